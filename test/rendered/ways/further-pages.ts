import type { Way } from '../decoy.js'
import { type Host, pageWay, type Written } from './page.js'

type Write = (piece: string) => string

const styled =
  (declarations: string, inner = ''): Write =>
  (piece) =>
    `<div style="${declarations}">${inner}${piece}</div>`
const drawn =
  (content: (piece: string) => string, size = 'width=80 height=20'): Write =>
  (piece) =>
    `<svg ${size}>${content(piece)}</svg>`
const picture = (piece: string): string =>
  `url('data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15">${piece}</text></svg>`).replaceAll("'", '%27')}')`
const inHead = (write: Write, head: string): Written => ({ write, head })
const classed: Write = (piece) => `<div class=x>${piece}</div>`

/** Ways that can hold paragraphs and tables as well as numbers. */
const blocks: Readonly<Record<string, Written>> = {
  'pushed out of a box that cuts': { write: styled('height:20px;overflow:hidden', '<div style="height:40px"></div>') },
  'behind the last line that is shown': {
    write: styled(
      'display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden;height:18px;line-height:18px',
      '<div style="height:18px">无</div>',
    ),
  },
  'a row of a grid without height': {
    write: (piece) =>
      `<div style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden;min-height:0">${piece}</div></div>`,
  },
  'an item of a line that may not grow': {
    write: (piece) =>
      `<div style="display:flex"><div style="flex:0 0 0;min-width:0;overflow:hidden;white-space:nowrap">${piece}</div></div>`,
  },
  'a path of clipping without content': {
    write: (piece) =>
      `<svg width=0 height=0><clipPath id=c></clipPath></svg><div style="clip-path:url(#c)">${piece}</div>`,
  },
  'moved along a path': { write: styled("offset-path:path('M-9999 0');offset-distance:0") },
  'skewed to nothing': { write: styled('transform:skewX(90deg)') },
  'turned about an axis': { write: styled('transform:rotate3d(0,1,0,90deg)') },
  'the start of a block by its direction': { write: styled('position:absolute;inset-block-start:-9999px') },
  'a height that is the least of two': { write: styled('height:min(0px,9px);overflow:hidden') },
  'an animation that stands still': inHead(
    (piece) => `<div style="animation:fade 9s -9s linear paused both">${piece}</div>`,
    '<style>@keyframes fade{from{opacity:1}to{opacity:0}}</style>',
  ),
  'an animation that begins hidden': inHead(
    (piece) => `<div style="animation:rise 9s 99s backwards">${piece}</div>`,
    '<style>@keyframes rise{from{opacity:0}to{opacity:1}}</style>',
  ),
  'an animation that lasts': inHead(
    (piece) => `<div style="animation:stay 999s infinite">${piece}</div>`,
    '<style>@keyframes stay{from,to{opacity:0}}</style>',
  ),
  'a registered property': inHead(
    (piece) => `<div style="display:var(--shown)">${piece}</div>`,
    '<style>@property --shown{syntax:"*";inherits:false;initial-value:none}</style>',
  ),
  'a colour for light screens': { write: styled('color:light-dark(#fff,#000)') },
  'white by the colours of dark screens': { write: styled('color-scheme:dark;color:canvastext') },
  'a blur over it': {
    write: (piece) =>
      `<div style="position:relative">${piece}<div style="position:absolute;inset:0;backdrop-filter:blur(30px)"></div></div>`,
  },
  'an area above it of a pseudo-element': inHead(
    (piece) => `<div class=x>${piece}</div>`,
    '<style>.x{position:relative}.x::after{content:"";position:absolute;inset:0;background:#fff}</style>',
  ),
  'an area above it by an outline': {
    write: (piece) =>
      `<div style="position:relative">${piece}<div style="position:absolute;left:50%;top:50%;outline:900px solid #fff"></div></div>`,
  },
  'an area above it by a shadow': {
    write: (piece) =>
      `<div style="position:relative">${piece}<div style="position:absolute;left:50%;top:50%;width:1px;height:1px;box-shadow:0 0 0 900px #fff"></div></div>`,
  },
  'an area above it that an ancestor lowers': {
    write: (piece) =>
      `<div style="position:relative;z-index:0">${piece}<div style="position:absolute;inset:0;background:#fff;z-index:-1"></div></div>`,
  },
  'an inset shadow over it': { write: styled('position:relative;box-shadow:inset 0 0 0 900px #fff') },
  'the first line in white': inHead(classed, '<style>.x::first-line{color:#fff}</style>'),
  'the content of closed details, shown': inHead(
    (piece) => `<details><summary>详情</summary>${piece}</details>`,
    '<style>details::details-content{content-visibility:visible;display:block}</style>',
  ),
  'the second of details with one name': {
    write: (piece) =>
      `<details name=d open><summary>一</summary>无</details><details name=d open><summary>二</summary>${piece}</details>`,
  },
  'the fallback of a slot': {
    write: (piece) => `<div><template shadowrootmode="open"><slot>${piece}</slot></template></div>`,
  },
  'a part of a shadow that is hidden': inHead(
    (piece) => `<div class=x><template shadowrootmode="open"><div part=p>${piece}</div></template></div>`,
    '<style>.x::part(p){display:none}</style>',
  ),
  'hidden in a page that allows no styles': inHead(
    (piece) => `<div style="display:none">${piece}</div>`,
    `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`,
  ),
  'a sheet that is linked in base 64': inHead(
    classed,
    `<link rel=stylesheet href="data:text/css;base64,${Buffer.from('.x{display:none}').toString('base64')}">`,
  ),
  'a sheet that is switched off': inHead(classed, '<style disabled>.x{display:none}</style>'),
  'a link to a sheet that is switched off': inHead(
    classed,
    '<link rel=stylesheet disabled href="data:text/css,.x{display:none}">',
  ),
  'another sheet to choose': inHead(
    classed,
    '<link rel="alternate stylesheet" title=b href="data:text/css,.x{display:none}">',
  ),
  'important in a layer': inHead(
    classed,
    '<style>@layer a{.x{display:none!important}}.x{display:block!important}</style>',
  ),
  'layers in another order': inHead(
    classed,
    '<style>@layer b,a;@layer a{.x{display:none}}@layer b{.x{display:block}}</style>',
  ),
}

/** Ways that hold a number alone. */
const parts: Readonly<Record<string, Written>> = {
  'cut off with dots': {
    write: (piece) =>
      `<span style="display:inline-block;width:36px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">户户户${piece}</span>`,
  },
  'a first letter of no size': inHead(
    (piece) => `<span class=x style="display:inline-block">${piece}</span>`,
    '<style>.x::first-letter{font-size:0}</style>',
  ),
  'a list of choices that shows several': {
    write: (piece) => `<select size=3><option>无</option><option>${piece}</option></select>`,
  },
  'the name of a group of choices': {
    write: (piece) => `<select size=3><optgroup label="${piece}"><option>无</option></optgroup></select>`,
  },
  'the prompt of a field of lines': { write: (piece) => `<textarea placeholder="${piece}"></textarea>` },
  'a field of numbers': { write: (piece) => `<input type=number value="${piece}">` },
  'a picture behind, by a sheet': {
    write: (piece) =>
      `<span style="display:inline-block;width:80px;height:20px;background-image:${picture(piece)}"></span>`,
  },
  'a picture as content, by a sheet': {
    write: (piece) => `<style>.p::before{content:${picture(piece)}}</style><span class=p></span>`,
  },
  'a reading aid that is not displayed': {
    write: (piece) => `<ruby>数<rt style="display:none">${piece}</rt></ruby>`,
  },
  'a choice of formulas': { write: (piece) => `<math><maction><mn>1</mn><mn>${piece}</mn></maction></math>` },
  'text of a formula': { write: (piece) => `<math><mtext>${piece}</mtext></math>` },
  'the second choice of a drawing': {
    write: drawn((piece) => `<switch><text y=15>1</text><text y=15>${piece}</text></switch>`),
  },
  'along a path that is not there': {
    write: drawn((piece) => `<text y=15><textPath href="#none">${piece}</textPath></text>`),
  },
  'a part of a text off its drawing': { write: drawn((piece) => `<text y=15><tspan x=-500>${piece}</tspan></text>`) },
  'text left of its drawing': { write: drawn((piece) => `<text x=-200 y=15>${piece}</text>`) },
  'a link in a drawing': { write: drawn((piece) => `<a href="#"><text y=15>${piece}</text></a>`) },
  'a group that is moved off': {
    write: drawn((piece) => `<g transform="translate(-999)"><text y=15>${piece}</text></g>`),
  },
  'text of a drawing that is transparent': { write: drawn((piece) => `<text y=15 fill-opacity=0>${piece}</text>`) },
  'text of a drawing of no size': { write: drawn((piece) => `<text y=15 font-size=0>${piece}</text>`) },
  'a drawing in a drawing without size': {
    write: drawn((piece) => `<svg width=0 height=0><text y=15>${piece}</text></svg>`),
  },
  'a drawing that shows another part': {
    write: drawn((piece) => `<text y=15>${piece}</text>`, 'width=80 height=20 viewBox="500 500 80 20"'),
  },
  'a pattern of a drawing': { write: drawn((piece) => `<pattern id=q><text y=15>${piece}</text></pattern>`) },
  'a foreign object without size': {
    write: drawn((piece) => `<foreignObject width=0 height=0><div>${piece}</div></foreignObject>`),
  },
  'numbers of lines by a style of counting': inHead(
    (piece) =>
      `<style>@counter-style n{system:cyclic;symbols:"${piece}"}</style><ol style="list-style:n inside"><li>&#12288;</li></ol>`,
    '',
  ),
  'a mark of a list by its own rule': {
    write: (piece) =>
      `<style>.m li::marker{content:"${piece}"}</style><ul class=m style="list-style-position:inside"><li>&#12288;</li></ul>`,
  },
  'struck out by a style': { write: (piece) => `<span style="text-decoration:line-through">${piece}</span>` },
  'white by a later part of a colour': {
    write: (piece) => `<span style="color:rgb(from black 255 255 255)">${piece}</span>`,
  },
  'covered by what stands before it': {
    write: (piece) =>
      `<span style="position:relative">${piece}<span style="position:absolute;left:0;top:0;width:100%;height:100%;background:white"></span></span>`,
  },
  'covered by what is moved over it': {
    write: (piece) =>
      `${piece}<span style="display:inline-block;width:80px;height:20px;margin-left:-80px;background:white"></span>`,
  },
}

const numberHosts: readonly Host[] = ['part']
const blockHosts: readonly Host[] = ['table', 'paragraph', 'paragraph']

/** Further ways to write pieces of pages. */
export const furtherPageWays: readonly Way[] = [
  ...Object.entries(blocks).map(([name, written]) => pageWay(name, blockHosts, () => written)),
  ...Object.entries(parts).map(([name, written]) => pageWay(name, numberHosts, () => written)),
]
