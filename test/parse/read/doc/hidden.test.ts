import { describe, expect, it } from 'vitest'
import { lint } from '../../../../src/check/lint.js'
import { readDoc } from '../../../../src/parse/read/doc/read.js'
import { type DocParagraph, docFile, type DocParts, type DocRun } from '../../../support/doc/file.js'
import { docOf } from '../../../support/doc/report.js'
import { endsRow, hidden, inTable, long, rowDefinition, type Sprm, word } from '../../../support/doc/sprms.js'
import { correctReport } from '../../../support/model.js'

interface Read {
  seen: string
  hidden: string[]
}

/** What of a document is seen, and what is hidden: why, and within what. */
function read(paragraphs: readonly DocParagraph[], parts: Partial<DocParts> = {}): Read {
  const { source, hidden: texts = [] } = readDoc(docFile({ paragraphs, ...parts }))
  return {
    seen: source.trim(),
    hidden: texts.map(({ by, text, within }) => [by, ...(within ? [within] : []), text].join(' ')),
  }
}

const size = (halfPoints: number): Sprm => [0x4a43, ...word(halfPoints)]
const colour = (red: number, green: number, blue: number, automatic = 0): Sprm => [0x6870, red, green, blue, automatic]
const white = colour(255, 255, 255)
const shading = (...background: [red: number, green: number, blue: number]): number[] => [
  ...long(0xff000000),
  ...[...background, 0],
  ...word(0),
]

describe('characters of a .doc that are not seen', () => {
  it.each<[string, Sprm, string]>([
    ['hidden', hidden, 'undisplayed'],
    ['white', white, 'colour'],
    ['nearly white', colour(0xf8, 0xfa, 0xf9), 'colour'],
    ['white by its number', [0x2a42, 8], 'colour'],
    ['half a point high', size(1), 'tiny'],
    ['a point high', size(2), 'tiny'],
    ['a point and a half high', size(3), 'tiny'],
    ['lowered off the page', [0x4845, ...word(-3_000 & 0xffff)], 'outside'],
  ])('%s', (_, looks, by) => {
    expect(read([{ runs: [{ text: '甲' }, { text: '乙1', sprms: [looks] }] }])).toEqual({
      seen: '甲',
      hidden: [`${by} 乙1`],
    })
  })

  it.each<[string, Sprm[]]>([
    ['red', [colour(255, 0, 0)]],
    ['of the colour of the screen', [colour(255, 255, 255, 0xff)]],
    ['white on a highlight', [white, [0x2a0c, 2]]],
    ['white on a colour', [white, [0xca71, 10, ...shading(0x1f, 0x4e, 0x79)]]],
    ['white on a colour by its number', [white, [0x4866, ...word(2 << 5)]]],
    ['small', [size(10)]],
    ['two points high', [size(4)]],
    ['raised a little', [[0x4845, ...word(6)]]],
    ['switched on again', [[0x083c, 0]]],
  ])('but not those that are %s', (_, sprms) => {
    expect(read([{ runs: [{ text: '甲', sprms }] }])).toEqual({ seen: '甲', hidden: [] })
  })

  it('stand within a number where digits are on one of their sides', () => {
    const runs: DocRun[] = [{ text: '收到1' }, { text: '2', sprms: [hidden] }, { text: '件' }]
    expect(read([{ runs }]).hidden).toEqual(['undisplayed number 2'])
  })

  it('are those of a style, but for what a run undoes', () => {
    const styles = [{ name: 'Normal' }, { name: 'Gone', basedOn: 0, characterSprms: [white] }]
    const runs: DocRun[] = [{ text: '甲' }, { text: '乙', sprms: [colour(0, 0, 0)] }]
    expect(read([{ runs, style: 1 }], { styles })).toEqual({ seen: '乙', hidden: ['colour 甲'] })
  })
})

describe('rows of a .doc', () => {
  const cell = (...runs: DocRun[]): DocParagraph => ({ runs, mark: '\x07', sprms: inTable(1) })
  const end = (...sprms: Sprm[]): DocParagraph => ({
    runs: [],
    mark: '\x07',
    sprms: [...inTable(1), ...endsRow(1), rowDefinition([{ width: 900 }, { width: 900 }]), ...sprms],
  })
  const row = [cell({ text: '甲' }), cell({ text: '4' }, { text: '5', sprms: [white] })]

  const height = (twips: number): Sprm => [0x9407, ...word(twips & 0xffff)]

  it.each([-1, -60])('that are %d twentieths of a point high show nothing', (twips) => {
    const low = [cell({ text: '乙' }), cell({ text: '6' }), end(height(twips))]
    expect(read([...row.slice(0, 1), cell({ text: '4' }), end(), ...low])).toEqual({
      seen: '甲\t4',
      hidden: ['collapsed 乙\t6'],
    })
  })

  it.each([0, 40, -300])('that are %d high, or higher where their text is, show it', (twips) => {
    expect(read([cell({ text: '乙' }), cell({ text: '6' }), end(height(twips))])).toEqual({ seen: '乙\t6', hidden: [] })
  })

  it('hide a digit in white', () => {
    expect(read([...row, end()])).toEqual({ seen: '甲\t4', hidden: ['colour cell 5'] })
  })

  it.each<[string, Sprm]>([
    ['by a colour', [0xd612, 20, ...shading(255, 255, 255), ...shading(0x1f, 0x4e, 0x79)]],
    ['by the number of a colour', [0xd609, 4, ...word(0), ...word(2 << 5)]],
  ])('show white where a cell is filled %s', (_, sprm) => {
    expect(read([...row, end(sprm)])).toEqual({ seen: '甲\t45', hidden: [] })
  })

  it('are said where all of them is hidden', () => {
    const gone = [cell({ text: '乙', sprms: [hidden] }), cell({ text: '6', sprms: [hidden] })]
    expect(read([...row.slice(0, 1), cell({ text: '4' }), end(), ...gone, { ...end(), markSprms: [hidden] }])).toEqual({
      seen: '甲\t4',
      hidden: ['undisplayed 乙\t6'],
    })
  })
})

describe('paragraphs of a .doc', () => {
  const twips = (code: number, value: number): Sprm => [code, ...word(value & 0xffff)]
  const line = (height: number, isMultiple = 0): Sprm => [0x6412, ...word(height & 0xffff), ...word(isMultiple)]

  it.each<[string, Sprm[], string]>([
    ['whose lines are a twentieth of a point high', [line(-1)], 'collapsed'],
    ['whose lines are a point high', [line(-20)], 'collapsed'],
    ['set in to the left, off the page', [twips(0x845e, -20_000)], 'outside'],
    ['whose first line is off the page', [twips(0x8460, -20_000)], 'outside'],
    ['set in as older programs write it', [twips(0x840f, -20_000)], 'outside'],
    ['in a frame off the page', [twips(0x8418, -9_000)], 'outside'],
    ['in a frame below the page', [twips(0x8419, 29_000)], 'outside'],
    ['in a frame of a point', [twips(0x442b, 20)], 'collapsed'],
  ])('%s are not seen', (_, sprms, by) => {
    expect(read([{ runs: [{ text: '甲' }] }, { runs: [{ text: '乙1' }], sprms }])).toEqual({
      seen: '甲',
      hidden: [`${by} 乙1`],
    })
  })

  it.each<[string, Sprm[]]>([
    ['whose lines are twelve points high', [line(-240)]],
    ['whose lines are at least a point high', [line(20)]],
    ['of a line and a half', [line(360, 1)]],
    ['set in to the left a little', [twips(0x845e, -400)]],
    ['in a frame in the middle', [twips(0x8418, -4)]],
    ['in a frame of a least height', [twips(0x442b, 0x8000 + 20)]],
  ])('%s are seen', (_, sprms) => {
    expect(read([{ runs: [{ text: '乙1' }], sprms }])).toEqual({ seen: '乙1', hidden: [] })
  })
})

describe('tables of a .doc that stand off the page', () => {
  const cell = (text: string): DocParagraph => ({ runs: [{ text }], mark: '\x07', sprms: inTable(1) })
  const end = (...sprms: Sprm[]): DocParagraph => ({
    runs: [],
    mark: '\x07',
    sprms: [...inTable(1), ...endsRow(1), rowDefinition([{ width: 900 }, { width: 900 }]), ...sprms],
  })

  it.each<[string, Sprm]>([
    ['to the left', [0x940e, ...word(-20_000 & 0xffff)]],
    ['below', [0x940f, ...word(29_000)]],
  ])('%s show nothing', (_, sprm) => {
    expect(read([{ runs: [{ text: '甲' }] }, cell('乙'), cell('6'), end(sprm)])).toEqual({
      seen: '甲',
      hidden: ['outside 乙\t6'],
    })
  })
})

it('a .doc with hidden digits in a cell is told of', async () => {
  const model = correctReport()
  const number = (text: string): DocRun[] =>
    text === '12' ? [{ text: '1' }, { text: '2', sprms: [white] }] : [{ text }]
  const { messages } = await lint(docOf(model, { number }), { filePath: 'a.doc' })
  expect([...model.values.values()].map(String)).toContain('12')
  expect(messages.map(({ ruleId }) => ruleId)).toContain('hidden-content')
})
