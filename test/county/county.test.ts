import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { callLinter, folder, type Outcome } from '../cli/harness.js'
import { countyFolder, staleFiles } from './main.js'

it('the county is what npm run county writes', () => {
  expect(staleFiles()).toEqual([])
})

it('the county is small', () => {
  const bytes = globSync('**/*', { cwd: countyFolder }).map((path) => readFileSync(join(countyFolder, path)).length)
  expect(bytes.reduce((sum, count) => sum + count, 0)).toBeLessThan(400_000)
})

/** A copy of the example in a folder of its own, with the paths that guides name. */
function copied(): string {
  const cwd = folder()
  cpSync(countyFolder, join(cwd, countyFolder), { recursive: true })
  return cwd
}

const [now, before, roster] = ['2024', '2023', 'units.csv'].map((path) => join(countyFolder, path))
const oneLine = [now ?? '', '--previous', before ?? '', '--roster', roster ?? '']
const resultsOf = ({ stdout }: Outcome): LintResult[] => JSON.parse(stdout) as LintResult[]
/** What was found, as file or organ and rule. */
const found = (outcome: Outcome): string[] =>
  resultsOf(outcome).flatMap(({ filePath, scope, messages }) =>
    messages.map(({ ruleId }) => `${scope?.organ ?? filePath.replace(/^.*[\\/]/u, '')} ${ruleId ?? ''}`),
  )

it('the second year has the faults of its README, and no others', async () => {
  const outcome = await callLinter([...oneLine, '-f', 'json'], resolve('.'))
  expect(found(outcome).sort()).toEqual(
    [
      'agriculture.html copied-text',
      'education.html carry-over',
      '松岚县水利局 roster-complete',
      '松岚县荻坪乡人民政府 roster-complete',
      '松岚县自然资源局 aggregate-sum',
    ].sort(),
  )
  expect(resultsOf(outcome).flatMap(({ reasons }) => Object.values(reasons))).toEqual([])
})

it('the first year has none', async () => {
  const outcome = await callLinter([before ?? '', '--roster', roster ?? '', '-f', 'json'], resolve('.'))
  expect(found(outcome)).toEqual([])
  expect(outcome.code).toBe(0)
})

it('the renamed unit is matched by the roster alone', async () => {
  const outcome = await callLinter([now ?? '', '--previous', before ?? '', '-f', 'json'], resolve('.'))
  const open = resultsOf(outcome).filter(({ outcomes }) => outcomes['carry-over'] === 'incomplete')
  expect(open.map(({ filePath }) => filePath.replace(/^.*[\\/]/u, ''))).toEqual(['culture.docx'])
})

/** A command of a guide, and lines of its output where the guide shows some. */
interface Step {
  argv: string[]
  lines: string[]
}

/** The commands of a guide in their order; blocks of text belong to the command above them. */
function stepsOf(guide: string): Step[] {
  const steps: Step[] = []
  const blocks = readFileSync(`docs/guides/${guide}.md`, 'utf8').matchAll(/^```(sh|text)\n([\s\S]*?)^```$/gmu)
  for (const [, kind, content = ''] of blocks) {
    const lines = content.split('\n').filter((line) => line !== '')
    if (kind === 'sh') steps.push(...lines.map((line) => ({ argv: line.split(' ').slice(1), lines: [] })))
    else steps.at(-1)?.lines.push(...lines)
  }
  return steps
}

it('the guide researcher shows the same in both languages, so that one is run', () => {
  expect(stepsOf('researcher.zh-CN')).toEqual(stepsOf('researcher'))
})

describe.each(['reviewer', 'reviewer.zh-CN', 'assessor', 'assessor.zh-CN', 'researcher'])('the guide %s', (guide) => {
  it('shows what its commands say, in their order', async () => {
    const steps = stepsOf(guide)
    expect(steps.length).toBeGreaterThan(1)
    const cwd = copied()
    for (const { argv, lines } of steps) {
      const { code, stdout } = await callLinter(argv, cwd)
      expect(code, argv.join(' ')).toBe(argv.includes('--roster') ? 1 : 0)
      let from = 0
      for (const line of lines) {
        const at = stdout.indexOf(line, from)
        expect(at, `${argv.join(' ')}: ${line}`).toBeGreaterThanOrEqual(0)
        from = at + line.length
      }
    }
  })
})

it('a run that broke off goes on to the same bytes', async () => {
  const cwd = copied()
  const argv = [countyFolder, '--previous', 'auto', '--roster', roster ?? '', '-f', 'ndjson:results.ndjson']
  await callLinter(argv, cwd)
  const file = join(cwd, 'results.ndjson')
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.split('\n').slice(0, 7).join('\n').slice(0, -20))
  await callLinter([...argv, '--resume', 'results.ndjson'], cwd)
  expect(readFileSync(file, 'utf8')).toBe(whole)
})
