import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareResults, lint, loadFormatter, type LintResult, type RoundComparison } from '../../src/index.js'
import { report, type ReportOverrides } from '../../src/testing.js'
import { finding, result } from '../formatters/fakes.js'

const checked = (overrides: ReportOverrides = {}): Promise<LintResult> =>
  lint(report(overrides), { filePath: '/r/a.md' })
const wrong = { cells: { 'requests/granted/individual': '19' } }
const none = { fixed: 0, remaining: 0, changed: 0, new: 0, notRechecked: 0 }

/** What has become of the findings of one file, whose earlier result is given as well. */
const roundOf = (now: LintResult, earlier: LintResult): RoundComparison => compareResults([now], [earlier])[0]!.round!

describe('compareResults', () => {
  it('says what has become of each finding', async () => {
    const [earlier, now] = [await checked(wrong), await checked()]
    expect(roundOf(now, earlier).counts).toEqual({ ...none, fixed: earlier.messages.length })
    expect(roundOf(earlier, earlier).counts).toEqual({ ...none, remaining: earlier.messages.length })
    expect(roundOf(earlier, now).counts).toEqual({ ...none, new: earlier.messages.length })
  })

  it('keeps a sentence by its words when another number stands in it', async () => {
    const said = (count: number): ReportOverrides => ({
      sections: { overview: [`全年收到政府信息公开申请${String(count)}件。`] },
    })
    const [earlier, now] = [await checked(said(400)), await checked(said(500))]
    expect(earlier.messages.length).toBeGreaterThan(0)
    expect(roundOf(now, earlier).counts).toMatchObject({ fixed: 0, new: 0 })
    expect(roundOf(now, earlier).counts.changed).toBeGreaterThan(0)
  })

  it('gives the same places in both languages, and the same when lines move', async () => {
    const placesOf = ({ messages }: LintResult): unknown =>
      messages.map(({ placeKey, fingerprint }) => [placeKey, fingerprint])
    const text = report({ ...wrong, sections: { overview: ['全年收到政府信息公开申请400件。'] } })
    const [chinese, english] = [await lint(text), await lint(text, { locale: 'en' })]
    expect(placesOf(english)).toEqual(placesOf(chinese))
    expect(placesOf(await lint(text.replaceAll('\n## ', '\n\n\n## ')))).toEqual(placesOf(chinese))
  })

  it('tells what is gone of one unit of the roster with that unit, or with all, never with another', () => {
    const ofUnit = (organ: string | null, overrides: Partial<LintResult> = {}): LintResult =>
      result([], { filePath: 'units.csv', report: null, scope: { kind: 'organ', organ, year: 2024 }, ...overrides })
    const missing = (organ: string) =>
      finding({ ruleId: 'roster-complete', placeKey: `organ:${organ}`, fingerprint: organ, message: organ })
    const earlier = ['砚溪镇', '云台镇'].map((organ) => ofUnit(organ, { messages: [missing(organ)] }))
    const now = [
      ofUnit('松岚县', { messages: [missing('松岚县')], outcomes: { 'roster-complete': 'fail' } }),
      ofUnit('云台镇', { messages: [missing('云台镇')], outcomes: { 'roster-complete': 'fail' } }),
      ofUnit(null),
    ]
    const goneOf = (results: readonly LintResult[]) =>
      compareResults(results, earlier).map(({ scope, round }) => [
        scope?.organ ?? null,
        round!.gone.map(({ message }) => message),
      ])
    expect(goneOf(now)).toEqual([
      ['松岚县', []],
      ['云台镇', []],
      [null, ['砚溪镇']],
    ])
    expect(goneOf(now.slice(0, 1))).toEqual([
      ['松岚县', []],
      [null, ['砚溪镇', '云台镇']],
    ])
  })

  it('matches findings that say the same one with one', () => {
    const twice = result([finding({ placeKey: 'overview#a' }), finding({ placeKey: 'overview#a' })])
    const outcomes = { 'outcome-total': 'fail' } as const
    const once = result([finding({ placeKey: 'overview#a' })], { outcomes })
    expect(roundOf(once, twice).counts).toEqual({ ...none, remaining: 1, fixed: 1 })
    expect(roundOf(twice, once).counts).toEqual({ ...none, remaining: 1, new: 1 })
  })

  it.each<[string, Partial<LintResult>]>([
    ['left something open', { outcomes: { 'outcome-total': 'fail' }, reasons: { 'outcome-total': ['有空白单元格'] } }],
    ['had nothing to judge', { outcomes: { 'outcome-total': 'notApplicable' } }],
    [
      'found more than is listed',
      {
        outcomes: { 'outcome-total': 'fail' },
        messages: [finding({ ruleId: null, code: 'findings-omitted', data: { rule: 'outcome-total' } })],
      },
    ],
  ])('does not call fixed what a rule that %s does not find', (_, now) => {
    const { counts, gone } = roundOf(result([], now), result([finding()]))
    expect(counts).toEqual({ ...none, notRechecked: 1 })
    expect(gone).toMatchObject([{ reason: 'undecided' }])
  })

  it('leaves open which of two reports of one organ is meant when neither has the path', () => {
    const earlier = [result([finding()], { filePath: '/r/a.md' }), result([finding()], { filePath: '/r/b.md' })]
    const compared = compareResults([result([finding()], { filePath: '/r/c.md' })], earlier)
    expect(compared.map(({ filePath, round }) => [filePath, round?.counts])).toEqual([
      ['/r/c.md', { ...none, new: 1 }],
      ['/r/a.md', { ...none, notRechecked: 1 }],
      ['/r/b.md', { ...none, notRechecked: 1 }],
    ])
  })

  it('knows what versions and configurations it was told', async () => {
    const one = await checked()
    const [told] = compareResults([one], [one], {
      earlierVersion: '0.0.1',
      earlierConfiguration: 'a',
      configuration: 'b',
    })
    expect(told?.round).toMatchObject({ version: '0.0.1', sameConfiguration: false })
    expect(roundOf(one, one)).toMatchObject({ version: null, sameConfiguration: null })
  })

  it('gives what the published schema describes', async () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync('docs/result.schema.json', 'utf8')) as object,
    )
    const earlier = [await checked(wrong), { ...(await checked(wrong)), filePath: '/r/gone.md', report: null }]
    for (const one of compareResults([await checked()], earlier)) {
      expect(validate(one), JSON.stringify(validate.errors)).toBe(true)
      expect(one.round).toBeDefined()
    }
  })

  it('is shown by the formats for people', async () => {
    const compared = compareResults([await checked()], [await checked(wrong)])
    const stylish = await loadFormatter('stylish')
    expect(await stylish(compared)).toContain('与上次检查对照：已改')
  })

  it.each<[unknown[], string]>([
    [[{}, []], 'compareResults: results: expected a list'],
    [[[], [{}]], 'compareResults: earlier[0]: expected a result of lint'],
    [[[], [], { version: 'x' }], 'compareResults: options.version: there is no such key'],
  ])('refuses %j', (given, message) => {
    expect(() => compareResults(...(given as Parameters<typeof compareResults>))).toThrow(message)
  })
})
