import { expect, it } from 'vitest'
import { printedBlocks } from '../../../support/html.js'
import { readHtml } from './blocks.js'

/** What is printed of a page that has a text between the title and the element of the report. */
const printedWith = (between: string): string =>
  printedBlocks(
    readHtml(
      `<h1>松岚县教育局2023年政府信息公开工作年度报告</h1><p>${between}</p><div><h2>一、总体情况</h2><p>甲。</p><h2>二、主动公开政府信息情况</h2><p>乙。</p><h2>三、收到和处理政府信息公开申请情况</h2><p>丙。</p></div>`,
    ),
  ).join('\n')

it('a sentence between the title and the report is of it', () => {
  const text = '本报告根据有关规定编制，数据截至去年十二月三十一日。'
  expect(printedWith(text)).toContain(text)
})

it('a few words between them are of the site', () => {
  expect(printedWith('更多内容请看图解专栏。。')).not.toContain('图解')
})
