import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gitlab } from '../../src/formatters/gitlab.js'
import type { LintResult } from '../../src/model/index.js'
import { arbitraryResults } from './arbitrary.js'
import { context } from './context.js'
import { fatal, finding, result } from './fakes.js'

interface Issue {
  description: string
  check_name: string
  fingerprint: string
  severity: string
  location: object
}

const read = (...results: LintResult[]): Issue[] => JSON.parse(gitlab(results, context())) as Issue[]

/** The report as GitLab documents it. */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string' },
      check_name: { type: 'string' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', minLength: 1 },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
}

test('writes an entry a finding', () => {
  expect(read(result([finding({ line: 40, message: '相差 10' })], { filePath: '/work/某县/a.md' }))).toEqual([
    {
      description: '相差 10',
      check_name: 'outcome-total',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      severity: 'major',
      location: { path: '某县/a.md', lines: { begin: 40 } },
    },
  ])
})

test.each([
  ['error', 'major'],
  ['warning', 'minor'],
  ['info', 'info'],
] as const)('shows the level %s as %s', (level, severity) => {
  expect(read(result([finding({ level })]))).toMatchObject([{ severity }])
})

test('shows a file that could not be judged as a blocker', () => {
  expect(read(result([fatal('文件是空的', 'empty')]))).toMatchObject([{ severity: 'blocker', check_name: 'empty' }])
})

test('points at the first line of a file without lines', () => {
  const report = { organ: null, year: null, edition: null, format: 'docx' } as const
  const issues = read(result([finding({ line: 40, section: 'requests', message: '相差 10' })], { report }))
  expect(issues).toMatchObject([
    {
      description: '相差 10（三、收到和处理政府信息公开申请情况）',
      location: { lines: { begin: 1 } },
    },
  ])
})

test('lists what a person has to decide', () => {
  expect(read(result([], { verdict: 'incomplete', reasons: { 'report-year': ['没有年份'] } }))).toMatchObject([
    { description: '需人工核对：没有年份（report-year）', check_name: 'incomplete', severity: 'info' },
  ])
})

test('gives the same finding of two files two fingerprints', () => {
  const [first, second] = read(result([finding()]), result([finding()], { filePath: '/work/b.md' }))
  expect(first?.fingerprint).not.toBe(second?.fingerprint)
})

test('keeps a fingerprint where a line moves', () => {
  const [first] = read(result([finding({ line: 1 })]))
  expect(read(result([finding({ line: 9 })]))[0]?.fingerprint).toBe(first?.fingerprint)
})

test('is what GitLab documents, with a fingerprint for each, whatever the results hold', () => {
  const isReport = new Ajv().compile(schema)
  fc.assert(
    fc.property(arbitraryResults(), (results) => {
      const issues = read(...results, ...results)
      expect(isReport(issues), JSON.stringify(isReport.errors)).toBe(true)
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    }),
  )
})

test('shows control and bidi characters of a report instead of passing them on', () => {
  expect(read(result([finding({ message: '\u202e\x1b\ud800' })]))[0]?.description).toBe(String.raw`\u202e\u001b\ud800`)
})
