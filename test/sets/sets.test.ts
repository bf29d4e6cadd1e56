import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/library/facts-of.js'
import { defineSetRule } from '../../src/rules/shared/define-set.js'
import { aggregateSum } from '../../src/rules/sets/aggregate-sum.js'
import { rosterComplete } from '../../src/rules/sets/roster-complete.js'
import { report } from '../../src/testing.js'
import { checkSet, factsOfReports, foundIn, openIn, type SetReport } from './reports.js'

const government = '松岚县人民政府'
const office = '松岚县人民政府办公室'
const bureau = '松岚县教育局'
const town = '松岚县砚溪镇人民政府'

/** The reports all say the same, which is for another rule. */
const checkOrder: typeof checkSet = (roster, reports, options) =>
  checkSet(roster, reports, { rules: [rosterComplete, aggregateSum], ...options })

const names = (...list: string[]): string => `单位名称\n${list.join('\n')}\n`
const of = (...organs: string[]): SetReport[] => organs.map((organ) => ({ organ }))
const more = { numbers: { 'requests/carriedIn/individual': 5 } }

describe('correct trees stay silent', () => {
  const silent = async (roster: string, reports: readonly SetReport[]): Promise<void> => {
    const results = await checkOrder(roster, reports, { rules: [rosterComplete] })
    expect(foundIn(results)).toEqual([])
    expect(openIn(results)).toEqual([])
  }

  it('a government and its office, which are two', () => silent(names(government, office), of(office, government)))

  it('names without the places above, with them, and in short form', () =>
    silent('单位名称,上级\n松岚县,\n教育局,松岚县\n砚溪镇,松岚县\n县政府办公室,\n', [
      ...of(government, bureau, town, office),
    ]))

  it('a renamed organ, by the roster', () => silent('单位名称,曾用名\n松岚县教育体育局,松岚县教育局\n', of(bureau)))

  it('organs that were merged and reported apart', () =>
    silent('单位名称,曾用名\n松岚县教育体育局,松岚县教育局、松岚县体育局\n', [
      { organ: bureau },
      { organ: '松岚县体育局', ...more },
    ]))

  it('copies of one report, and one content in two formats', async () => {
    const text = report({ organ: bureau, format: 'text' })
    const facts = [
      await factsOf(report({ organ: bureau }), { filePath: 'a.md' }),
      await factsOf(text, { filePath: 'a.txt' }),
    ]
    expect(foundIn(await checkOrder(names(bureau), facts))).toEqual([])
  })

  it('reports of an earlier year besides those of this year', () =>
    silent(names(bureau, town), [
      ...of(bureau, town),
      { organ: bureau, year: 2021, edition: '2021' },
      { organ: town, year: 2022 },
    ]))

  it('the same name under two parents, told apart by the place', () =>
    silent(
      '单位名称,上级\n松岚县民政局,\n松岚县人民政府,\n云坪县人民政府,\n教育局,松岚县人民政府\n教育局,云坪县人民政府\n',
      [...of(government, '云坪县人民政府', '松岚县民政局', bureau, '云坪县教育局')],
    ))
})

describe('roster-complete', () => {
  it('finds what is missing, of another year, twice, and of nobody in the roster', async () => {
    const roster = names(bureau, town, office, '松岚县民政局', '松岚县水利局')
    const results = await checkOrder(roster, [
      { organ: bureau },
      { organ: bureau, ...more },
      { organ: town },
      { organ: office },
      { organ: '松岚县民政局', year: 2022 },
      { organ: '松岚县林业局' },
    ])
    expect(foundIn(results)).toEqual([
      `${bureau} twice`,
      '松岚县民政局 otherYear',
      '松岚县水利局 missing',
      '松岚县林业局 unknown',
    ])
    expect(results[0]).toMatchObject({
      filePath: '<set>',
      report: null,
      scope: { kind: 'organ', organ: bureau, year: 2023 },
      verdict: 'fail',
      errorCount: 1,
      outcomes: { 'roster-complete': 'fail' },
      messages: [{ line: 1, related: [{ file: '0.md' }, { file: '1.md' }] }],
    })
  })

  it('takes the year that is coming in, from two units on', async () => {
    const all = [bureau, town, office, '松岚县民政局']
    const before = all.map((organ) => ({ organ, year: 2022 }))
    expect(foundIn(await checkOrder(names(...all), [...before, { organ: bureau }]))).toEqual([])
    const found = foundIn(await checkOrder(names(...all), [...before, { organ: bureau }, { organ: town }]))
    expect(found).toEqual([`${office} otherYear`, '松岚县民政局 otherYear'])
  })

  it('leaves a unit open where a report does not tell organ or year', async () => {
    const [facts] = await factsOfReports(of(bureau))
    const unread = [
      { ...facts, names: [], organ: null, file: 'b.md' },
      { ...facts, year: null, file: 'c.md' },
    ]
    for (const one of unread) {
      const results = await checkOrder(names(town), [one as NonNullable<typeof facts>])
      expect(foundIn(results)).toEqual([])
    }
    const results = await checkOrder(names(bureau, town), [facts, ...unread] as NonNullable<typeof facts>[])
    expect(openIn(results)).toEqual([`${town} roster-complete`])
    expect(results[0]?.reasons['roster-complete']?.[0]).toContain('b.md、c.md')
  })

  it('leaves a government and its office open where nobody knows whose report it is', async () => {
    const [facts] = await factsOfReports(of(government))
    const open = { ...facts, kind: null } as NonNullable<typeof facts>
    expect(openIn(await checkOrder(names(government, office), [open]))).toEqual([
      `${government} roster-complete`,
      `${office} roster-complete`,
    ])
    expect(openIn(await checkOrder(names(office), [open]))).toEqual([])
  })
})

describe('aggregate-sum', () => {
  const tree = '单位名称,上级\n松岚县人民政府,\n松岚县人民政府办公室,松岚县人民政府\n松岚县教育局,松岚县人民政府\n'
  /** Numbers of the government that are those of two correct reports together. */
  const doubled = async (): Promise<Record<string, number>> => {
    const [facts] = await factsOfReports(of(bureau))
    const { readFacts } = await import('../../src/library/read-facts.js')
    const { cells } = await readFacts(facts ?? {})
    return Object.fromEntries(Object.entries(cells).map(([address, { value }]) => [address, (value ?? 0) * 2]))
  }
  const check = async (cells: Record<string, number>, roster = tree, others: SetReport[] = of(office, bureau)) =>
    checkOrder(roster, [{ organ: government, cells, file: 'government.md' }, ...others])

  it('passes a sum that is right in every cell', async () => {
    const results = await check(await doubled())
    expect(foundIn(results)).toEqual([])
    expect(results).toMatchObject([
      { scope: { kind: 'set' }, outcomes: { 'aggregate-sum': 'pass', 'roster-complete': 'pass' } },
    ])
  })

  it('finds one that is below, with each side', async () => {
    const cells = { ...(await doubled()), 'permits/licence/decisions': 1 }
    const [result] = await check(cells)
    expect(result).toMatchObject({
      scope: { kind: 'parent', organ: government },
      messages: [{ messageId: 'below', level: 'error', data: { count: 1, units: 2 } }],
    })
    expect(result?.messages[0]?.related).toMatchObject([
      { file: 'government.md', cell: { table: 'permits' }, message: `${government} 1` },
      { file: '1.md' },
      { file: '2.md' },
    ])
  })

  it('finds one that is above where all are there, and nothing where one is missing', async () => {
    const cells = { ...(await doubled()), 'permits/licence/decisions': 9_999 }
    expect(foundIn(await check(cells))).toEqual([`${government} above`])
    expect(foundIn(await check(cells, tree, of(office)))).toEqual([`${bureau} missing`])
  })

  it('takes joint documents for a warning', async () => {
    const cells = { ...(await doubled()), 'documents/normative/made': 0 }
    const [result] = await check(cells)
    expect(result?.messages).toMatchObject([{ messageId: 'below', level: 'warning' }])
  })

  it('does not take a blank cell for 0', async () => {
    const blank: SetReport = { organ: bureau, cells: { 'permits/licence/decisions': '' } }
    expect(foundIn(await check(await doubled(), tree, [...of(office), blank]))).toEqual([])
  })

  it('does not hold a number against it that the own sums of a unit leave open', async () => {
    const wrong: SetReport = { organ: bureau, cells: { 'requests/received/individual': 9_000 } }
    const results = await check(await doubled(), tree, [...of(office), wrong])
    expect(foundIn(results)).toEqual([])
    expect(openIn(results)).toEqual([`${government} aggregate-sum`])
  })

  it('leaves out units that are not counted, with those below them', async () => {
    const roster = `${tree.replace('上级', '上级,计入汇总').replace('教育局,松岚县人民政府', '教育局,松岚县人民政府,否')}松岚县教育学院,松岚县教育局,\n`
    const [facts] = await factsOfReports(of(office))
    const results = await checkOrder(roster, [
      ...(await factsOfReports([
        { organ: government, file: 'g' },
        { organ: bureau, file: 'b' },
        { organ: '松岚县教育学院', file: 's' },
      ])),
      { ...facts, file: 'o' } as NonNullable<typeof facts>,
    ])
    expect(foundIn(results)).toEqual([])
  })

  it('does not judge a bureau that does not say that it reports for its system', async () => {
    const roster = '单位名称,上级\n松岚县教育局,\n松岚县教育学院,松岚县教育局\n'
    const results = await checkOrder(roster, of(bureau, '松岚县教育学院'))
    expect(results).toMatchObject([{ outcomes: { 'aggregate-sum': 'notApplicable' } }])
  })
})

describe('lintSet', () => {
  it('gives the same for any order of reports', async () => {
    const facts = await factsOfReports([
      ...of(bureau, town, '松岚县林业局', '松岚县水利局'),
      { organ: bureau, ...more },
    ])
    const roster = names(bureau, town, office)
    expect(await checkOrder(roster, [...facts].reverse())).toEqual(await checkOrder(roster, facts))
  })

  it('misses every unit where there is no report at all', async () => {
    const results = await checkOrder(names(bureau, town), [])
    expect(foundIn(results)).toEqual([`${bureau} missing`, `${town} missing`])
    expect(results[0]).toMatchObject({ verdict: 'fail', scope: { kind: 'organ', organ: bureau, year: null } })
  })

  it('leaves every unit open where no report tells its organ and year', async () => {
    const [facts] = await factsOfReports(of(bureau))
    const results = await checkOrder(names(bureau), facts ? [{ ...facts, year: null }] : [])
    expect(results[0]).toMatchObject({ verdict: 'incomplete', outcomes: { 'roster-complete': 'incomplete' } })
  })

  it('takes a list of units, levels, and rules from outside', async () => {
    const counting = defineSetRule({
      id: 'count',
      level: 'info',
      scope: 'set',
      duty: { zh: '数一数', en: 'Count' },
      clause: ['format-2021'],
      messages: { count: '共{count}份' },
      en: { count: '{count} in all' },
      check: ({ reports }, context) =>
        context.report('count', { organ: bureau, data: { count: [...reports()].length } }),
    })
    const units = [{ name: bureau }, { name: town, counted: false }]
    const results = await checkOrder(units, of(bureau, town), {
      rules: [counting],
      locale: 'en',
      levels: { count: 'error' },
    })
    expect(results).toMatchObject([
      { scope: { kind: 'set', organ: bureau }, messages: [{ ruleId: 'count', message: '2 in all', level: 'error' }] },
    ])
  })

  it('goes on where a rule fails', async () => {
    const broken = defineSetRule({
      id: 'broken',
      level: 'info',
      scope: 'set',
      duty: { zh: '出错', en: 'Fails' },
      clause: ['format-2021'],
      messages: {},
      en: {},
      check: () => {
        throw new TypeError('no such cell')
      },
    })
    const [result] = await checkOrder(names(bureau), of(bureau), { rules: [broken] })
    expect(result).toMatchObject({ messages: [{ code: 'rule-failed' }], outcomes: { broken: 'incomplete' } })
  })

  it('lists no more than 1,000 findings of a rule', async () => {
    const units = Array.from({ length: 1_200 }, (_, index) => ({ name: `松岚县${String(index)}号机关` }))
    const results = await checkOrder(units, of(bureau))
    expect(foundIn(results).filter((one) => one.endsWith(' missing'))).toHaveLength(1_000)
    expect(results.at(-1)?.messages).toMatchObject([{ code: 'findings-omitted' }])
  })

  it('refuses what is no roster and what are no facts', async () => {
    await expect(checkOrder('上级\n', of(bureau))).rejects.toThrow('lintSet: roster: 1:1')
    await expect(checkOrder([], of(bureau))).rejects.toThrow('the roster is empty')
    await expect(checkOrder(names(bureau), [{ version: 2 }] as never)).rejects.toThrow(
      'an item of facts is not the facts of a report',
    )
    await expect(checkOrder(undefined as never, of(bureau))).rejects.toThrow(TypeError)
  })
})
