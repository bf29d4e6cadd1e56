import { expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { docxFile, paragraph } from '../../../support/docx.js'

/** What is read of a document with a paragraph in the style of contents. */
const readWith = (entry: string): string => {
  const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>'
  const document = paragraph(entry, '<w:pStyle w:val="10"/>') + paragraph('正文')
  return readDocx(docxFile({ document, styles })).source.trim()
}

it('an entry of contents may be as long as a heading', () => {
  expect(readWith(`${'持续做好主动公开和日常更新的工作'.repeat(2)}以及其他各项事务\t12`)).toBe('正文')
})

it('a paragraph that ends in a number is no entry of contents', () => {
  const text = `${'持续做好主动公开和日常更新的工作'.repeat(5)}见附件 12`
  expect(readWith(text)).toContain(text)
})
