import { describe, expect, it } from 'vitest'
import { missingPart, partsOf } from '../../src/check/parts.js'
import { runRules } from '../../src/check/run.js'
import { cellAt } from '../../src/report/queries.js'
import { rules } from '../../src/rules/index.js'
import { factsOfReport } from '../../src/facts/facts.js'
import type { Cell, LintMessage, Locale, PartName, Reason, Report, Rule } from '../../src/model/index.js'
import { correctReport } from '../support/model.js'
import { changedReport } from './changed-report.js'

/** A rule that does what a test wants. */
const ruleThat = (check: Rule['check'], more: Partial<Rule> = {}): Rule => ({
  id: 'test-rule',
  level: 'warning',
  duty: { zh: '测试', en: 'test' },
  clause: ['regulation-49'],
  requires: [],
  legacy: false,
  messages: { said: '说了{word}', plain: '没有占位' },
  en: { said: 'said {word}', plain: 'no placeholder' },
  check,
  ...more,
})

const arithmetic = rules.filter(({ id }) =>
  ['balance-equation', 'outcome-total', 'applicant-total', 'dispute-total', 'stock-plausibility'].includes(id),
)

const only = ({ messages }: { messages: LintMessage[] }): LintMessage => {
  expect(messages).toHaveLength(1)
  return messages[0]!
}

const titleOf = (report: Report): NonNullable<Report['title']> => report.title!

describe('runRules', () => {
  it('gives every rule an outcome', async () => {
    const { outcomes } = runRules(await changedReport({}), rules, { locale: 'zh-CN' })
    expect(Object.keys(outcomes)).toEqual(rules.map(({ id }) => id))
    expect(Object.values(outcomes).filter((outcome) => outcome === 'fail' || outcome === 'incomplete')).toEqual([])
  })

  it('gives the same for the same report, and sorts findings by place and then by rule', async () => {
    const changes = {
      'requests/outcomeTotal/individual': 31,
      'documents/normative/valid': 1,
      'disputes/review/upheld': 8,
    }
    const first = runRules(await changedReport(changes), rules, { locale: 'zh-CN' })
    expect(runRules(await changedReport(changes), rules, { locale: 'zh-CN' })).toEqual(first)
    const { messages } = runRules(await changedReport(changes), arithmetic.slice().reverse(), { locale: 'zh-CN' })
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['stock-plausibility', 20],
      ['applicant-total', 58],
      ['outcome-total', 58],
      ['balance-equation', 58],
      ['dispute-total', 64],
    ])
  })

  it('leaves the report as it was', async () => {
    const report = await changedReport({ 'requests/outcomeTotal/individual': 31 })
    const before = structuredClone({ ...report, tables: [...report.tables] })
    runRules(report, rules, { locale: 'zh-CN' })
    expect({ ...report, tables: [...report.tables] }).toEqual(before)
  })

  it('fills in placeholders and leaves those without a value as they are', async () => {
    const report = await changedReport({})
    const rule = ruleThat((_, context) => context.report('said', { at: titleOf(report), data: { word: '7' } as never }))
    expect(only(runRules(report, [rule], { locale: 'zh-CN' })).message).toBe('说了7')
    expect(only(runRules(report, [rule], { locale: 'en' })).message).toBe('said 7')
    const empty = ruleThat((_, context) => context.report('said', { at: titleOf(report), data: {} as never }))
    expect(only(runRules(report, [empty], { locale: 'zh-CN' })).message).toBe('说了{word}')
    const unknown = ruleThat((_, context) => context.report('other', { at: titleOf(report) }))
    expect(only(runRules(report, [unknown], { locale: 'zh-CN' })).message).toBe('other')
  })

  it('hands out place, section, cell, related places, fix and suggestions', async () => {
    const report = await changedReport({})
    const cell = cellAt(report.tables.get('requests'), 'granted', 'total')!
    const fix = { range: [0, 1] as [number, number], text: '' }
    const rule = ruleThat((_, context) =>
      context.report('plain', {
        at: cell,
        level: 'info',
        related: [
          { at: titleOf(report), message: '标题' },
          { at: cell, message: '格' },
        ],
        fix,
        suggestions: [{ message: '改', fix }],
      }),
    )
    const address = { table: 'requests', row: 'granted', column: 'total' }
    expect(only(runRules(report, [rule], { locale: 'zh-CN' }))).toMatchObject({
      ruleId: 'test-rule',
      messageId: 'plain',
      level: 'info',
      severity: 1,
      line: 37,
      section: 'requests',
      cell: address,
      related: [
        { message: '标题', line: 1, column: 1 },
        { message: '格', line: 37, cell: address },
      ],
      fix,
      suggestions: [{ desc: '改', fix }],
      data: {},
    })
  })

  it('tells the page of a finding where there are pages', async () => {
    const report = await changedReport({})
    const cell = cellAt(report.tables.get('requests'), 'granted', 'total')!
    const second = cell.position.start.offset
    const pageOf = (pages: number[], at: Cell | NonNullable<Report['title']>): number | undefined =>
      only(
        runRules({ ...report, pages }, [ruleThat((_, context) => context.report('plain', { at }))], { locale: 'en' }),
      ).page
    expect(pageOf([0, second, second + 50], titleOf(report))).toBe(1)
    expect(pageOf([0, second, second + 50], cell)).toBe(2)
    expect(pageOf([0, 10, second - 1], cell)).toBe(3)
    const rule = ruleThat((_, context) => context.report('plain', { at: cell }))
    expect(only(runRules(report, [rule], { locale: 'en' }))).not.toHaveProperty('page')
    expect(pageOf([second + 1], cell)).toBeUndefined()
  })

  it('names the page of a rule that has one, and what the rule is about', async () => {
    const report = await changedReport({})
    const found = (more: Partial<Rule>): LintMessage =>
      only(
        runRules(report, [ruleThat((_, context) => context.report('plain', { at: titleOf(report) }), more)], {
          locale: 'en',
        }),
      )
    expect(found({ url: 'https://example.cn/rule', about: 'reading' })).toMatchObject({
      url: 'https://example.cn/rule',
      about: 'reading',
    })
    expect(found({})).toMatchObject({ about: 'report' })
    expect(found({})).not.toHaveProperty('url')
    expect(found({})).not.toHaveProperty('cell')
  })

  it('knows a finding again by rule, message, cell and what is said, in either language', async () => {
    const report = await changedReport({})
    const table = report.tables.get('requests')
    const [cell, other] = [cellAt(table, 'granted', 'total')!, cellAt(table, 'granted', 'other')!]
    const fingerprint = (
      id: string,
      at: Cell,
      word: string | Reason,
      locale: Locale = 'zh-CN',
      own = 'test-rule',
    ): string =>
      only(
        runRules(report, [ruleThat((_, context) => context.report(id, { at, data: { word } as never }), { id: own })], {
          locale,
        }),
      ).fingerprint
    const word = { zh: '右', en: 'right' }
    const first = fingerprint('said', cell, word)
    expect(fingerprint('said', cell, word, 'en')).toBe(first)
    const others = [
      fingerprint('plain', cell, word),
      fingerprint('said', other, word),
      fingerprint('said', cell, '左'),
      fingerprint('said', cell, word, 'en', 'other-rule'),
    ]
    expect(new Set([first, ...others]).size).toBe(5)
  })

  it('points at a cell of another file by its name, and at its first line', async () => {
    const report = await changedReport({})
    const cell = { table: 'requests', row: 'granted', column: 'total' } as const
    const related = [{ message: '上年', file: '2022.md', cell }]
    const rule = ruleThat((_, context) => context.report('plain', { at: titleOf(report), related }))
    expect(only(runRules(report, [rule], { locale: 'en' })).related).toEqual([
      { message: '上年', line: 1, column: 1, cell, file: '2022.md' },
    ])
  })

  it('takes the cell that a rule names over the one it points to', async () => {
    const report = await changedReport({})
    const address = { table: 'requests', row: 'granted', column: 'total' } as const
    const rule = ruleThat((_, context) => context.report('plain', { at: titleOf(report), cell: address, cause: null }))
    const message = only(runRules(report, [rule], { locale: 'zh-CN' }))
    expect(message.cell).toEqual(address)
    expect(message).not.toHaveProperty('cause')
  })

  it('ends a rule as incomplete or not applicable as it says, and as fail once it has found something', async () => {
    const report = await changedReport({})
    const reason = { zh: '不清楚', en: 'not clear' }
    const incomplete = ruleThat((_, context) => context.incomplete(reason))
    expect(runRules(report, [incomplete], { locale: 'zh-CN' })).toMatchObject({
      outcomes: { 'test-rule': 'incomplete' },
      reasons: { 'test-rule': ['不清楚'] },
    })
    expect(runRules(report, [incomplete], { locale: 'en' }).reasons).toEqual({ 'test-rule': ['not clear'] })
    const nothing = ruleThat((_, context) => context.notApplicable())
    expect(runRules(report, [nothing], { locale: 'zh-CN' }).outcomes).toEqual({ 'test-rule': 'notApplicable' })
    const both = ruleThat((_, context) => {
      context.incomplete(reason)
      context.report('plain', { at: titleOf(report) })
    })
    expect(runRules(report, [both], { locale: 'zh-CN' })).toMatchObject({
      outcomes: { 'test-rule': 'fail' },
      reasons: { 'test-rule': ['不清楚'] },
    })
  })

  it('gives a rule the language', async () => {
    const seen: unknown[] = []
    const rule = ruleThat((_, context) => seen.push(context.locale))
    runRules(await changedReport({}), [rule], { locale: 'en' })
    expect(seen).toEqual(['en'])
  })

  it('runs only legacy rules on a report from before the first format', async () => {
    const report = await changedReport({}, correctReport({ year: 2018, edition: '2019' }))
    const { outcomes } = runRules(report, rules, { locale: 'zh-CN' })
    const modern = rules.filter(({ legacy }) => !legacy)
    expect([...new Set(modern.map(({ id }) => outcomes[id]))]).toEqual(['notApplicable'])
    expect(outcomes['edition-in-force']).toBe('fail')
  })

  it('says of a report from before the first format that it was held against none, whatever rules run', async () => {
    const report = await changedReport({}, correctReport({ year: 2018, edition: '2019' }))
    expect(runRules(report, [], { locale: 'en' }).reasons).toEqual({
      'edition-in-force': [expect.stringContaining('no official format')],
    })
    expect(runRules(await changedReport({}), [], { locale: 'en' }).reasons).toEqual({})
  })

  it('does not run a rule before its first year', async () => {
    const report = await changedReport({}, correctReport({ year: 2020 }))
    expect(runRules(report, rules, { locale: 'zh-CN' }).outcomes['fee-statement']).toBe('notApplicable')
    const since = (from: number): unknown =>
      runRules(report, [ruleThat(() => undefined, { from })], { locale: 'zh-CN' }).outcomes
    expect([2019, 2020, 2021].map(since)).toEqual([
      { 'test-rule': 'pass' },
      { 'test-rule': 'pass' },
      { 'test-rule': 'notApplicable' },
    ])
  })
})

describe('a rule about the year before', () => {
  const aboutYears = ruleThat(
    ({ previous }: { previous?: { year: number } }, context) =>
      context.incomplete({ zh: String(previous?.year), en: '' }),
    { requires: ['previous'] },
  )
  const alone = ruleThat(() => undefined, { id: 'other' })

  it('is given the report of that year', async () => {
    const previous = factsOfReport(await changedReport({}, correctReport({ year: 2022 })))
    const { reasons } = runRules(await changedReport({}), [alone, aboutYears], {
      locale: 'zh-CN',
      previous: () => previous,
    })
    expect(reasons).toEqual({ 'test-rule': ['2022'] })
  })

  it.each([
    [
      'is left open where there is none that can be used',
      { zh: '另一机关', en: 'another' },
      'incomplete',
      ['另一机关'],
    ],
    ['rests where none is known', undefined, 'notApplicable', undefined],
  ])('%s', async (_, found, outcome, reason) => {
    const { outcomes, reasons } = runRules(await changedReport({}), [alone, aboutYears], {
      locale: 'zh-CN',
      previous: () => found,
    })
    expect(outcomes).toEqual({ other: 'pass', 'test-rule': outcome })
    expect(reasons['test-rule']).toEqual(reason)
  })

  it('is the only one for which that report is looked for', async () => {
    const previous = (): never => {
      throw new Error('this was looked for')
    }
    expect(runRules(await changedReport({}), [alone], { locale: 'zh-CN', previous }).outcomes).toEqual({
      other: 'pass',
    })
  })
})

describe('clause', () => {
  const clauseIn = async (year: number): Promise<string[]> =>
    only(
      runRules(
        await changedReport({ 'requests/granted/total': 13 }, correctReport({ year })),
        rules.filter(({ id }) => id === 'outcome-total'),
        { locale: 'zh-CN' },
      ),
    ).clause

  it.each([
    [2019, ['国办公开办函〔2019〕60号']],
    [2020, ['国办公开办函〔2019〕60号']],
    [2021, ['国办公开办函〔2021〕30号']],
    [2025, ['国办公开办函〔2021〕30号']],
  ])('of a report for %i is that of the format in force', async (year, numbers) => {
    expect(await clauseIn(year)).toEqual(numbers)
  })

  it('follows the tables where the report tells no year', async () => {
    const report = await changedReport({ 'requests/granted/total': 13 }, correctReport({ year: 2020 }))
    const { messages } = runRules({ ...report, year: null, editionInForce: null }, rules, { locale: 'zh-CN' })
    expect(messages.find(({ ruleId }) => ruleId === 'outcome-total')?.clause).toEqual(['国办公开办函〔2019〕60号'])
  })

  it('names each document once, and a single clause whatever the format', async () => {
    const report = await changedReport({}, correctReport({ year: 2020 }))
    const cite = (clause: Rule['clause']): string[] =>
      only(
        runRules(report, [ruleThat((_, context) => context.report('plain', { at: titleOf(report) }), { clause })], {
          locale: 'zh-CN',
        }),
      ).clause
    expect(cite(['regulation-49', 'regulation-50'])).toEqual(['国务院令第711号'])
    expect(cite(['format-2021'])).toEqual(['国办公开办函〔2021〕30号'])
    expect(cite(['regulation-50', 'format-2021', 'format-2019'])).toEqual([
      '国务院令第711号',
      '国办公开办函〔2019〕60号',
    ])
  })
})

describe('clause of a report in a format from outside', () => {
  const outside = '林湖办〔2026〕1号'

  it.each<[Rule['clause'], string[]]>([
    [['format-2021', 'format-2019'], [outside]],
    [['format-2021'], [outside]],
    [
      ['regulation-50', 'format-2021'],
      ['国务院令第711号', outside],
    ],
    [['regulation-50'], ['国务院令第711号']],
  ])('of %j names the document of that format', async (clause, numbers) => {
    const report = await changedReport({})
    const form = { ...report.form, id: 'linhu/2026', basis: outside }
    const own = { ...report, form, forms: [...report.forms, form], editionInForce: form.id }
    const rule = ruleThat((_, context) => context.report('plain', { at: titleOf(report) }), { clause })
    expect(only(runRules(own, [rule], { locale: 'zh-CN' })).clause).toEqual(numbers)
  })
})

describe('partsOf', () => {
  const names: PartName[] = [
    'title',
    'organ',
    'year',
    'overview',
    'disclosure',
    'requests',
    'disputes',
    'problems',
    'otherMatters',
  ]

  it('hands over every part of a complete report', async () => {
    const parts = partsOf(await changedReport({}))
    expect(Object.keys(parts)).toEqual([...names, 'previous'])
    expect(missingPart(parts, names)).toBeUndefined()
    expect(parts.year).toBe(2023)
    expect(parts.disclosure?.map(({ id }) => id)).toEqual(['documents', 'permits', 'enforcement', 'charges'])
  })

  it('says in both languages which part is missing', async () => {
    const bare: Report = {
      ...(await changedReport({})),
      title: null,
      organ: null,
      year: null,
      sections: [],
      tables: new Map(),
    }
    for (const name of names) {
      const missing = missingPart(partsOf(bare), [name])
      expect(missing?.zh).toMatch(/^没有找到.{2,}/u)
      expect(missing?.en).toMatch(/^Not found: .+$/u)
    }
  })
})

it('lists so many findings of a rule and says how many more there are', async () => {
  const report = await changedReport({})
  const chatty = ruleThat((_, context) => {
    for (let number = 0; number < 1_005; number += 1) {
      context.report('said', { at: titleOf(report), data: { word: number } as never })
    }
  })
  const { messages, outcomes } = runRules(report, [chatty], { locale: 'zh-CN' })
  expect(messages).toHaveLength(1_001)
  expect(messages.at(-1)).toMatchObject({ ruleId: null, code: 'findings-omitted', level: 'info' })
  expect(messages.at(-1)?.message).toContain('另有 5 处')
  expect(messages.at(-1)?.data).toEqual({ rule: 'test-rule' })
  expect(outcomes).toEqual({ 'test-rule': 'fail' })
})

it('lists all findings of a rule that has as many as are listed', async () => {
  const report = await changedReport({})
  const rule = ruleThat((_, context) => {
    for (let number = 0; number < 1_000; number += 1) context.report('plain', { at: titleOf(report) })
  })
  const { messages } = runRules(report, [rule], { locale: 'zh-CN' })
  expect(messages).toHaveLength(1_000)
  expect(messages.at(-1)?.ruleId).toBe('test-rule')
})
