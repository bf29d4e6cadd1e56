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
    'position:absolute;left:-50%',
    'opacity:unknown',
    'color:var(--ink)',
  ])('but not %s', (style) => {
    expect(read(styled(style))).toEqual({ seen: ['甲'], hidden: [] })
  })

  it('are undone by what is in them, as far as they can be', () => {
    expect(read('<p style="visibility:hidden">甲<b style="visibility:visible">乙</b></p>').seen).toEqual(['乙'])
    expect(read('<div style="display:none"><p style="display:block">甲</p></div>').seen).toEqual([])
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
    '.x:not(.z){display:none}',
    '.x[data-a]{display:none}',
    'p ~ .x{display:none}',
    '@supports (display:grid){.x{display:none}}',
    '@media (orientation:landscape){.x{display:none}}',
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
  ])('%s', (html, seen, hidden) => {
    expect(read(html)).toEqual({ seen, hidden })
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
