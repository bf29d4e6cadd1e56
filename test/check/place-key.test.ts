import { describe, expect, it } from 'vitest'
import { placeKeyOf, placeKeyOfMany } from '../../src/check/place-key.js'
import { parseReport } from '../../src/parse/parse.js'
import { cellAt, placeIn, proseNodes } from '../../src/report/queries.js'
import { report } from '../../src/testing.js'
import type { LintMessage, Report } from '../../src/model/index.js'

type Finding = Pick<LintMessage, 'cell' | 'section' | 'data' | 'messageId'>

const sentences = '本机关依法公开信息。全年收到申请29件；答复及时，无人投诉。群众满意，公开属实。'
const found: Finding = { section: 'overview', messageId: 'found', data: {} }
const granted = { table: 'requests', row: 'granted', column: 'total' } as const

/** The report with these words in section 一, written otherwise in its Markdown where that is given. */
const parsed = (source = sentences): Promise<Report> =>
  parseReport(report({ sections: { overview: [sentences] } }).replace(sentences, source), { filePath: 'a.md' })

/** Where a finding on a word of section 一 stands. */
async function keyOf(word: string, finding: Partial<Finding> = {}, source?: string): Promise<string> {
  const given = await parsed(source)
  const node = proseNodes(given).find(({ value }) => value.startsWith('本机关依法'))!
  const index = node.value.indexOf(word)
  return placeKeyOf(given, placeIn(given, node, index, index + word.length), { ...found, ...finding })
}

describe('the place of a finding, as the next check knows it', () => {
  it('is its sentence, wherever in it the finding stands', async () => {
    const words = ['本机关', '信息', '全年', '29', '答复', '投诉', '群众', '属实']
    const [own, info, year, count, answer, complaint, people, real] = await Promise.all(
      words.map((word) => keyOf(word)),
    )
    expect(own).toMatch(/^overview#.+/u)
    expect([info, count, complaint, real]).toEqual([own, year, answer, people])
    expect(new Set([own, year, answer, people]).size).toBe(4)
  })

  it('stays when another number stands in the sentence, and changes with its words', async () => {
    expect(await keyOf('全年', {}, sentences.replace('29', '300'))).toBe(await keyOf('全年'))
    expect(await keyOf('全年', {}, sentences.replace('收到', '受理'))).not.toBe(await keyOf('全年'))
  })

  it.each([
    ['emphasis', '**本机关**依法公开信息。**全年收到**申请29件；答复及时，**无人**投诉。群众满意，公开属实。'],
    ['links', sentences.replace('公开信息', '[公开信息](https://example.gov.cn/a/long/address)')],
  ])('is the same in a source with %s', async (_, source) => {
    for (const word of ['本机关', '信息', '29', '答复', '投诉', '群众', '属实'])
      expect(await keyOf(word, {}, source)).toBe(await keyOf(word))
  })

  it('is the cell that a sentence was compared with, with the sentence', async () => {
    expect(await keyOf('全年', { cell: granted })).toBe(
      (await keyOf('全年')).replace('overview', 'requests/granted/total'),
    )
  })

  it('is the cell alone in a table, whatever is said of it', async () => {
    const given = await parsed()
    const at = cellAt(given.tables.get('requests'), 'granted', 'total')!
    const keys = ['one', 'other'].map((word) => placeKeyOf(given, at, { ...found, cell: granted, data: { word } }))
    expect(keys).toEqual(['requests/granted/total', 'requests/granted/total'])
  })

  it('is what is said where it stands in no sentence and no cell, without its numbers', async () => {
    const given = await parsed()
    const at = given.tables.get('requests')!
    const key = (finding: Partial<Finding>): string => placeKeyOf(given, at, { ...found, section: null, ...finding })
    const row = key({ data: { row: '总计', count: 2 } })
    expect(row).toMatch(/^!.+/u)
    expect(key({ data: { row: '总计', count: 3 } })).toBe(row)
    expect(key({ data: { row: '其他', count: 2 } })).not.toBe(row)
    expect(key({ data: { row: '总计', count: 2 }, messageId: 'other' })).not.toBe(row)
  })

  it('of what many reports say together is the organ', () => {
    expect(['松岚县', null].map(placeKeyOfMany)).toEqual(['organ:松岚县', 'organ:'])
  })
})
