import type { Way } from '../decoy.js'
import { type Host, pageWay } from './page.js'

type Write = (piece: string) => string

/** An element with attributes around a piece. */
const within =
  (element: string, attributes = ''): Write =>
  (piece) =>
    `<${element}${attributes && ` ${attributes}`}>${piece}</${element}>`
const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const shadow =
  (inner: string): Write =>
  (piece) =>
    `<span><template shadowrootmode="open">${inner.replace('@', piece)}</template>${inner.includes('@') ? '' : piece}</span>`

/** Ways that can hold paragraphs and tables as well as numbers. */
const blocks: Readonly<Record<string, Write>> = {
  hidden: within('div', 'hidden'),
  'hidden=until-found': within('div', 'hidden=until-found'),
  'closed details': (piece) => `<details><summary>详情</summary>${piece}</details>`,
  'open details': (piece) => `<details open><summary>详情</summary>${piece}</details>`,
  'details without a summary': within('details'),
  'closed details that are styled open': (piece) => `<details style="display:block"><div>${piece}</div></details>`,
  'a closed dialog': within('dialog'),
  'an open dialog': within('dialog', 'open style="position:static"'),
  'a dialog that is displayed': within('dialog', 'style="display:block;position:static"'),
  'a popover': within('div', 'popover'),
  'a popover that is displayed': within('div', 'popover style="display:block;position:static"'),
  'a template': within('template'),
  'a shadow root': shadow('@'),
  'a shadow root without slots': shadow('无'),
  'a shadow root with a slot': shadow('<slot></slot>'),
  'a shadow root that hides its slot': shadow('<div style="display:none"><slot></slot></div>'),
  'a shadow root with a sheet': shadow('<style>div{display:none}</style><div>@</div>'),
  'a shadow root with a sheet for its slot': shadow('<style>::slotted(*){display:none}</style><slot></slot>'),
  'a shadow root with a sheet for its host': shadow('<style>:host{display:none}</style><slot></slot>'),
  'a page in a frame': (piece) => `<iframe width=900 height=900 srcdoc="${quoted(piece)}"></iframe>`,
  'a page in a frame that is hidden there': (piece) =>
    `<iframe width=900 height=900 srcdoc="${quoted(`<body style=display:none>${piece}`)}"></iframe>`,
  'a page in a frame without size': (piece) =>
    `<iframe width=0 height=0 style="border:0" srcdoc="${quoted(piece)}"></iframe>`,
  'a page in a frame by its address': (piece) =>
    `<iframe width=900 height=900 src="data:text/html;charset=utf-8,${quoted(encodeURIComponent(piece))}"></iframe>`,
  'an object with a page': (piece) =>
    `<object width=900 height=900 data="data:text/html;charset=utf-8,${quoted(encodeURIComponent(piece))}"></object>`,
  'the content of a frame': within('iframe'),
  'an object without data': within('object'),
  'an object with data': within('object', 'data="data:text/plain,x" type="text/plain"'),
  noscript: within('noscript'),
  noframes: within('noframes'),
  noembed: within('noembed'),
  canvas: within('canvas'),
  video: within('video'),
  audio: within('audio'),
  'an unknown element': within('x-number'),
  'a fieldset': within('fieldset'),
  aside: within('aside'),
  nav: within('nav'),
  footer: within('footer'),
  marquee: within('marquee', 'scrollamount=0'),
  'a comment': (piece) => `<!--${piece}-->`,
  'a comment for old browsers': (piece) => `<!--[if IE]>${piece}<![endif]-->`,
  'a comment against old browsers': (piece) => `<!--[if !IE]><!-->${piece}<!--<![endif]-->`,
  'a drawing with HTML': (piece) =>
    `<svg width=500 height=300><foreignObject width=500 height=300>${piece}</foreignObject></svg>`,
  'an area above it': (piece) =>
    `<div style="position:relative">${piece}<div style="position:absolute;inset:0;background:#fff"></div></div>`,
  'an area above it by margins': (piece) =>
    `<div style="height:40px;overflow:hidden">${piece}</div><div style="height:40px;margin-top:-40px;background:#fff;position:relative"></div>`,
  'a visible child of what is invisible': (piece) =>
    `<div style="visibility:hidden">x<div style="visibility:visible">${piece}</div></div>`,
  'a displayed child of what is not': (piece) =>
    `<div style="display:none"><div style="display:block!important">${piece}</div></div>`,
  'black on black by attributes': (piece) => `<table bgcolor=black><tr><td>${piece}</td></tr></table>`,
  'a white body in a frame': (piece) =>
    `<iframe width=900 height=900 srcdoc="${quoted(`<body text=white>${piece}`)}"></iframe>`,
}

/** Ways that hold a number alone. */
const parts: Readonly<Record<string, Write>> = {
  'text of a drawing': (piece) => `<svg width=80 height=20><text y=15>${piece}</text></svg>`,
  'white text of a drawing': (piece) => `<svg width=80 height=20><text y=15 fill=white>${piece}</text></svg>`,
  'text of a drawing without fill': (piece) => `<svg width=80 height=20><text y=15 fill=none>${piece}</text></svg>`,
  'text off a drawing': (piece) => `<svg width=80 height=20><text y=-99>${piece}</text></svg>`,
  'a span in a drawing': (piece) => `<svg width=80 height=20><text y=15><tspan>${piece}</tspan></text></svg>`,
  'definitions of a drawing': (piece) => `<svg width=80 height=20><defs><text id=t y=15>${piece}</text></defs></svg>`,
  'definitions that a drawing uses': (piece) =>
    `<svg width=80 height=20><defs><text id=t y=15>${piece}</text></defs><use href=#t /></svg>`,
  'the title of a drawing': (piece) => `<svg width=80 height=20><title>${piece}</title></svg>`,
  'a picture that is a drawing': (piece) =>
    `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15">${piece}</text></svg>`)}">`,
  'the alternative of a picture': (piece) => `<img src="data:,x" alt="${piece}">`,
  'a tooltip': (piece) => `<span title="${piece}">&#12288;</span>`,
  'what stands before, by a sheet': (piece) => `<style>.c::before{content:"${piece}"}</style><span class=c></span>`,
  'what stands behind, by a sheet': (piece) => `<style>.c:after{content:'${piece}'}</style><span class=c></span>`,
  'what stands before, by an attribute': (piece) =>
    `<style>.c::before{content:attr(data-n)}</style><span class=c data-n="${piece}"></span>`,
  'what stands before, by a counter': (piece) =>
    `<style>.c{counter-reset:n ${piece}}.c::before{content:counter(n)}</style><span class=c></span>`,
  'what stands before and is hidden': (piece) =>
    `<style>.c::before{content:"${piece}";display:none}</style><span class=c></span>`,
  'a mark of a list by a sheet': (piece) =>
    `<style>.c{display:list-item;list-style:inside "${piece}"}</style><span class=c>&#12288;</span>`,
  'quotation marks by a sheet': (piece) => `<style>q{quotes:"${piece}" ""}</style><q>&#12288;</q>`,
  'the number of a list': (piece) => `<ol start=${piece} style="list-style-position:inside"><li>&#12288;</li></ol>`,
  'the value of an item': (piece) => `<ol style="list-style-position:inside"><li value=${piece}>&#12288;</li></ol>`,
  'a field': (piece) => `<input value="${piece}">`,
  'a hidden field': (piece) => `<input type=hidden value="${piece}">`,
  'the prompt of a field': (piece) => `<input placeholder="${piece}">`,
  'a field of lines': within('textarea'),
  'a button': within('button'),
  'a button by its value': (piece) => `<input type=button value="${piece}">`,
  'the first choice': (piece) => `<select><option>${piece}</option><option>无</option></select>`,
  'another choice': (piece) => `<select><option>无</option><option>${piece}</option></select>`,
  'a choice that is selected': (piece) => `<select><option>无</option><option selected>${piece}</option></select>`,
  'a choice without a list': within('option'),
  suggestions: within('datalist'),
  'suggestions that are displayed': within('datalist', 'style="display:block"'),
  'a meter': within('meter', 'value=1'),
  'an output': within('output'),
  'a label': within('label'),
  'a reading aid': (piece) => `<ruby>数<rt>${piece}</rt></ruby>`,
  'brackets of a reading aid': (piece) => `<ruby>数<rp>${piece}</rp><rt>a</rt></ruby>`,
  'the base of a reading aid': (piece) => `<ruby>${piece}<rt>a</rt></ruby>`,
  del: within('del'),
  s: within('s'),
  ins: within('ins'),
  'white font': within('font', 'color=white'),
  'white font by digits': within('font', 'color=ffffff'),
  'white font by three digits': within('font', 'color=#fff'),
  'small font': within('font', 'size=1'),
  small: within('small'),
  'a script': within('script', 'type="text/plain"'),
  'a script that is displayed': within('script', 'type="text/plain" style="display:block"'),
  'a sheet that is displayed': within('style', 'type="text/plain" style="display:block"'),
  'title in the body': within('title'),
  'title that is displayed': within('title', 'style="display:block"'),
  'rp that is displayed': (piece) => `<ruby>数<rp style="display:inline">${piece}</rp></ruby>`,
  'a template that is displayed': within('template', 'style="display:block"'),
  xmp: within('xmp'),
  CDATA: (piece) => `<![CDATA[${piece}]]>`,
  'a processing instruction': (piece) => `<?x ${piece}?>`,
  'an end tag': (piece) => `</${piece}>`,
  'a formula': (piece) => `<math><mn>${piece}</mn></math>`,
  'a phantom in a formula': (piece) => `<math><mphantom><mn>${piece}</mn></mphantom></math>`,
  'a note to a formula': (piece) => `<math><semantics><mn>1</mn><annotation>${piece}</annotation></semantics></math>`,
  'a caption': (piece) => `<table><caption>${piece}</caption><tr><td>无</td></tr></table>`,
  'a column that is collapsed': (piece) =>
    `<table><col><col style="visibility:collapse"><tr><td>无</td><td>${piece}</td></tr></table>`,
  'a row that is collapsed': (piece) =>
    `<table><tr><td>无</td></tr><tr style="visibility:collapse"><td>${piece}</td></tr></table>`,
  'digits by references': (piece) => piece.replace(/\d/gu, (digit) => `&#${digit.charCodeAt(0)};`),
  'digits with nothing between': (piece) => Array.from(piece).join('&#8203;'),
  'digits in elements': (piece) => Array.from(piece, (digit) => `<b>${digit}</b>`).join(''),
  'an end tag that is missing': (piece) => `<span hidden>${piece}`,
  'an end tag too many': (piece) => `<span hidden>一</span></span>${piece}`,
}

const numberHosts: readonly Host[] = ['part']
const blockHosts: readonly Host[] = ['part', 'part', 'table', 'paragraph']

export const markupWays: readonly Way[] = [
  ...Object.entries(blocks).map(([name, write]) => pageWay(name, blockHosts, () => ({ write }))),
  ...Object.entries(parts).map(([name, write]) => pageWay(name, numberHosts, () => ({ write }))),
]
