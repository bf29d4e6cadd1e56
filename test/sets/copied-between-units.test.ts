import { describe, expect, it } from 'vitest'
import { copiedBetweenUnits } from '../../src/rules/sets/copied-between-units.js'
import type { Facts, LintResult } from '../../src/model/index.js'
import { checkSet, factsOfReports, foundIn, type SetReport } from './reports.js'

const education = '松岚县教育局'
const affairs = '松岚县民政局'
const water = '松岚县水利局'
const names = (...list: string[]): string => `单位名称\n${list.join('\n')}\n`

/** Sentences by number: the same number is the same sentence. */
const sentences = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const name = Array.from(String(first + index), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
    return `在${name}字号便民服务点新设查询终端并安排专人值守。`
  }).join('')

/** A report that says these sentences and hardly anything else of its own. */
const saying = (organ: string, ...texts: string[]): SetReport => ({
  organ,
  sections: { overview: [texts.join('')], problems: ['人手少。'] },
})

const check = (roster: string, reports: readonly SetReport[] | readonly Facts[], options = {}): Promise<LintResult[]> =>
  checkSet(roster, reports, { rules: [copiedBetweenUnits], ...options })
const messagesOf = (results: readonly LintResult[]) => results.flatMap(({ messages }) => messages)

const roster = names(education, affairs, water)
const copies = [saying(education, sentences(0, 10)), saying(affairs, sentences(0, 9)), saying(water, sentences(20, 9))]

describe('copied-between-units', () => {
  it('finds what two units have in common, names the passage and both files', async () => {
    const results = await check(roster, copies)
    expect(foundIn(results)).toEqual([`${education} copied`, `${affairs} copied`])
    expect(results[0]).toMatchObject({
      scope: { kind: 'set', organ: education, year: 2023 },
      messages: [
        {
          level: 'warning',
          data: { all: 10, count: 9, share: 90, other: affairs, passage: '自己写的第1至9句' },
          related: [
            { file: '0.md', message: education },
            { file: '1.md', message: affairs },
          ],
        },
      ],
    })
    expect(results[0]?.messages[0]?.message).toBe(
      '“松岚县教育局”自己写的10句中有9句（90%）与“松岚县民政局”的报告一字不差，最长的一段是自己写的第1至9句；请各自按本单位的工作改写',
    )
  })

  it('is an info from half of the sentences on, and nothing below', async () => {
    const half = [saying(education, sentences(0, 6), sentences(40, 4)), saying(affairs, sentences(0, 6))]
    expect(messagesOf(await check(roster, half)).map(({ level }) => level)).toEqual(['info', 'warning'])
    const less = [
      saying(education, sentences(0, 4), sentences(40, 6)),
      saying(affairs, sentences(0, 4), sentences(50, 6)),
    ]
    expect(await check(roster, less)).toMatchObject([{ outcomes: { 'copied-between-units': 'pass' } }])
  })

  it('takes its limits from the options', async () => {
    const options = { ruleOptions: { 'copied-between-units': { info: 95, warning: 100 } } }
    expect(foundIn(await check(roster, copies, options))).toEqual([`${affairs} copied`])
    const few = [saying(education, sentences(0, 4)), saying(affairs, sentences(0, 4))]
    expect(foundIn(await check(roster, few))).toEqual([])
    expect(foundIn(await check(roster, few, { ruleOptions: { 'copied-between-units': { min: 3 } } }))).toHaveLength(2)
  })

  it('leaves out what many units have', async () => {
    const four = [education, affairs, water, '松岚县司法局'].map((organ, at) =>
      saying(organ, sentences(0, 9), sentences(100 + at * 10, 7)),
    )
    const all = names(...four.map(({ organ = '' }) => organ))
    expect(foundIn(await check(all, four))).toEqual([])
    const options = { ruleOptions: { 'copied-between-units': { common: 5 } } }
    expect(foundIn(await check(all, four, options))).toHaveLength(4)
  })

  it.each([
    [
      'a government and its office',
      names('松岚县人民政府', '松岚县人民政府办公室'),
      ['松岚县人民政府', '松岚县人民政府办公室'],
    ],
    [
      'organs that became one unit',
      '单位名称,曾用名\n松岚县教育体育局,松岚县教育局、松岚县体育局\n',
      [education, '松岚县体育局'],
    ],
    ['several reports of one unit', names(education), [education, education]],
  ])('does not hold %s against each other', async (_, list, organs) => {
    const reports = organs.map((organ, at) => saying(organ, sentences(0, 9), sentences(50 + at, 1)))
    expect(foundIn(await check(list, reports))).toEqual([])
  })

  it('reports a unit once, against the report that has the most of its sentences', async () => {
    const some = [
      saying(education, sentences(0, 10)),
      saying(affairs, sentences(0, 8), sentences(60, 2)),
      saying(water, sentences(0, 9), sentences(70, 1)),
    ]
    const found = messagesOf(await check(roster, some))
    expect(found.map(({ data }) => `${data['organ']} ${data['other']}`)).toEqual([
      `${education} ${water}`,
      `${affairs} ${education}`,
      `${water} ${education}`,
    ])
  })

  it('finds copies of organs that the roster does not have', async () => {
    expect(foundIn(await check(names('松岚县司法局'), copies))).toEqual([`${education} copied`, `${affairs} copied`])
  })

  it('says the same in any order of the files', async () => {
    const facts = await factsOfReports(copies)
    expect(await check(roster, [...facts].reverse())).toEqual(await check(roster, facts))
  })

  it('compares long reports by the sentences that both may have kept', async () => {
    const long = [saying(education, sentences(0, 400)), saying(affairs, sentences(0, 400))]
    const facts = await factsOfReports(long)
    expect(facts[0]?.sentences.length).toBeLessThan(facts[0]?.sentenceCount ?? 0)
    expect(messagesOf(await check(roster, facts))).toMatchObject([
      { data: { share: 100, passage: '（报告较长，没有记下句序）' } },
      { data: { share: 100 } },
    ])
    expect(
      foundIn(await check(roster, [saying(education, sentences(0, 400)), saying(affairs, sentences(400, 400))])),
    ).toEqual([])
  })

  it('has nothing to judge where there is one organ', async () => {
    expect(await check(roster, copies.slice(0, 1))).toMatchObject([
      { outcomes: { 'copied-between-units': 'notApplicable' } },
    ])
  })
})
