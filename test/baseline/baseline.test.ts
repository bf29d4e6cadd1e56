import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyBaseline, baselineFor } from '../../src/baseline/apply.js'
import { formatBaseline } from '../../src/baseline/format.js'
import { parseBaseline } from '../../src/baseline/parse.js'
import { emptyBaseline, type Baseline } from '../../src/baseline/types.js'
import { pruneBaseline, updateBaseline } from '../../src/baseline/update.js'
import { lint } from '../../src/check/lint.js'
import { rules } from '../../src/rules/index.js'
import type { LintResult } from '../../src/model/index.js'
import { defectiveReports } from '../support/defects.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withAgreeingProse, withCell, withValues, type ReportModel } from '../support/model.js'

const base = '/reports/checks'
const filePath = '/reports/2023/松岚县.md'
const wrong = withValues(correctReport({ title: '松岚县砚溪镇人民政府2023年政府信息公开年报' }), {
  'requests/outcomeTotal/individual': 31,
  'documents/normative/valid': 1,
})

/** Only the tables are wrong: the prose says what they say. */
const markdown = (model: ReportModel): string => layouts.markdown(withAgreeingProse(model))
const check = (source: string, path = filePath): Promise<LintResult> => lint(source, { filePath: path })
const fingerprints = ({ messages }: LintResult): string[] => messages.map(({ fingerprint }) => fingerprint)

let result: LintResult
let baseline: Baseline

beforeAll(async () => {
  result = await check(markdown(wrong))
  baseline = updateBaseline([result], emptyBaseline, base)
})

describe('applyBaseline', () => {
  it('takes out what the baseline knows, whatever its level', () => {
    expect(result).toMatchObject({ verdict: 'fail' })
    const { results, problems } = applyBaseline([result], baseline, base)
    expect(results[0]).toMatchObject({ messages: [], errorCount: 0, warningCount: 0, infoCount: 0, verdict: 'pass' })
    expect(results[0]?.suppressedMessages.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints(result))
    expect(problems).toEqual([])
  })

  it('carries reason, owner and last day, and leaves outcomes as they were', () => {
    const entries = baseline.entries.map((entry) => ({
      ...entry,
      reason: '历史数据',
      owner: '办公室',
      expires: '2030-01-01',
    }))
    const [applied] = applyBaseline([result], { ...baseline, entries }, base, { today: '2024-01-01' }).results
    expect(applied?.suppressedMessages[0]?.suppressions).toEqual([
      { kind: 'baseline', justification: '历史数据', owner: '办公室', expires: '2030-01-01' },
    ])
    expect(applied?.outcomes).toEqual(result.outcomes)
  })

  it('holds for the file that it was made of only', () => {
    const other = { ...result, filePath: '/reports/2023/other.md' }
    expect(applyBaseline([other], baseline, base).results).toEqual([other])
  })

  it('holds once for each entry', () => {
    const [first] = result.messages
    if (!first) throw new Error('There is no message.')
    const twice = { ...result, messages: [...result.messages, first] }
    const [applied] = applyBaseline([twice], baseline, base).results
    expect(applied?.messages).toEqual([first])
  })

  it('counts a changed number as a new finding, beside the entry that is stale', async () => {
    const changed = await check(markdown(withCell(wrong, 'documents/normative/valid', 0)))
    const { results, problems } = applyBaseline([changed], baseline, base)
    expect(results[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['stock-plausibility'])
    expect(problems.map(({ entry }) => entry.rule)).toEqual(['stock-plausibility'])
  })

  it('says nothing of entries whose rule did not run', async () => {
    const few = await lint(markdown(correctReport()), {
      filePath,
      rules: rules.filter(({ id }) => id === 'report-title'),
    })
    const { problems } = applyBaseline([few], baseline, base)
    expect(problems.map(({ entry }) => entry.rule)).toEqual(['report-title'])
  })

  it('says nothing of entries of a file that could not be judged, or was not looked at', async () => {
    const empty = await check('')
    expect(applyBaseline([empty], baseline, base)).toEqual({ results: [empty], problems: [] })
    expect(applyBaseline([], baseline, base).problems).toEqual([])
  })

  it('takes results one after another', async () => {
    const applied = baselineFor(baseline, base)
    applied.apply(await check(markdown(correctReport()), '/reports/2023/other.md'))
    expect(applied.stale()).toEqual([])
    expect(applied.apply(result).messages).toEqual([])
    expect(applied.stale()).toEqual([])
  })
})

describe('an entry whose last day is past', () => {
  const expired = (): Baseline => ({
    ...baseline,
    entries: baseline.entries.map((entry) =>
      entry.rule === 'stock-plausibility' ? { ...entry, expires: '2024-03-31', owner: '办公室' } : entry,
    ),
  })

  it('holds no longer and is reported along with its finding', () => {
    const [applied] = applyBaseline([result], expired(), base, { today: '2024-04-01' }).results
    expect(applied?.messages).toEqual([
      expect.objectContaining({ ruleId: 'stock-plausibility' }),
      expect.objectContaining({ ruleId: null, code: 'baseline-expired', level: 'warning', section: 'disclosure' }),
    ])
    expect(applied?.messages[1]?.message).toBe(
      '基线对此问题（stock-plausibility）的接受已于 2024-03-31 到期（负责人：办公室）；请改正问题，或在基线文件中延长期限',
    )
  })

  it.each([{ today: '2024-03-31' }, {}])('holds with %o', (options) => {
    expect(applyBaseline([result], expired(), base, options).results[0]?.messages).toEqual([])
  })
})

describe('updateBaseline', () => {
  it('has an entry a finding, in order, with place and words for people', () => {
    expect(baseline.entries).toHaveLength(result.messages.length)
    expect(baseline.entries.map(({ rule }) => rule)).toEqual(baseline.entries.map(({ rule }) => rule).toSorted())
    expect(baseline.entries.find(({ rule }) => rule === 'stock-plausibility')).toMatchObject({
      file: '../2023/松岚县.md',
      place: 'documents/normative/valid',
      reason: '',
      owner: '',
      expires: '',
    })
  })

  it('keeps what people have written, adds what is new, takes out what is gone', async () => {
    const entries = baseline.entries.map((entry) => ({ ...entry, reason: `理由：${entry.rule}` }))
    const later = await check(markdown(withCell(wrong, 'documents/normative/valid', 0)))
    const updated = updateBaseline([later], { ...baseline, entries }, base)
    expect(updated.entries).toHaveLength(entries.length)
    for (const { rule, reason } of updated.entries) {
      expect(reason).toBe(rule === 'stock-plausibility' ? '' : `理由：${rule}`)
    }
  })

  it('gives the same from results that the baseline has been applied to', () => {
    const { results } = applyBaseline([result], baseline, base)
    expect(updateBaseline(results, baseline, base)).toEqual(baseline)
  })

  it('keeps entries of other files', () => {
    const elsewhere = baseline.entries.map((entry) => ({ ...entry, file: 'a.md' }))
    const updated = updateBaseline([result], { ...baseline, entries: elsewhere }, base)
    expect(updated.entries).toEqual(expect.arrayContaining([...elsewhere, ...baseline.entries]))
  })

  it('leaves out findings that a comment suppresses, and such as are about the file', async () => {
    const source = `<!-- report-lint-disable -- 已核对 -->\n\n${markdown(wrong)}`
    expect(updateBaseline([await check(source)], emptyBaseline, base).entries).toEqual([])
    expect(updateBaseline([await check('')], emptyBaseline, base).entries).toEqual([])
  })
})

describe('pruneBaseline', () => {
  it('takes out entries whose finding is gone, and adds none', async () => {
    const later = await check(markdown(withCell(wrong, 'documents/normative/valid', 0)))
    const pruned = pruneBaseline([later], baseline, base)
    expect(pruned.entries).toEqual(baseline.entries.filter(({ rule }) => rule !== 'stock-plausibility'))
  })

  it('takes out an entry that is there twice', () => {
    const doubled = { ...baseline, entries: [...baseline.entries, ...baseline.entries] }
    expect(pruneBaseline([], doubled, base)).toEqual(baseline)
  })
})

describe('a baseline file', () => {
  it('reads as it was written', async () => {
    expect(await parseBaseline(formatBaseline(baseline))).toEqual({ baseline })
  })

  it('does not depend on the order of results', async () => {
    const other = await check(markdown(wrong), '/reports/2023/other.md')
    const written = (results: LintResult[]): string => formatBaseline(updateBaseline(results, emptyBaseline, base))
    expect(written([result, other])).toBe(written([other, result]))
  })

  const entry = '{"file":"a.md","rule":"outcome-total","fingerprint":"x"'
  it.each([
    ['{\n  "version": 1,\n  "tool": ', '第 3 行第 11 列：基线文件不是正确的 JSON'],
    ['<<<<<<< ours\n{}', '第 1 行第 1 列：基线文件不是正确的 JSON'],
    ['', '第 1 行第 1 列：基线文件不是正确的 JSON'],
    ['{"version":2,"tool":"report-lint","entries":[]}', '第 1 行第 12 列：基线文件的 version 不符合格式（应为 1）'],
    [
      '{"version":1,"tool":"report-lint","entries":[{"file":3,"rule":"a","fingerprint":"b"}]}',
      '基线文件的 entries.0.file 不符合格式（应为文字）',
    ],
    ['{"version":1,"tool":"report-lint","entries":[],"more":1}', '基线文件不符合格式（没有 more 这一项）'],
    [
      '{"version":1,"tool":"report-lint","entries":[{"file":"a","rule":"a","fingerprint":"b","expires":"soon"}]}',
      '基线文件的 entries.0.expires 不符合格式（应为 2024-01-31 这样的日期）',
    ],
    [`{"version":1,"tool":"report-lint","entries":[\n${entry},"expires":"31.3.2024"}]}`, '第 2 行第 67 列'],
    [`{"version":1,"tool":"report-lint","entries":[\n${entry},"expires":"2024-02-31"}]}`, 'entries.0.expires'],
    [`{"version":1,"tool":"report-lint","entries":[\n{"file":"a.md"}]}`, '第 2 行第 1 列'],
  ])('that is wrong is told where: %s', async (text, said) => {
    const parsed = await parseBaseline(text)
    expect('problem' in parsed ? parsed.problem.zh : '').toContain(said)
  })

  it('may leave out what nobody has said', async () => {
    const text = `\uFEFF{"version":1,"tool":"report-lint","entries":[${entry}}]}`
    expect(await parseBaseline(text)).toMatchObject({ baseline: { entries: [{ reason: '', owner: '', expires: '' }] } })
  })
})

describe('the identity of findings', () => {
  const paragraphs = fc
    .array(fc.constantFrom('这一段是后来加的。', '另有一段说明。', '各项工作平稳有序。'), {
      minLength: 1,
      maxLength: 3,
      // The same sentence twice is a finding of its own.
    })
    .map((texts) => [...new Set(texts)].map((text) => `\n${text}\n`).join(''))

  it('survives paragraphs that come in above, and blank lines anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, fc.integer({ min: 1, max: 4 }), async (text, blanks) => {
        const source = markdown(wrong)
          .replace('## 二', `${text}\n## 二`)
          .replaceAll('\n\n', '\n'.repeat(blanks + 1))
        const later = await check(source)
        const { results, problems } = applyBaseline([later], baseline, base)
        expect(results[0]?.messages).toEqual([])
        expect(problems).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  it('survives a change of another cell', async () => {
    const later = await check(markdown(withCell(wrong, 'charges/charge/amount', '8.25')))
    expect(applyBaseline([later], baseline, base).results[0]?.messages).toEqual([])
  })

  it('is the same in another language and another layout', async () => {
    const english = await lint(layouts['tab-rows'](withAgreeingProse(wrong)), { filePath, locale: 'en' })
    expect(applyBaseline([english], baseline, base)).toMatchObject({ results: [{ messages: [] }], problems: [] })
  })
})

describe.each(Object.entries(defectiveReports))('the findings of %s', (_, model) => {
  it('are known again when a paragraph comes in above', async () => {
    const before = await check(layouts.markdown(model))
    const known = updateBaseline([before], emptyBaseline, base)
    const moved = layouts.markdown(model).replace(/^(## .*)$/mu, '这一段是后来加的，与各项数据无关。\n\n$1\n')
    const { results, problems } = applyBaseline([await check(moved)], known, base)
    expect(results[0]?.messages.map(({ message }) => message)).toEqual([])
    expect(problems).toEqual([])
  })
})
