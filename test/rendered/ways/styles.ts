import type { Random } from '../../fuzz/random.js'
import type { Way } from '../decoy.js'
import { anyHost, type Host, pageWay, type Written } from './page.js'

/** Declarations that hide, or that look as if they did. */
const declarations: readonly string[] = [
  ...['display:none', 'display:contents', 'display:none;display:block', 'display:none;display:invalid', 'DISPLAY:NONE'],
  ...['visibility:hidden', 'visibility:collapse', 'visibility:hidden;visibility:visible', 'all:unset;display:none'],
  ...['opacity:0', 'opacity:0%', 'opacity:.02', 'opacity:-1', 'opacity:1', 'opacity:calc(0)', 'filter:opacity(0)'],
  ...['filter:opacity(0%)', 'filter:blur(60px)', 'filter:brightness(0) invert(1)', 'filter:contrast(0) brightness(9)'],
  ...['color:#fff', 'color:white', 'color:transparent', 'color:rgba(0,0,0,0)', 'color:hsl(0 0% 100%)', 'color:#fffd'],
  ...['color:rgb(100% 100% 100%)', 'color:snow', 'color:hwb(0 100% 0%)', 'color:#fff;background:#333'],
  ...['color:color-mix(in srgb, white, white)', 'color:oklch(1 0 0)', 'color:lab(100 0 0)', 'color:canvas'],
  ...['background:#000', 'background:black', 'background:#222;color:#222', 'background:linear-gradient(#000,#000)'],
  ...['-webkit-text-fill-color:transparent', '-webkit-text-fill-color:white', 'color:white;text-shadow:0 0 2px #000'],
  ...['color:white;-webkit-text-stroke:1px black', 'color:transparent;background:#000;background-clip:text'],
  ...['font-size:0', 'font-size:1px', 'font-size:.1px', 'font-size:0.01em', 'font:0/0 a', 'font:0 serif', 'font:1px a'],
  ...['zoom:0.01', 'zoom:1%', 'transform:scale(0)', 'transform:scaleX(0)', 'transform:scale(.01)'],
  ...['transform:rotateY(90deg)', 'transform:rotateX(90deg)', 'transform:translateX(-9999px)', 'scale:0'],
  ...['transform:translate(-200vw)', 'transform:matrix(0,0,0,0,0,0)', 'translate:-9999px', 'rotate:y 90deg'],
  ...['transform:translateY(-9999px)', 'transform:perspective(1px) translateZ(9px)', 'transform:rotate(0)'],
  ...['position:absolute;left:-9999px', 'position:absolute;top:-9999px', 'position:fixed;left:-200vw'],
  ...['position:relative;left:-9999px', 'position:absolute;right:9999px', 'position:absolute;bottom:99999px'],
  ...['position:absolute;inset:-9999px auto auto -9999px', 'position:fixed;left:101vw', 'position:absolute;left:-50%'],
  ...[
    'position:absolute;left:calc(-9999px)',
    'position:sticky;left:-9999px',
    'left:-9999px',
    'inset-inline-start:-9999px',
  ],
  ...['position:absolute;clip:rect(0 0 0 0)', 'clip:rect(0 0 0 0)', 'position:absolute;clip:rect(1px,1px,1px,1px)'],
  ...['clip-path:inset(50%)', 'clip-path:inset(100%)', 'clip-path:circle(0)', 'clip-path:polygon(0 0,0 0,0 0)'],
  ...['clip-path:inset(0 0 100% 0)', 'clip-path:inset(10%)', 'clip-path:inset(0 100% 0 0)', 'clip-path:ellipse(0 0)'],
  ...['display:block;text-indent:-9999px', 'text-indent:-9999px', 'display:block;text-indent:-200vw'],
  ...['margin-left:-9999px', 'margin:-9999px', 'margin:0 0 0 -9999px', 'margin-inline-start:-9999px'],
  ...['display:block;height:0;overflow:hidden', 'display:block;max-height:0;overflow:hidden', 'display:block;height:0'],
  ...['display:block;width:0;overflow:hidden', 'display:block;max-width:0;overflow:hidden', 'height:0;overflow:hidden'],
  ...['display:block;height:1px;width:1px;overflow:hidden', 'display:block;height:0;overflow:clip'],
  ...['display:block;block-size:0;overflow:hidden', 'display:block;height:0;overflow-y:hidden;overflow-x:visible'],
  ...['display:block;line-height:0;overflow:hidden', 'display:inline-block;width:0;overflow:hidden'],
  ...['position:absolute;width:1px;height:1px;overflow:hidden', 'display:block;height:0;overflow:auto'],
  ...['display:block;contain:strict', 'display:block;contain:size;overflow:hidden', 'content-visibility:hidden'],
  ...['display:block;content-visibility:hidden', 'content-visibility:auto', 'display:block;height:0%;overflow:hidden'],
  ...['mask-image:linear-gradient(transparent,transparent)', '-webkit-mask:linear-gradient(#0000,#0000)'],
  ...[
    'mix-blend-mode:screen',
    'letter-spacing:-9px',
    'word-spacing:-99px',
    'user-select:none',
    'writing-mode:vertical-rl',
  ],
  ...['position:absolute;z-index:-1', 'position:absolute;z-index:-1;background:#fff', 'float:left;margin-left:-9999px'],
  ...['-webkit-text-security:disc', 'text-transform:uppercase', 'unicode-bidi:bidi-override;direction:rtl'],
  ...['animation:gone 0s forwards', 'display:none !ie', 'display:none\\9', '*display:none', '_display:none'],
  ...[
    '/* */display/* */:/* */none',
    'd\\69splay:none',
    'display:n\\6fne',
    '--x:none;display:var(--x)',
    'display:var(--x)',
  ],
  ...['display:var(--x,none)', 'display:inherit', 'opacity:var(--y,0)', 'color:var(--z,#fff)', 'appearance:none'],
  ...['border:9px solid;display:none', 'x:"display:none"', 'background:url(display:none)', '{display:none}'],
]
const keyframes = '<style>@keyframes gone{to{opacity:0}}</style>'

const taken = [
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'color:#fff',
  'font-size:0',
  'position:absolute;left:-9999px',
]

/** A declaration and what it stands in: what the element has, and what the head of the page has. */
type Delivery = (declaration: string) => { attributes: string; head?: string }

const sheet =
  (selector: string, attributes = ' class="x y" id="i"', around = '@'): Delivery =>
  (declaration) => ({ attributes, head: `<style>${around.replace('@', `${selector}{${declaration}}`)}</style>` })
const raw =
  (head: (declaration: string) => string): Delivery =>
  (declaration) => ({ attributes: ' class="x y" id="i"', head: head(declaration) })

const deliveries: Readonly<Record<string, Delivery>> = {
  'a style attribute': (declaration) => ({ attributes: ` style="${declaration}"` }),
  'a style attribute with references': (declaration) => ({
    attributes: ` style="${declaration.replace('o', '&#111;')}"`,
  }),
  'STYLE without quotes': (declaration) => ({ attributes: ` STYLE=${declaration.replaceAll(' ', '')}` }),
  'a class': sheet('.x'),
  'an id': sheet('#i'),
  'two classes': sheet('.x.y'),
  'a descendant': sheet('body .x'),
  'a child': sheet('body>*>.x,td>.x,p>.x,tbody>.x'),
  'an attribute': sheet('[id=i]'),
  'the beginning of a class': sheet('[class^="x"]'),
  ':not()': sheet('.x:not(.z)'),
  ':is()': sheet(':is(.z,.x)'),
  ':where()': sheet(':where(.x)'),
  ':nth-child()': sheet('.x:nth-child(n)'),
  ':first-child': sheet('.x:first-child'),
  ':has()': sheet('body:has(.x) .x'),
  ':root': sheet(':root .x'),
  ':hover': sheet('.x:hover'),
  ':lang()': sheet('.x:lang(zh)', ' class="x" lang="zh"'),
  ':only-of-type': sheet('.x:not(:empty)'),
  'an escaped class': sheet('.\\78'),
  'a class in another case': sheet('.X'),
  'an element in another case': sheet('BODY .x'),
  'a list with an error': sheet('.x,:unknown(.x)'),
  '@media screen': sheet('.x', undefined, '@media screen{@}'),
  '@media print': sheet('.x', undefined, '@media print{@}'),
  '@media not print': sheet('.x', undefined, '@media not print{@}'),
  '@media (min-width:30em)': sheet('.x', undefined, '@media (min-width:30em){@}'),
  '@media (width>=600px)': sheet('.x', undefined, '@media (width>=600px){@}'),
  '@media (max-width:600px)': sheet('.x', undefined, '@media (max-width:600px){@}'),
  '@media (orientation:portrait)': sheet('.x', undefined, '@media (orientation:portrait){@}'),
  '@supports': sheet('.x', undefined, '@supports (display:grid){@}'),
  '@supports not': sheet('.x', undefined, '@supports not (display:grid){@}'),
  '@layer': sheet('.x', undefined, '@layer a{@}'),
  '@layer in @layer': sheet('.x', undefined, '@layer a{@layer b{@}}'),
  '@scope': sheet('.x', undefined, '@scope (body){@}'),
  '@container': sheet('.x', undefined, 'body{container-type:inline-size}@container (min-width:1px){@}'),
  '@starting-style': sheet('.x', undefined, '@starting-style{@}'),
  'nested rules': sheet('.x', undefined, 'body{@}'),
  'nested rules with &': sheet('& .x', undefined, 'body{@}'),
  'nested rules with & behind': sheet('body &', undefined, '.x{color:#111;@}'),
  'a comment in a sheet': sheet('.x', undefined, '/*@*/'),
  'marks of HTML comments in a sheet': sheet('.x', undefined, '<!--@-->'),
  'a sheet that is not closed': raw((declaration) => `<style>.x{${declaration}</style>`),
  'a sheet for print': raw((declaration) => `<style media="print">.x{${declaration}}</style>`),
  'a sheet for screens': raw((declaration) => `<style media="screen and (min-width:1px)">.x{${declaration}}</style>`),
  'a sheet of another type': raw((declaration) => `<style type="text/less">.x{${declaration}}</style>`),
  'a sheet in a comment': raw((declaration) => `<!--<style>.x{${declaration}}</style>-->`),
  'a sheet in noscript': raw((declaration) => `<noscript><style>.x{${declaration}}</style></noscript>`),
  'a sheet in a template': raw((declaration) => `<template><style>.x{${declaration}}</style></template>`),
  'a sheet in a drawing': raw((declaration) => `</head><svg height=0><style>.x{${declaration}}</style></svg>`),
  'a sheet that is linked as data': raw(
    (declaration) => `<link rel=stylesheet href="data:text/css,.x{${declaration.replace('#', '%23')}}">`,
  ),
  'a sheet that is imported as data': raw(
    (declaration) => `<style>@import url("data:text/css,.x{${declaration.replace('#', '%23')}}");</style>`,
  ),
  'a sheet that another one undoes': raw(
    (declaration) => `<style>.x{${declaration}}</style><style>#i{all:revert}</style>`,
  ),
  'a sheet that important ones undo': raw(
    (declaration) =>
      `<style>#i.x{${declaration}}.x{display:revert!important;visibility:visible!important;opacity:1!important;color:#000!important;font-size:14px!important;position:static!important}</style>`,
  ),
}

const styled =
  (attributes: string) =>
  (piece: string, host: Host): string =>
    host === 'part' ? `<span${attributes}>${piece}</span>` : piece.replace(/^<\w+/u, (tag) => tag + attributes)

/** One way for each declaration, in an attribute or a class, and one for each delivery of a declaration that hides. */
export const styleWays: readonly Way[] = [
  ...declarations.map((declaration) =>
    pageWay(`\`${declaration}\``, anyHost, (random: Random): Written => {
      const attributes = ` style="${declaration.replaceAll('"', '&quot;')}"`
      const isInline = random.below(3) > 0
      const head = `<style>.x{${declaration}}</style>`
      return { write: styled(isInline ? attributes : ' class="x"'), head: keyframes + (isInline ? '' : head) }
    }),
  ),
  ...Object.entries(deliveries).map(([name, deliver]) =>
    pageWay(name, anyHost, (random: Random): Written => {
      const { attributes, head = '' } = deliver(random.oneOf(taken))
      return { write: styled(attributes), head }
    }),
  ),
]
