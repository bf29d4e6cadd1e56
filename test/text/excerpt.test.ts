import { expect, test } from 'vitest'
import { excerpt } from '../../src/text/excerpt.js'

test.each([
  ['主动公开,依申请公开。', '主动公开,依申请公开'],
  ['本机关全年主动公开政府信息100条,其中网站90条。', '…公开政府信息100条,其中网站90条'],
  ['全年主动公开信息1234567890条,同比有所增加。', '…1234567890条,同比有所增加'],
  ['公开指南（见附件一）,并向社会公布全部内容及其目录。', ',并向社会公布全部内容…'],
  ['公开,', '公开,'],
  [',公开', ',公开'],
])('quotes the words around the comma of %s', (text, quote) => {
  expect(excerpt(text, text.indexOf(','), text.indexOf(',') + 1)).toBe(quote)
})
