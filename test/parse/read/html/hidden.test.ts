import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../src/parse/read/html/read.js'

/** The text that a page shows, and what it hides: why, within what, and its text. */
function read(html: string): { seen: string[]; hidden: string[] } {
  const { blocks, hidden } = readPage(html)
  const seen = blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')) : [block.text.text],
  )
  return { seen, hidden: hidden.map(({ by, within, text }) => [by, within, text].filter(Boolean).join(' ')) }
}

const styled = (style: string): string => `<div style="${style}">甲</div>`
const sheet = (css: string, body = '<div class="x y" id="i">甲</div>'): string => `<style>${css}</style>${body}`

describe('styles that hide', () => {
  it.each([
    ['display:none', 'undisplayed'],
    ['display:/**/none', 'undisplayed'],
    ['d\\69splay:none', 'undisplayed'],
    ['display:none!important;display:block', 'undisplayed'],
    ['display:none;display:unknown', 'undisplayed'],
    ['visibility:hidden', 'invisible'],
    ['opacity:0', 'transparent'],
    ['opacity:.01', 'transparent'],
    ['position:absolute;left:-9999px', 'outside'],
    ['position:fixed;top:-200em', 'outside'],
    ['text-indent:-9999px', 'outside'],
    ['margin-left:-5000pt', 'outside'],
    ['position:absolute;clip:rect(0,0,0,0)', 'clipped'],
    ['clip-path:inset(100%)', 'clipped'],
    ['height:0;overflow:hidden', 'collapsed'],
    ['transform:scale(0)', 'outside'],
    ['font-size:0', 'tiny'],
    ['font-size:1px', 'tiny'],
    ['color:#fff', 'colour'],
    ['color:rgb(255 255 255)', 'colour'],
    ['color:transparent', 'colour'],
    ['background:#000;color:#050505', 'colour'],
    ['display:none;display:block!ie', 'undisplayed'],
    ['--a:none;display:var(--a)', 'undisplayed'],
    ['display:var(--a,none)', 'undisplayed'],
    ['color:#fff;color:bogus', 'colour'],
    ['color:hsl(0 0% 100%)', 'colour'],
    ['color:hwb(200 100% 0%)', 'colour'],
    ['color:oklch(1 0 0)', 'colour'],
    ['color:color-mix(in srgb, white, #fff)', 'colour'],
    ['background:gold;color:#ffd700', 'colour'],
    ['background:linear-gradient(#000,#020202)', 'colour'],
    ['-webkit-text-fill-color:transparent', 'colour'],
    ['color:white;text-shadow:0 0 2px white', 'colour'],
    ['-webkit-text-security:disc', 'invisible'],
    ['opacity:calc(0)', 'transparent'],
    ['filter:opacity(0%)', 'transparent'],
    ['filter:blur(40px)', 'transparent'],
    ['mask-image:linear-gradient(transparent,#0000)', 'transparent'],
    ['font:0/0 a', 'tiny'],
    ['font:14px a;font-size:0', 'tiny'],
    ['zoom:1%', 'tiny'],
    ['transform:scale(.04)', 'outside'],
    ['scale:0', 'outside'],
    ['transform:rotateX(90deg)', 'outside'],
    ['rotate:y .25turn', 'outside'],
    ['transform:matrix(0,0,0,0,0,0)', 'outside'],
    ['transform:translate(-200vw)', 'outside'],
    ['translate:calc(-10px * 200)', 'outside'],
    ['position:absolute;right:9999px', 'outside'],
    ['position:absolute;inset:auto auto auto -9999px', 'outside'],
    ['position:fixed;left:101vw', 'outside'],
    ['margin:0 0 0 -9999px', 'outside'],
    ['margin-inline-start:-9999px', 'outside'],
    ['clip-path:inset(0 100% 0 0)', 'clipped'],
    ['clip-path:polygon(9px 0,9px 9px,9px 0)', 'clipped'],
    ['width:0;overflow:hidden', 'collapsed'],
    ['block-size:0;overflow:clip', 'collapsed'],
    ['line-height:0;overflow:hidden', 'collapsed'],
    ['contain:strict', 'collapsed'],
  ])('%s', (style, by) => {
    expect(read(styled(style))).toEqual({ seen: [], hidden: [`${by} 甲`] })
  })

  it.each([
    'display:none;display:block',
    "font-family:' display:none'",
    'visibility:hidden;visibility:visible',
    'color:#fff;background:#333',
    'color:#fff;background:url(a.png)',
    'font-size:.01em',
    'height:0',
    'left:-9999px',
    'opacity:unknown',
    'height:0%;overflow:hidden',
    'transform:scale(.9) rotate(90deg)',
    'contain:inline-size',
    'filter:grayscale(100%)',
    'filter:contrast(1.1) brightness(90%)',
    'height:0;padding-bottom:56%;overflow:hidden',
    'width:0;min-width:100%;overflow:hidden',
    'color:white;text-shadow:0 0 2px #000',
    'color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text',
    'background:linear-gradient(#000,#fff);color:#fff',
    'display:none;all:unset',
    'position:fixed;left:101%',
    'color:var(--ink)',
  ])('but not %s', (style) => {
    expect(read(styled(style))).toEqual({ seen: ['甲'], hidden: [] })
  })

  it('are undone by what is in them, as far as they can be', () => {
    expect(read('<p style="visibility:hidden">甲<b style="visibility:visible">乙</b></p>').seen).toEqual(['乙'])
    expect(read('<div style="display:none"><p style="display:block">甲</p></div>').seen).toEqual([])
  })
})

describe('styles of what has no box of its own', () => {
  it.each(['transform:scale(0)', 'height:0;overflow:hidden', 'text-indent:-9999px', 'contain:strict'])(
    '%s hides no text within a line',
    (style) => {
      expect(read(`<p><b style="${style}">甲</b></p>`)).toEqual({ seen: ['甲'], hidden: [] })
      expect(read(`<p><b style="display:block;${style}">甲</b></p>`).seen).toEqual([])
    },
  )

  it('stretch items of flexible boxes', () => {
    const item = (container: string): string =>
      `<div style="${container}">${styled('flex:1;height:0;overflow:auto')}</div>`
    expect(read(item('display:flex'))).toEqual({ seen: ['甲'], hidden: [] })
    expect(read(item('')).seen).toEqual([])
  })

  it('make rows and cells no lower than their text', () => {
    const row = '<table><tr style="height:0;overflow:hidden;margin-left:-9999px"><td>甲</td></tr></table>'
    expect(read(row)).toEqual({ seen: ['甲'], hidden: [] })
  })
})

describe('style sheets', () => {
  it.each([
    '.x{display:none}',
    'div.x.y{display:none}',
    '#i{display:none}',
    'body .x{display:none}',
    'html > body > .x{display:none}',
    '@media screen{.x{display:none}}',
    '@media (min-width:1000px){.x{display:none}}',
    '@layer a{.x{display:none}}',
    '.x{display:none!important}#i{display:block}',
    '.x{color:red}<!-- .x{display:none}',
    'body{& .x{display:none}}',
    'body{.x{display:none}}',
    '.x{color:red;body &{display:none}}',
    'div:not(.z){display:none}',
    ':is(.z,.x){display:none}',
    '.x:where(div){display:none}',
    '[class^=x]{display:none}',
    '[id=i i]{display:none}',
    'style ~ .x{display:none}',
    'style + .x{display:none}',
    '@media not print{.x{display:none}}',
    '@media (width >= 60em){.x{display:none}}',
    '@media (orientation:landscape){.x{display:none}}',
    '@import url("data:text/css,.x{display:none}");',
  ])('%s hides', (css) => {
    expect(read(sheet(css))).toMatchObject({ seen: [], hidden: ['undisplayed 甲'] })
  })

  it.each(
    [
      '@media print{.x{display:none}}',
      '@media (max-width:600px){.x{display:none}}',
      '.x:hover{display:none}',
      '.x::before{display:none}',
      '.z .x{display:none}',
      '.x:not(div){display:none}',
      'p ~ .x{display:none}',
      '.x:empty{display:none}',
      '[class$=x]{display:none}',
      '.x:is(:hover){display:none}',
      '@media not all{.x{display:none}}',
      '.x{display:none}.x{all:revert}#i{display:block}',
      '.x{display:none}#i{display:block}',
      '@layer a{.x{display:none}}.x{display:block}',
      '/* .x{display:none} */',
      '.x{content:"} .x{display:none"}',
      // A bracket too many is part of the selector behind it, which is none then.
      '.z{} } .x{display:none}',
    ].filter((css) => css !== '.x{display:none},'),
  )('%s does not', (css) => {
    expect(read(sheet(css))).toEqual({ seen: ['甲'], hidden: [] })
  })

  it('go below the attribute, and above it where they are important', () => {
    const inline = '<div class="x" style="display:none">甲</div>'
    expect(read(sheet('.x{display:block!important}', inline)).seen).toEqual(['甲'])
    expect(read(sheet('.x{display:block}', inline)).seen).toEqual([])
  })

  it.each([
    '.x:has(b){display:none}',
    '.x[data-a]{display:none}',
    '.x,.z:unheard-of{display:none}',
    '.x:first-child{display:none}',
    '.x{filter:brightness(0)}',
    '.x{position:absolute;left:-50%}',
    '@supports (display:grid){.x{display:none}}',
    '@media (hover:none){.x{display:none}}',
  ])('leave open whether %s hides', (css) => {
    expect(read(sheet(css))).toEqual({ seen: ['甲'], hidden: ['uncertain 甲'] })
  })

  it('that are endless leave the page open', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `.a${index} .x{display:none}`).join('')
    const page = `<table><tr><td>行政许可</td></tr></table>${'<div class="x">甲</div>'.repeat(900)}`
    expect(() => read(sheet(many, page))).not.toThrow()
  })
})

describe('what browsers show and hide by themselves', () => {
  it.each([
    ['<p hidden>甲</p>', [], ['undisplayed 甲']],
    ['<p hidden style="display:block">甲</p>', ['甲'], []],
    ['<dialog>甲</dialog>', [], ['undisplayed 甲']],
    ['<dialog open>甲</dialog>', ['甲'], []],
    ['<details><summary>乙</summary>甲</details>', ['乙'], ['collapsed 甲']],
    ['<details open><summary>乙</summary>甲</details>', ['乙', '甲'], []],
    ['<template>甲</template>', [], []],
    ['<div><template shadowrootmode="open">甲</template>乙</div>', ['甲'], ['undisplayed 乙']],
    ['<div><template shadowrootmode="open">甲<slot></slot></template>乙</div>', ['甲乙'], []],
    ['<iframe srcdoc="<p>甲&amp;乙</p>">丙</iframe>', ['甲&乙'], []],
    ['<object>甲</object>', ['甲'], []],
    ['<object data="a.pdf">甲</object>', [], []],
    ['<xml>甲</xml>', ['甲'], []],
    ['<svg><foreignObject><p>甲</p></foreignObject></svg>', ['甲'], []],
    ['<svg><text>甲</text></svg>', ['甲'], []],
    ['<p>乙<![CDATA[丙>甲]]></p>', ['乙甲]]>'], []],
    ['<body bgcolor="#000"><p><font color="white">甲</font></p></body>', ['甲'], []],
    ['<p><font color="white">甲</font></p>', [], ['colour 甲']],
    ['<p><font color="ffffff">甲</font></p>', [], ['colour 甲']],
    ['<body text="white"><p>甲</p></body>', [], ['colour 甲']],
    ['<p popover>甲</p>', [], ['undisplayed 甲']],
    ['<title style="display:block">甲</title>', ['甲'], []],
    ['<option>甲</option>', ['甲'], []],
    ['<svg><text fill="white">甲</text></svg>', [], ['colour 甲']],
    ['<svg><text y="-9">甲</text></svg>', [], ['outside 甲']],
    ['<svg><defs><text id="a">甲</text></defs><use href="#a"/></svg>', ['甲'], []],
    ['<svg><defs><text id="a">甲</text></defs></svg>', [], []],
    ['<svg><style>p{display:none}</style></svg><p>甲</p>', [], ['undisplayed 甲']],
    ['<math><mphantom>甲</mphantom></math>', [], ['invisible 甲']],
    ['<meter value="1">甲</meter>', [], []],
    ['<iframe width="0" srcdoc="甲"></iframe>', [], ['collapsed 甲']],
    ['<iframe src="data:text/html,甲"></iframe>', ['甲'], []],
    ['<iframe srcdoc="<style>p{color:white}</style><p>甲"></iframe><p>乙</p>', ['乙'], ['colour 甲']],
    [
      '<div><template shadowrootmode="open"><style>b{display:none}</style><b>甲</b></template></div><b>乙</b>',
      ['乙'],
      ['undisplayed 甲'],
    ],
    [
      '<div><template shadowrootmode="open"><style>:host{display:none}</style>甲</template></div>',
      [],
      ['undisplayed 甲'],
    ],
    ['<style>b{display:none}</style><div><template shadowrootmode="open"><b>甲</b></template></div>', ['甲'], []],
    ['<aside><table><tr><td>甲</td></tr></table></aside>', ['甲'], []],
    ['<table><tr><td><nav>甲</nav></td></tr></table>', ['甲'], []],
    ['<nav>甲</nav>', [], []],
  ])('%s', (html, seen, hidden) => {
    expect(read(html)).toEqual({ seen, hidden })
  })
})

describe('text that stands in no text of the page', () => {
  it.each([
    ['<style>b::before{content:"12"}</style><p>共<b>件</b></p>', '共12件'],
    ['<style>b::after{content:"\\31 2"}</style><p>共<b></b>件</p>', '共12件'],
    ['<style>b::before{content:attr(data-n)}</style><p>共<b data-n="12">件</b></p>', '共12件'],
    ['<style>b::before{content:"12";display:none}</style><p>共<b>件</b></p>', '共件'],
    ['<style>b::before{content:"\\e600"}</style><p>共<b>件</b></p>', '共件'],
    ['<p>共<input value="12">件</p>', '共12件'],
    ['<p>共<input type="hidden" value="12">件</p>', '共件'],
    ['<p>共<select><option>1<option selected>12</select>件</p>', '共12件'],
    ['<p>共<textarea>12</textarea>件<button>打印</button></p>', '共12件'],
    ['<form><p>共<input value="12">件</p></form>', '共12件'],
    ['<p>共<ruby>数<rt>12</rt></ruby>件</p>', '共数¹²件'],
    ['<p>共<ruby>数<rt>shù</rt></ruby>件</p>', '共数件'],
    ['<table><tr><td><ol start="12"><li> </li></ol></td><td>件</td></tr></table>', '12.|件'],
  ])('%s', (html, text) => {
    expect(read(html).seen).toEqual([text])
  })
})

describe('parts', () => {
  it('of cells and numbers are told apart', () => {
    expect(read('<table><tr><td>甲</td><td>4<span style="display:none">5</span></td></tr></table>')).toEqual({
      seen: ['甲|4'],
      hidden: ['undisplayed cell 5'],
    })
    expect(read('<p>收到1<span hidden>2</span>件</p>').hidden).toEqual(['undisplayed number 2'])
    expect(read('<table><tr><td>甲</td><td hidden>5</td><td>6</td></tr></table>')).toEqual({
      seen: ['甲|6'],
      hidden: ['undisplayed row 5'],
    })
  })

  it('of rows that may not be seen are said with what they hold', () => {
    const row = '<table><tr class="x"><td>甲</td><td>5</td></tr></table>'
    expect(read(sheet('.x:has(td){display:none}', row)).hidden).toEqual(['uncertain 甲\n5'])
  })

  it('of tables are columns that are taken together', () => {
    const table = '<table><col><col style="visibility:collapse"><tr><td>甲</td><td>5</td></tr></table>'
    expect(read(table)).toEqual({ seen: ['甲'], hidden: ['undisplayed row 5'] })
  })

  it('of tables are rows, and a table that shows nothing is none', () => {
    const rows = '<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>'
    expect(read(`<table style="color:white">${rows}</table>`)).toEqual({ seen: [], hidden: ['colour 甲\t1\n乙\t2'] })
    expect(read(`<table hidden>${rows}</table>`)).toEqual({ seen: [], hidden: ['undisplayed 甲\t1\n乙\t2'] })
    expect(read(`<table><tbody style="display:none">${rows}</tbody><tr><td>丙</td></tr></table>`)).toEqual({
      seen: ['丙'],
      hidden: ['undisplayed 甲\t1\n乙\t2'],
    })
  })
})

describe('boxes that cover others', () => {
  const report = (style: string, box: string): string =>
    `<h1>某某镇2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全镇公开信息。</p><h2>二、主动公开政府信息情况</h2><div style="${style}"><p>公开12条。</p>${box}</div><h2>三、收到和处理政府信息公开申请情况</h2><p>无。</p><h2>四、政府信息公开行政复议、行政诉讼情况</h2><p>无。</p>`
  const told = (html: string): string[] => {
    const { hidden, notes = [] } = readPage(html)
    return [...hidden.map(({ by }) => by), ...notes.map(({ kind }) => kind)]
  }

  it.each([
    ['position:absolute;inset:0;background:#fff'],
    ['position:absolute;left:0;top:0;width:100%;height:100%;background:white'],
    ['position:relative;margin-top:-40px;height:40px;background:#fff'],
    ['position:absolute;inset:0;backdrop-filter:blur(20px)'],
    ['position:absolute;left:50%;top:50%;box-shadow:0 0 0 900px #fff'],
  ])('%s is uncertain', (style) => {
    expect(told(report('position:relative', `<div style="${style}"></div>`))).toEqual(['uncertain'])
  })

  it('in a part of what they stand in are noted', () => {
    const box = '<div style="position:absolute;left:20px;top:20px;width:90px;height:20px;background:#fff"></div>'
    expect(told(report('position:relative', box))).toEqual(['cover'])
  })

  it.each([
    ['below what they stand in', 'position:absolute;inset:0;background:#fff;z-index:-1'],
    ['next to it', 'position:absolute;left:100%;top:0;width:90px;height:200px;background:#fff'],
    ['of no colour', 'position:absolute;inset:0'],
    ['seen through', 'position:absolute;inset:0;background:rgba(255,255,255,.4)'],
    ['of no size', 'position:absolute;left:0;top:0;background:#fff'],
    ['not displayed', 'position:absolute;inset:0;background:#fff;display:none'],
    ['in the flow of the page', 'background:#fff;height:40px'],
    ['at the edge of the window', 'position:fixed;right:20px;bottom:100px;width:50px;height:50px;background:#06c'],
  ])('%s are none', (_, style) => {
    expect(told(report('position:relative', `<div style="${style}"></div>`))).toEqual([])
  })

  it('are none below text that is placed above them', () => {
    const html = report('position:relative', '').replace(
      '<p>公开12条',
      '<p style="position:relative;z-index:1">公开12条',
    )
    const sheet = '<style>div::before{content:"";position:absolute;inset:0;background:#fff}</style>'
    expect(told(sheet + html)).toEqual([])
  })
})

describe('numbers that are seen and not read', () => {
  const told = (sentence: string, head = ''): string[] => {
    const html = `${head}<h1>某某镇2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全镇公开信息。</p><h2>二、主动公开政府信息情况</h2><p>公开${sentence}条。</p><h2>三、收到和处理政府信息公开申请情况</h2><p>无。</p><h2>四、政府信息公开行政复议、行政诉讼情况</h2><p>无。</p>`
    return (readPage(html).notes ?? []).map(({ kind, count }) => `${kind} ${count}`)
  }

  it.each([
    ['a counter', '<b class=c></b>', '<style>.c{counter-reset:n 12}.c::before{content:counter(n)}</style>', 'unread 1'],
    ['quotation marks', '<q></q>', '<style>q{quotes:"12" ""}</style>', 'unread 1'],
    ['a mark of a list', '<b style="display:list-item;list-style:inside \'12\'">甲</b>', '', 'unread 1'],
    ['a drawing', '<img src="data:image/svg+xml,<svg><text>12</text></svg>">', '', 'unread 1'],
    ['text that is deleted', '<del>12</del>13', '', 'struck 1'],
    ['text that is struck out', '<span style="text-decoration:line-through">12</span>13', '', 'struck 1'],
  ])('%s is noted', (_, sentence, head, note) => {
    expect(told(sentence, head)).toEqual([note])
  })

  it.each([
    ['a number of a heading', '12', '<style>h2::before{counter-increment:n;content:counter(n)}</style>'],
    ['quotation marks', '<q>12</q>', '<style>q{quotes:"“" "”"}</style>'],
    ['words that are struck out', '<s>约</s>12', ''],
    [
      'a counter that is not displayed',
      '<b class=c></b>12',
      '<style>.c{display:none}.c::before{content:counter(n)}</style>',
    ],
    ['a picture', '<img src="a.png">12', ''],
  ])('%s is none', (_, sentence, head) => {
    expect(told(sentence, head)).toEqual([])
  })
})

describe('what may hide text, which only a browser can determine,', () => {
  it.each([
    [
      'text that a box has no room for',
      '<div style="height:20px;overflow:hidden"><p style="height:40px"></p><p>12</p></div>',
    ],
    ['lines behind the last that is shown', '<div style="-webkit-line-clamp:1;overflow:hidden">1<br>2</div>'],
    [
      'a grid without height',
      '<div style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden">12</div></div>',
    ],
    ['a path of a drawing', '<div style="clip-path:url(#c)">12</div>'],
    ['a path to move along', `<div style="offset-path:path('M-9999 0')">12</div>`],
    [
      'an animation that stands still',
      sheet('@keyframes f{to{opacity:0}}.x{animation:f 9s -9s paused}', '<p class=x>12</p>'),
    ],
    ['the first line', sheet('.x::first-line{color:#fff}', '<p class=x>12</p>')],
    ['colours of another scheme', '<p style="color-scheme:dark;color:canvastext">12</p>'],
    ['a drawing that shows another part', '<svg viewBox="500 500 9 9"><text y=9>12</text></svg>'],
    ['one of several formulas', '<math><maction><mn>1</mn><mn>12</mn></maction></math>'],
    ['a line that is cut off', '<div style="width:20px;overflow:hidden;white-space:nowrap">户户户12</div>'],
  ])('%s is uncertain', (_, html) => {
    expect(read(html).hidden.map((text) => text.split(' ')[0])).toEqual(['uncertain'])
  })

  it.each([
    [
      'an animation that shows',
      sheet('@keyframes f{from{opacity:0}to{opacity:1}}.x{animation:f 1s}', '<p class=x>12</p>'),
    ],
    ['a box with room', '<div style="height:90px;overflow:hidden"><p>12</p></div>'],
    ['a box that scrolls', '<div style="height:20px;overflow:auto"><p>1</p><p>2</p><p>3</p></div>'],
    ['parts of a program', sheet('.x::-webkit-scrollbar{display:none}', '<p class=x>12</p>')],
    ['a plain drawing', '<svg><text y=9>12</text></svg>'],
  ])('%s is not', (_, html) => {
    expect(read(html).hidden).toEqual([])
  })

  it.each([
    [
      'a layer that is named later goes over an earlier one',
      sheet('@layer b,a;@layer a{.x{display:none}}@layer b{.x{display:block}}'),
    ],
    ['a registered property', sheet('@property --s{syntax:"*";inherits:false;initial-value:none}.x{display:var(--s)}')],
    ['a skewed box', styled('transform:skewX(90deg)')],
    ['a colour for light screens', styled('color:light-dark(#fff,#000)')],
    ['the least of two heights', styled('height:min(0px,9px);overflow:hidden')],
    ['an item that may not grow', '<div style="display:flex"><div style="flex:0 0 0;overflow:hidden">甲</div></div>'],
    [
      'the second of details with one name',
      '<details name=d open><summary></summary></details><details name=d open>甲</details>',
    ],
  ])('%s hides', (_, html) => {
    expect(read(html).hidden.length).toBe(1)
  })

  it('a list that shows several choices is read with all of them', () => {
    const select = '<select size=3><optgroup label=1><option>2</option></optgroup><option>3</option></select>'
    expect(read(`<p>${select}</p><p><textarea placeholder=4></textarea></p>`).seen).toEqual(['1 2 3', '4'])
  })
})
