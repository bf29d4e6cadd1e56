import { expect, it } from 'vitest'
import { printedBlocks } from '../../../support/html.js'
import { readHtml } from './blocks.js'

const printed = (page: string): string => printedBlocks(readHtml(page)).join('\n')

const rows = (...labels: string[]): string => labels.map((label) => `<tr><td>${label}</td><td>3</td></tr>`).join('')

it('a table with two labels of the form does not make a page a report', () => {
  const page = `<p>当前位置：首页 &gt; 统计</p><table>${rows('行政许可', '行政强制')}</table>`
  expect(printed(page)).toContain('当前位置')
})

it('a table with four labels of the form is a report, and what the site says is not', () => {
  const labels = rows('行政许可', '行政强制', '行政处罚', '行政事业性收费')
  const page = `<p>当前位置：首页 &gt; 统计</p><table>${labels}</table>`
  expect(printed(page)).not.toContain('当前位置')
})

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
].map((heading) => `<h2>${heading}</h2><p>见下。</p>`)

it('the element with two headings need not be the whole report', () => {
  const page = `<div>${headings.slice(0, 2).join('')}</div><p>全年公开信息12条。</p>`
  expect(printed(page)).toContain('全年公开信息12条。')
})

it('the element with four headings is the whole report', () => {
  const page = `<div>${headings.join('')}</div><p>欢迎关注本站其他栏目。</p>`
  expect(printed(page)).not.toContain('欢迎关注')
})
