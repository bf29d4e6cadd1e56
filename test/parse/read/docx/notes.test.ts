import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import type { ReadingNote } from '../../../../src/model/index.js'
import { cell, cellOf, type DocxParts, docxFile, paragraph, paragraphOf, run, table } from '../../../support/docx.js'
import { commentMark, commentParts, deletion, insertion } from '../../../support/word-marks.js'

/** What a document holds besides, each kind with its number and the text at its place. */
function notesOf(document: string, others: Omit<DocxParts, 'document'> = {}): Record<string, [number, string | null]> {
  const { notes, source } = readDocx(docxFile({ document, ...others }))
  const textAt = ({ place }: ReadingNote): string | null => (place ? source.slice(place.start, place.end) : null)
  return Object.fromEntries(notes.map((note) => [note.kind, [note.count, textAt(note)]]))
}

const mark = (change: 'ins' | 'del', author = '张三'): string =>
  `<w:rPr><w:${change} w:id="1" w:author="${author}"/></w:rPr>`

/** A row of cells that was put in or taken out as a whole. */
const changedRow = (change: 'ins' | 'del', cells: string): string =>
  `<w:tr><w:trPr><w:${change} w:id="1" w:author="张三"/></w:trPr>${cells}</w:tr>`

describe('notes of a Word file', () => {
  it('are none where there is nothing to note', () => {
    expect(readDocx(docxFile({ document: paragraph('甲') })).notes).toEqual([])
  })

  it('count notes at the foot of a page and at the end, but none that was taken out', () => {
    const note = (kind: 'footnote' | 'endnote'): string => `<w:r><w:${kind}Reference w:id="2"/></w:r>`
    const marked = paragraphOf(run('乙') + note('footnote') + note('endnote'))
    expect(notesOf(paragraph('甲') + marked)).toEqual({ footnote: [2, '乙'] })
    const deleted = `<w:del w:id="1" w:author="张三">${note('footnote')}</w:del>`
    expect(notesOf(paragraphOf(run('甲') + deleted))).not.toHaveProperty('footnote')
  })

  it('count insertions and deletions, each with the first paragraph that has one', () => {
    const changed = paragraphOf(run('乙') + insertion(run('丙')) + run('丁') + deletion('戊') + insertion(run('己')))
    expect(notesOf(paragraph('甲') + changed)).toEqual({ insertion: [2, '乙丙丁己'], deletion: [1, '乙丙丁己'] })
  })

  it('count what follows on as one, unless another person wrote it', () => {
    expect(notesOf(paragraphOf(insertion(run('甲')) + insertion(run('乙'))))).toEqual({ insertion: [1, '甲乙'] })
    expect(notesOf(paragraphOf(insertion(run('甲')) + insertion(run('乙'), '李四')))).toEqual({
      insertion: [2, '甲乙'],
    })
    expect(notesOf(paragraphOf(deletion('甲') + deletion('乙') + run('丙')))).toEqual({ deletion: [1, '丙'] })
  })

  it('count one where an insertion goes on around what was deleted in it', () => {
    const inside = insertion(run('甲') + deletion('乙', '李四') + run('丙'))
    expect(notesOf(paragraphOf(inside + insertion(run('丁'))))).toEqual({
      insertion: [1, '甲丙丁'],
      deletion: [1, '甲丙丁'],
    })
  })

  it('count one across paragraphs whose marks belong to it', () => {
    const three = ['甲', '乙', '丙'].map((text) => paragraphOf(insertion(run(text)), mark('ins'))).join('')
    expect(notesOf(three)).toEqual({ insertion: [1, '甲'] })
    const apart = ['甲', '乙'].map((text) => paragraphOf(insertion(run(text)))).join('')
    expect(notesOf(apart)).toEqual({ insertion: [2, '甲'] })
  })

  it('count the mark of a paragraph alone', () => {
    expect(notesOf(paragraph('甲', mark('ins')) + paragraph('乙'))).toEqual({ insertion: [1, '甲'] })
    expect(notesOf(paragraph('甲', mark('del')) + paragraph('乙'))).toEqual({ deletion: [1, '甲乙'] })
  })

  it('count whole rows once, however many cells they have', () => {
    const inserted = changedRow(
      'ins',
      cellOf(paragraphOf(insertion(run('甲')))) + cellOf(paragraphOf(insertion(run('1')))),
    )
    expect(notesOf(`<w:tbl>${inserted}${inserted}</w:tbl>`)).toEqual({ insertion: [1, '甲'] })
    const deleted = changedRow('del', cellOf(paragraphOf(deletion('甲'))) + cellOf(paragraphOf(deletion('1'))))
    expect(notesOf(`<w:tbl>${deleted}<w:tr>${cell('乙')}</w:tr></w:tbl>`)).toEqual({ deletion: [1, null] })
  })

  it('count cells that were put in or taken out with a column', () => {
    const row = `<w:tr>${cell('甲')}${cell('2', '<w:cellIns w:id="1" w:author="张三"/>')}${cell('3', '<w:cellDel w:id="2" w:author="张三"/>')}</w:tr>`
    expect(notesOf(`<w:tbl>${row}</w:tbl>`)).toEqual({ insertion: [1, '2'], deletion: [1, null] })
  })

  it('give the cell as the place of what stands in a table', () => {
    const row = cell('总计') + cellOf(paragraphOf(deletion('8') + insertion(run('9'))))
    expect(notesOf(table([row], 2))).toEqual({ insertion: [1, '9'], deletion: [1, '9'] })
  })

  it('count what moved once, where it went', () => {
    const moved = `<w:moveFrom w:id="1" w:author="张三">${run('乙')}</w:moveFrom>`
    expect(
      notesOf(paragraphOf(moved + run('甲') + `<w:moveTo w:id="2" w:author="张三">${run('乙')}</w:moveTo>`)),
    ).toEqual({ move: [1, '甲乙'] })
  })

  it('leave changes of format alone', () => {
    const format = '<w:rPrChange w:id="1" w:author="张三"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    expect(notesOf(paragraphOf(run('甲', format)))).toEqual({})
  })

  it('count comments, each with the first paragraph that one stands in', () => {
    const document = paragraph('甲') + paragraphOf(run('乙') + commentMark(0)) + paragraphOf(run('丙') + commentMark(1))
    expect(notesOf(document, { parts: commentParts(['一', '二']) })).toEqual({ comment: [2, '乙'] })
  })

  it('count comments that the text has lost, without a place', () => {
    expect(notesOf(paragraph('甲'), { parts: commentParts(['一']) })).toEqual({ comment: [1, null] })
  })

  it('do not count comments of report-lint itself', () => {
    const document = paragraphOf(run('甲') + commentMark(0)) + paragraphOf(run('乙') + commentMark(1))
    const parts = commentParts(['一', '二'], (index) => (index === 0 ? 'report-lint' : '李四'))
    expect(notesOf(document, { parts })).toEqual({ comment: [1, '乙'] })
    expect(notesOf(document, { parts: commentParts(['一', '二'], () => 'report-lint') })).toEqual({})
  })

  it('are found in what another program saved', () => {
    const { notes } = readDocx(readFileSync('test/fixtures/docx/libreoffice-tracked-changes.docx'))
    expect(notes).toMatchObject([
      { kind: 'deletion', count: 200 },
      { kind: 'insertion', count: 200 },
    ])
  })

  it('are the same in Strict files', () => {
    const document = paragraphOf(run('甲') + insertion(run('乙')))
    expect(notesOf(document, { strict: true })).toEqual({ insertion: [1, '甲乙'] })
  })
})
