import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync, spawn } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import type { LintResult } from '../../src/model/index.js'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
import { folderOfReports, reports, shell, signalled } from './program.js'

const makePipe = 'mkfifo'

let program = ''
beforeAll(async () => {
  program = await builtProgram()
})

/** Runs the program and kills it after so many milliseconds, unless it was faster. */
function killedAfter(milliseconds: number, argv: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [program, ...argv], { cwd, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  return new Promise((resolve) =>
    child.on('close', () => {
      clearTimeout(timer)
      resolve()
    }),
  )
}

const reportCount = 8
const emptyBaseline = '{"version":1,"tool":"report-lint","entries":[]}\n'
const outputs = ['json', 'sarif', 'html', 'xlsx', 'junit']
/** Moments to kill at, spread from before the first file to after the last. */
const moments = (count: number, within: number): number[] =>
  Array.from({ length: count }, (_, index) => 50 + Math.round((within * (index + 0.5)) / count))

/** How long a whole run takes on this machine, in ms. */
function durationOf(argv: readonly string[], cwd: string): number {
  const begun = performance.now()
  shell(program, `report-lint ${argv.join(' ')}`, cwd)
  return Math.ceil(performance.now() - begun)
}

const leftover = /^\.report-lint-[\w-]+\.tmp$/u

describe('a run that is killed', () => {
  it('leaves each output and the baseline as it was or whole', async () => {
    const cwd = folderOfReports(reportCount)
    const argv = ['reports', ...outputs.flatMap((name) => ['-f', `${name}:out.${name}`]), '--baseline', 'b.json']
    const all = [...outputs.map((name) => `out.${name}`), 'b.json']
    const within = durationOf([...argv, '--update-baseline'], cwd)
    const whole = new Map(all.map((name) => [name, readFileSync(join(cwd, name))]))
    for (const moment of moments(3, within)) {
      for (const name of all) writeFileSync(join(cwd, name), name === 'b.json' ? emptyBaseline : 'old')
      const old = new Map(all.map((name) => [name, readFileSync(join(cwd, name))]))
      await killedAfter(moment, [...argv, '--update-baseline'], cwd)
      for (const name of all) {
        const now = readFileSync(join(cwd, name))
        expect(
          [old.get(name), whole.get(name)].some((content) => content?.equals(now)),
          `${name} after ${moment} ms`,
        ).toBe(true)
      }
      const others = readdirSync(cwd).filter((name) => !all.includes(name) && name !== 'reports')
      expect(others.filter((name) => !leftover.test(name))).toEqual([])
    }
  })

  it('leaves each report as it was or fixed', async () => {
    const cwd = folderWith()
    const text = reports.correct.replaceAll('，', ',')
    const fresh = (): void => {
      mkdirSync(join(cwd, 'r'), { recursive: true })
      for (let number = 0; number < reportCount; number += 1)
        writeFileSync(join(cwd, 'r', `${String(number)}.md`), text)
    }
    fresh()
    const within = durationOf(['r', '--fix'], cwd)
    const fixed = readFileSync(join(cwd, 'r', '0.md'), 'utf8')
    expect(fixed).not.toBe(text)
    for (const moment of moments(2, within)) {
      fresh()
      await killedAfter(moment, ['r', '--fix'], cwd)
      const found = readdirSync(join(cwd, 'r')).filter((name) => !leftover.test(name))
      expect(found).toHaveLength(reportCount)
      for (const name of found) expect([text, fixed]).toContain(readFileSync(join(cwd, 'r', name), 'utf8'))
    }
  })

  it('leaves a cache that gives the same results', async () => {
    const cwd = folderOfReports(reportCount)
    const begun = performance.now()
    const plain = shell(program, 'report-lint reports -f json', cwd)
    const within = Math.ceil(performance.now() - begun)
    for (const moment of moments(2, within)) await killedAfter(moment, ['reports', '--cache'], cwd)
    const kept = shell(program, 'report-lint reports -f json --cache', cwd)
    // What is kept carries the hash of the file besides.
    const withoutHash = (JSON.parse(kept.stdout) as LintResult[]).map((result) => ({ ...result, sha256: undefined }))
    expect(withoutHash).toEqual(JSON.parse(plain.stdout))
    expect(shell(program, 'report-lint reports -f json --cache', cwd).stdout).toBe(kept.stdout)
  })

  it('leaves whole lines but for the last, with which the next run goes on to the same bytes', async () => {
    const cwd = folderOfReports(reportCount)
    const within = durationOf(['reports', '-f', 'ndjson:whole.ndjson'], cwd)
    const whole = readFileSync(join(cwd, 'whole.ndjson'), 'utf8')
    for (const moment of moments(2, within)) {
      writeFileSync(join(cwd, 'out.ndjson'), '')
      await killedAfter(moment, ['reports', '-f', 'ndjson:out.ndjson'], cwd)
      const left = readFileSync(join(cwd, 'out.ndjson'), 'utf8')
      expect(whole.startsWith(left)).toBe(true)
      shell(program, 'report-lint reports -f ndjson:out.ndjson --resume out.ndjson', cwd)
      expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole)
    }
  })

  it('leaves no configuration, or a whole one', async () => {
    const within = durationOf(['init'], folderWith())
    for (const moment of moments(2, within)) {
      const cwd = folderWith()
      await killedAfter(moment, ['init'], cwd)
      const path = join(cwd, 'report-lint.config.jsonc')
      if (existsSync(path)) expect(readFileSync(path, 'utf8')).toMatch(/\}\n$/u)
    }
  })
})

describe.runIf(process.platform !== 'win32')('a run that is interrupted', () => {
  const firstLine = (stdout: string): boolean => stdout.includes('\n')

  it('prints what is done, says how much that is, and ends with 2', async () => {
    const cwd = folderOfReports(400)
    const argv = ['reports', '-f', 'ndjson', '--concurrency', 'off']
    const { code, stdout, stderr } = await signalled(program, argv, { cwd, signal: 'SIGINT', when: firstLine })
    const lines = stdout.trimEnd().split('\n')
    expect(code).toBe(2)
    expect(stderr).toBe(`report-lint: 检查被中断：400 个文件中已检查 ${lines.length} 个，以上是已完成的结果\n`)
    expect(lines.map((line) => (JSON.parse(line) as LintResult).verdict)).toEqual(lines.map(() => 'fail'))
  })

  it('does not wait for a pipe that never ends', async () => {
    const cwd = folderWith({ 'a.md': reports.faulty })
    execFileSync(makePipe, [join(cwd, 'pipe.md')])
    const argv = ['a.md', 'pipe.md', '-f', 'ndjson']
    const { code, stderr } = await signalled(program, argv, { cwd, signal: 'SIGTERM', when: firstLine })
    expect(stderr).toBe('report-lint: 检查被中断：2 个文件中已检查 1 个，以上是已完成的结果\n')
    expect(code).toBe(2)
  })

  it('does not wait for standard input that never ends', async () => {
    const interruption = new AbortController()
    let stderr = ''
    const code = await main(['--stdin'], {
      stdin: {
        [Symbol.asyncIterator]: () => ({
          next: () => {
            interruption.abort()
            return new Promise(() => undefined)
          },
        }),
      },
      stdout: { write: () => true },
      stderr: { write: (text) => (stderr += Buffer.from(text).toString()) },
      cwd: '/',
      env: {},
      signal: interruption.signal,
      today: '2024-01-25',
    })
    expect([code, stderr]).toEqual([
      2,
      'report-lint: 标准输入没有结束，检查被中断，没有结果。请给出文件，或检查向标准输入写内容的程序\n',
    ])
  })
})
