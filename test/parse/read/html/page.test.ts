import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readHtml } from './blocks.js'
import type { Report } from '../../../../src/model/index.js'
import { htmlOf, printedBlocks } from '../../../support/html.js'
import { correctReport } from '../../../support/model.js'

const model = correctReport()
const content = htmlOf(model, 'clean')
  .replace(/^[\s\S]*<\/h1>/u, '')
  .replace(/<\/body>[\s\S]*$/u, '')
const read = (source: string): Report => buildReport(readHtml(source), source, 'html')
const first = (source: string): string | undefined => printedBlocks(readHtml(source))[0]
const last = (source: string): string | undefined => printedBlocks(readHtml(source)).at(-1)
const end = printedBlocks(readHtml(content)).at(-1)

describe('where the title is', () => {
  it.each([
    ['above the report', `<div><h2>${model.title}</h2></div><div class="content">${content}</div>`],
    ['in the header of the page', `<header><a href="/">首页</a><p>${model.title}</p></header><main>${content}</main>`],
    ['in two lines', `<h1>${model.organ}<br>2023年政府信息公开工作年度报告</h1><div>${content}</div>`],
    ['in the head alone', `<title>${model.title}_政府信息公开_门户网站</title><div>${content}</div>`],
    ['behind the name of the site', `<title>门户网站 - ${model.title}</title><div>${content}</div>`],
    [
      'in two elements above a date',
      `<h1>${model.organ}2023年</h1><h2>政府信息公开工作年度报告</h2><p>2024-01-22 09:30</p><div>${content}</div>`,
    ],
    [
      'in three of them',
      `<p>${model.organ}</p><p>2023年</p><p>政府信息公开工作年度报告</p><p>发布日期：2024年1月22日</p><div>${content}</div>`,
    ],
    [
      'in the metadata alone',
      `<table><tr><td>索引号</td><td>SL2024-017</td></tr><tr><td>名&emsp;称：</td><td>${model.organ}<br>2023年政府信息公开工作年度报告</td></tr><tr><td>发布日期</td><td>2024-01-22</td></tr></table><div>${content}</div>`,
    ],
  ])('%s', (_, source) => {
    const { title, year, organ } = read(source)
    expect([title?.value, year?.value, organ?.name]).toEqual([model.title, 2023, model.organ])
  })

  it('is not a path, a link to another report or the head where the page has one', () => {
    const source = `<title>松岚县2020年政府信息公开工作年度报告</title>
      <p>首页 > 公开 > 松岚县2021年政府信息公开工作年度报告</p><h1>${model.title}</h1>
      <p><a href="/x">松岚县2022年政府信息公开工作年度报告</a></p><div>${content}</div>`
    expect(read(source).title?.value).toBe(model.title)
  })

  it('points into the head where it was taken from there', () => {
    const source = `<title>${model.title} - 网站</title><div>${content}</div>`
    const position = read(source).title?.position
    expect(source.slice(position?.start.offset, position?.end.offset)).toBe(model.title)
  })
})

describe('what stands around the report', () => {
  it.each([
    `<div class="pos">您现在的位置： <a href="/">网站首页</a> > 年报</div><h1>${model.title}</h1><div>${content}</div>`,
    `<div>今日要闻<p>2024年1月工作会议召开。全县各单位参加了这次会议。</p></div><div class="m"><p>${model.title}</p>${content}</div>`,
    `<ul><li><a href="#1">一、总体情况</a><li><a href="#2">二、主动公开政府信息情况</a></ul><div><p>${model.title}</p><p>【字体：大 中 小】</p>${content}</div>`,
  ])('is left out in front: %.30s', (source) => {
    expect(
      printedBlocks(readHtml(source))
        .filter((line) => !line.includes('：'))
        .slice(0, 1),
    ).toEqual([expect.stringContaining(model.title) as string])
    expect(printedBlocks(readHtml(source)).join('\n')).not.toMatch(/位置|字体|今日要闻/u)
  })

  it.each([
    '<p>附件：收费情况表.xlsx</p>',
    '<p><a href="P0.docx">松岚县2023年政府信息公开工作年度报告.docx</a></p>',
    '<p>上一篇：关于印发工作要点的通知</p><p>下一篇：没有了</p>',
    '<div>主办：松岚县人民政府</div><div>苏ICP备05000001号 苏公网安备 320000号</div><p>联系我们</p>',
    '<p>分享到：</p><p>打印本页</p><p>关闭窗口</p>',
  ])('is left out behind: %s', (foot) => {
    expect(last(`<p>${model.title}</p>${content}${foot}`)).toBe(end)
  })

  it('is left out where it stands in the report itself', () => {
    const metadata = '<table><tr><td>索引号<td>0001<td>主题分类<td>政务公开</table><p>发布日期：2024-01-20</p>'
    const source = `<div>${metadata}<p>${model.title}</p><p>【打印】</p><p><a href="#top">目录</a></p>${content}</div>`
    expect(printedBlocks(readHtml(source))).toEqual([model.title, ...printedBlocks(readHtml(content))])
  })

  it('does not hide a table that stands before the first heading', () => {
    const table = '<table><tr><td>规章<td>0<td>0<td>0<tr><td>行政规范性文件<td>4<td>2<td>17</table>'
    expect(printedBlocks(readHtml(`<p>${model.title}</p>${table}${content}`))).toContain('0:规章 | 1:0 | 2:0 | 3:0')
  })

  it('leaves the preface where the page has it apart from the sections', () => {
    const preface = '本报告根据《中华人民共和国政府信息公开条例》的规定编制。'
    const source = `<div><h1>${model.title}</h1><p>${preface}</p><p>字号：大 中 小</p></div><div>${content}</div>`
    expect(printedBlocks(readHtml(source)).slice(0, 2)).toEqual([`#1 ${model.title}`, preface])
  })

  it('keeps a signature', () => {
    const blocks = printedBlocks(
      readHtml(`<p>${model.title}</p>${content}<p>${model.organ}</p><p>2024年1月20日</p><p>上一篇：无</p>`),
    )
    expect(blocks.slice(-2)).toEqual([model.organ, '2024年1月20日'])
  })

  it.each([
    ['a line', '<p>发布日期：2024-01-20 来源：松岚县教育局 浏览次数：3</p>'],
    ['a table', '<table><tr><td>索引号<td>0001<td>发布机构<td>松岚县教育局<tr><td>发文日期<td>2024-01-20</table>'],
    ['a table with colons', '<table><tr><td>发布机构：<td>松岚县教育局<td>文号：<td></table>'],
  ])('names the publisher where the title does not, in %s', (_, metadata) => {
    const source = `${metadata}<h1>2023年政府信息公开工作年度报告</h1><div>${content}</div>`
    expect(read(source).organ).toMatchObject({ name: '松岚县教育局', source: 'publisher' })
    expect(printedBlocks(readHtml(source)).join('\n')).not.toMatch(/索引号|浏览次数|文号：/u)
  })
})

describe('pages that hold no report', () => {
  it('are given as they are', () => {
    expect(printedBlocks(readHtml('<h1>关于做好年度报告工作的通知</h1><p>各单位：</p>'))).toEqual([
      '#1 关于做好年度报告工作的通知',
      '各单位：',
    ])
  })

  it('take no title from the head', () => {
    expect(first(`<title>${model.title}</title><p>页面不存在</p>`)).toBe('页面不存在')
  })
})

it('finds a report that a script would show', () => {
  const hidden = `<h1>${model.title}</h1><div id="content" style="display:none">${content}</div>`
  expect(read(hidden).tables.size).toBe(read(content).tables.size)
})
