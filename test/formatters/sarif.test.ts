import fc from 'fast-check'
import type { Log, Result, Run } from 'sarif'
import { expect, test } from 'vitest'
import { notices } from '../../src/results/notices.js'
import type { FormatContext } from '../../src/formatters/formatter.js'
import { sarif } from '../../src/formatters/sarif.js'
import { ruleUrl } from '../../src/project.js'
import { rules } from '../../src/rules/index.js'
import type { LintMessage, LintResult } from '../../src/model/index.js'
import { arbitraryResults } from './arbitrary.js'
import { context } from './context.js'
import { fatal, finding, result } from './fakes.js'
import { sarifErrors } from './sarif-schema.js'

const run = (results: LintResult[], differences: Partial<FormatContext> = {}): Run =>
  (JSON.parse(sarif(results, context(differences))) as Log).runs[0]!

const resultsOf = (result: LintResult, differences: Partial<FormatContext> = {}): Result[] =>
  run([result], differences).results ?? []

const resultOf = (message: LintMessage, differences: Partial<LintResult> = {}): Result | undefined =>
  resultsOf(result([message], differences))[0]

const pdf = { organ: null, year: 2023, edition: '2021', format: 'pdf' } as const
const cell = { table: 'requests', row: 'outcomeTotal', column: 'individual' } as const

test('writes a finding with its rule, place, cell and fingerprint', () => {
  const message = finding({
    message: '相差 10',
    line: 40,
    column: 12,
    endLine: 40,
    endColumn: 14,
    section: 'requests',
    cell,
    clause: ['国办公开办函〔2021〕30号'],
    related: [{ message: '见此', line: 41, column: 3, cell: { ...cell, row: 'received' } }],
    fingerprint: 'abc',
  })
  const artifactLocation = { uri: '%E6%9F%90%E5%8E%BF/a%20b%231.md', uriBaseId: 'SRCROOT', index: 0 }
  expect(resultOf(message, { filePath: '/work/某县/a b#1.md' })).toEqual({
    ruleId: 'outcome-total',
    ruleIndex: 0,
    kind: 'fail',
    level: 'error',
    message: { text: '相差 10' },
    locations: [
      {
        physicalLocation: { artifactLocation, region: { startLine: 40, startColumn: 12, endLine: 40, endColumn: 14 } },
        logicalLocations: [
          { name: '三、收到和处理政府信息公开申请情况', fullyQualifiedName: 'requests', kind: 'section' },
          {
            name: '（七）总计 × 自然人',
            fullyQualifiedName: 'requests/outcomeTotal/individual',
            decoratedName: '收到和处理政府信息公开申请情况表 › （七）总计 × 自然人',
            kind: 'cell',
          },
        ],
        message: { text: '收到和处理政府信息公开申请情况表 › （七）总计 × 自然人' },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        physicalLocation: { artifactLocation, region: { startLine: 41, startColumn: 3 } },
        logicalLocations: [
          expect.objectContaining({ fullyQualifiedName: 'requests/received/individual', kind: 'cell' }) as object,
        ],
        message: { text: '见此' },
      },
    ],
    partialFingerprints: { 'reportLint/v1': 'abc' },
    properties: { about: 'report' },
    suppressions: [],
    taxa: [{ id: 'format-2021-requests', index: 0, toolComponent: { name: '国办公开办函〔2021〕30号', index: 0 } }],
  })
})

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
] as const)('calls the level %s %s', (level, name) => {
  expect(resultOf(finding({ level }))?.level).toBe(name)
})

test('gives page and words instead of lines for PDF, whose lines viewers do not have', () => {
  const message = finding({
    page: 3,
    table: { id: 'requests', row: cell.row },
    cell,
    related: [{ message: '见此', line: 2, column: 1 }],
  })
  const { locations, relatedLocations } = resultOf(message, { report: pdf })!
  expect(locations).toMatchObject([
    {
      physicalLocation: { artifactLocation: { uri: 'a.md' } },
      message: { text: '第 3 页 › 收到和处理政府信息公开申请情况表 › （七）总计 × 自然人' },
      properties: { page: 3 },
    },
  ])
  expect([locations, relatedLocations].flat().map((location) => location?.physicalLocation?.region)).toEqual([
    undefined,
    undefined,
  ])
})

test('describes the rules that ran, and the clauses behind them as taxonomies', () => {
  const { tool, taxonomies } = run([])
  expect(tool.driver).toMatchObject({
    name: 'report-lint',
    version: '1.2.3',
    semanticVersion: '1.2.3',
    language: 'zh-CN',
    supportedTaxonomies: [
      { name: '国办公开办函〔2021〕30号', index: 0 },
      { name: '国办公开办函〔2019〕60号', index: 1 },
    ],
  })
  expect(tool.driver.rules).toEqual([
    {
      id: 'outcome-total',
      name: 'OutcomeTotal',
      shortDescription: { text: rules.find(({ id }) => id === 'outcome-total')!.duty.zh },
      fullDescription: { text: expect.stringContaining('（国办公开办函〔2021〕30号') as string },
      helpUri: ruleUrl('outcome-total'),
      defaultConfiguration: { level: 'error' },
      relationships: [
        {
          target: {
            id: 'format-2021-requests',
            index: 0,
            toolComponent: { name: '国办公开办函〔2021〕30号', index: 0 },
          },
          kinds: ['relevant'],
        },
        {
          target: { id: 'format-2019', index: 0, toolComponent: { name: '国办公开办函〔2019〕60号', index: 1 } },
          kinds: ['relevant'],
        },
      ],
    },
  ])
  expect(taxonomies).toMatchObject([
    { name: '国办公开办函〔2021〕30号', releaseDateUtc: '2021-09-26', taxa: [{ id: 'format-2021-requests' }] },
    { name: '国办公开办函〔2019〕60号', taxa: [{ id: 'format-2019' }] },
  ])
})

test('describes rules in English', () => {
  const { driver } = run([], { locale: 'en' }).tool
  expect(driver.rules?.[0]?.shortDescription?.text).toBe(rules.find(({ id }) => id === 'outcome-total')!.duty.en)
})

test('leaves out a page of a rule that is no address', () => {
  const [rule] = run([], { rules: [{ ...rules[0]!, id: 'x/y', url: 'not an address' }] }).tool.driver.rules!
  expect(rule).toMatchObject({ id: 'x/y', name: 'XY' })
  expect(rule).not.toHaveProperty('helpUri')
})

test('lists a finding of no rule under its code', () => {
  const found = run([result([finding({ ruleId: null, code: 'mislabelled', level: 'info' })])])
  expect(found.results).toMatchObject([{ ruleId: 'mislabelled', ruleIndex: 1, level: 'note' }])
  expect(found.tool.driver.rules?.[1]).toEqual({
    id: 'mislabelled',
    name: 'Mislabelled',
    shortDescription: { text: notices.mislabelled.meaning.zh },
    defaultConfiguration: { level: 'note' },
  })
})

test('lists a finding of no rule whose code is not known', () => {
  const found = run([result([finding({ ruleId: null, code: 'plugin-code', level: 'info' })])])
  expect(found.tool.driver.rules?.[1]).toEqual({ id: 'plugin-code' })
})

test('says that a run over a file that could not be judged did not succeed', () => {
  const found = run([result([fatal('文件是空的', 'empty')])])
  expect(found.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          descriptor: { id: 'empty' },
          level: 'error',
          message: { text: '文件是空的' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a.md', uriBaseId: 'SRCROOT', index: 0 } } }],
        },
      ],
    },
  ])
  expect(found.results).toEqual([])
  expect(found.tool.driver.notifications).toEqual([{ id: 'empty' }])
})

test('lists the files with their hashes', () => {
  const results = [
    result([], { filePath: '/elsewhere/报告.docx', sha256: 'ab', report: { ...pdf, format: 'docx' } }),
    result([]),
  ]
  const none = { total: 0, directive: 0, configuration: 0, baseline: 0 }
  expect(run(results).artifacts).toEqual([
    {
      location: { uri: 'file:///elsewhere/%E6%8A%A5%E5%91%8A.docx' },
      roles: ['analysisTarget'],
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      hashes: { 'sha-256': 'ab' },
      properties: { verdict: 'pass', accepted: none, organ: null, year: 2023, edition: '2021' },
    },
    {
      location: { uri: 'a.md', uriBaseId: 'SRCROOT' },
      roles: ['analysisTarget'],
      mimeType: 'text/markdown',
      properties: { verdict: 'pass', accepted: none, organ: '某县人民政府', year: 2023, edition: '2021' },
    },
  ])
})

test('marks accepted findings as suppressed, with who accepted them and why', () => {
  const suppressions = [
    { kind: 'directive', justification: '已核对' },
    { kind: 'baseline', justification: '历史数据', owner: '办公室', expires: '2026-12-31' },
  ] as const
  const suppressedMessages = [{ ...finding(), suppressions: [...suppressions] }]
  expect(resultsOf(result([], { suppressedMessages }))[0]?.suppressions).toEqual([
    { kind: 'inSource', status: 'accepted', justification: '已核对', properties: { source: 'directive' } },
    {
      kind: 'external',
      status: 'accepted',
      justification: '历史数据',
      properties: { source: 'baseline', owner: '办公室', expires: '2026-12-31' },
    },
  ])
})

test('marks a finding once that two equal entries accept', () => {
  const twice = { kind: 'configuration', justification: '已核对' } as const
  const suppressedMessages = [{ ...finding(), suppressions: [twice, twice] }]
  expect(resultsOf(result([], { suppressedMessages }))[0]?.suppressions).toHaveLength(1)
})

test('offers the fix and the suggestions as changes of characters', () => {
  const suggestions = [{ desc: '填 0', fix: { range: [7, 7] as [number, number], text: '0' } }]
  expect(resultOf(finding({ fix: { range: [3, 5], text: '1.' }, suggestions }))?.fixes).toMatchObject([
    {
      artifactChanges: [
        { replacements: [{ deletedRegion: { charOffset: 3, charLength: 2 }, insertedContent: { text: '1.' } }] },
      ],
    },
    { description: { text: '填 0' }, artifactChanges: [{ replacements: [{ deletedRegion: { charLength: 0 } }] }] },
  ])
})

test('offers no fix for PDF', () => {
  expect(resultOf(finding({ fix: { range: [3, 5], text: '1.' } }), { report: pdf })).not.toHaveProperty('fixes')
})

const decided = result([], {
  verdict: 'incomplete',
  outcomes: { 'outcome-total': 'pass', 'fee-statement': 'notApplicable', 'report-year': 'incomplete' },
  reasons: { 'report-year': ['没有年份'] },
})

test('lists what a person has to decide', () => {
  expect(resultsOf(decided)).toMatchObject([
    { ruleId: 'report-year', kind: 'review', level: 'none', message: { text: '没有年份' } },
  ])
})

test('lists what a rule that has found something has left open, and what a rule that did not run stands for', () => {
  const reasons = { 'outcome-total': ['有空白单元格'], 'edition-in-force': ['没有可对照的规定格式'] }
  const outcomes = { 'outcome-total': 'fail' } as const
  expect(
    resultsOf(result([finding()], { outcomes, reasons })).map(({ kind, message }) => [kind, message.text]),
  ).toEqual([
    ['fail', finding().message],
    ['review', '有空白单元格'],
    ['review', '没有可对照的规定格式'],
  ])
})

test('lists the other outcomes on demand', () => {
  expect(resultsOf(decided, { kinds: ['pass', 'notApplicable'] })).toMatchObject([
    { ruleId: 'outcome-total', kind: 'pass', level: 'none', message: { text: context().rules[0]!.duty.zh } },
    { ruleId: 'fee-statement', kind: 'notApplicable', level: 'none' },
  ])
})

test('keeps the words of a report from becoming links or placeholders', () => {
  expect(resultOf(finding({ message: '[x](https://example.org) {0} \u202e' }))?.message.text).toBe(
    String.raw`[x\](https://example.org) {{0}} \u202e`,
  )
})

test('is valid SARIF 2.1.0, with every index in place, whatever the results hold', () => {
  fc.assert(
    fc.property(
      arbitraryResults(),
      fc.subarray(['pass', 'review', 'notApplicable'] as const),
      fc.subarray([...rules]),
      (results, kinds, ran) => {
        const output = sarif(results, context({ kinds, rules: ran }))
        const log = JSON.parse(output) as Log
        expect(sarifErrors(log)).toEqual([])
        const [{ tool, artifacts, results: found = [], taxonomies = [] }] = log.runs as [Run]
        for (const { ruleId, ruleIndex, locations, taxa = [] } of found) {
          if (ruleIndex !== undefined) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
          const artifact = locations?.[0]?.physicalLocation?.artifactLocation
          expect(artifacts?.[artifact!.index!]?.location?.uri).toBe(artifact!.uri)
          for (const { id, index, toolComponent } of taxa) {
            expect(taxonomies[toolComponent!.index!]?.taxa?.[index!]?.id).toBe(id)
          }
        }
        expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}\p{Surrogate}]/u)
      },
    ),
    { numRuns: 50 },
  )
})

test('finds fault with a log that breaks the schema', () => {
  expect(sarifErrors({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([])
})
