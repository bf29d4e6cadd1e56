import { describe, expect, it, test } from 'vitest'
import { readDoc } from '../../../../src/parse/read/doc/read.js'
import { type DocParagraph, docFile, type DocParts } from '../../../support/doc/file.js'
import { deleted, inserted } from '../../../support/doc/sprms.js'

const notesOf = (paragraphs: DocParagraph[], parts: Partial<DocParts> = {}): unknown[] => {
  const { notes, source } = readDoc(docFile({ paragraphs, ...parts }))
  return notes.map(({ kind, count, place }) => [kind, count, place && source.slice(place.start, place.end)])
}

describe('tracked changes', () => {
  it('are counted by kind, with the paragraph of the first', () => {
    expect(
      notesOf([
        { runs: [{ text: '公开' }] },
        { runs: [{ text: '10', sprms: deleted() }, { text: '12', sprms: inserted() }, { text: '条' }] },
        { runs: [{ text: '无' }, { text: '5', sprms: deleted() }] },
      ]),
    ).toEqual([
      ['deletion', 2, '12条'],
      ['insertion', 1, '12条'],
    ])
  })

  it('are one where runs of one author follow on each other, and two where authors change', () => {
    const runs = (...authors: number[]): DocParagraph['runs'] =>
      authors.map((author, index) => ({ text: String(index), sprms: inserted(author) }))
    expect(notesOf([{ runs: runs(1, 1, 1) }])).toEqual([['insertion', 1, '012']])
    expect(notesOf([{ runs: runs(1, 2) }])).toEqual([['insertion', 2, '01']])
  })

  it('go on over the mark of a paragraph that is part of them', () => {
    expect(
      notesOf([
        { runs: [{ text: '甲', sprms: inserted() }], markSprms: inserted() },
        { runs: [{ text: '乙', sprms: inserted() }] },
      ]),
    ).toEqual([['insertion', 1, '甲']])
  })

  it('are none in a file without them', () => {
    expect(notesOf([{ runs: [{ text: '甲' }] }])).toEqual([])
  })
})

test('notes at the foot of a page are counted, with the paragraph of the first', () => {
  expect(notesOf([{ runs: [{ text: '甲' }] }, { runs: [{ text: '乙\x02丙\x02' }] }])).toEqual([['footnote', 2, '乙丙']])
})

describe('comments', () => {
  const paragraphs: DocParagraph[] = [{ runs: [{ text: '甲' }] }, { runs: [{ text: '乙\x05' }] }]

  it('are counted, with the paragraph of the first', () => {
    expect(notesOf(paragraphs, { comments: { authors: [0, 0], names: ['审核'] } })).toEqual([['comment', 2, '乙']])
  })

  it('that report-lint wrote are none', () => {
    expect(notesOf(paragraphs, { comments: { authors: [1, 0], names: ['审核', 'report-lint'] } })).toEqual([
      ['comment', 1, '乙'],
    ])
    expect(notesOf(paragraphs, { comments: { authors: [0], names: ['report-lint'] } })).toEqual([])
  })
})
