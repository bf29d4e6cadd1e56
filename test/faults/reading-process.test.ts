import { execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
import { pdfOfStates, pdfWithFont } from '../support/hostile-pdf.js'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'
import { reports, shell } from './program.js'

let program = ''
beforeAll(async () => {
  program = await builtProgram()
})

/** A folder with a report, and a PDF that pdf.js takes minutes for once a configuration allows it. */
function folderWithSlowPdf(): string {
  const cwd = folderWith({
    'a.md': reports.correct,
    'report-lint.config.json': '[{ "limits": { "depth": 1000000, "milliseconds": 600000 } }]',
  })
  writeFileSync(join(cwd, 'b.pdf'), pdfOfStates(400_000))
  return cwd
}

/** Processes that a process has started. */
function childrenOf(pid: number): number[] {
  try {
    const listed = execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(pid)], { encoding: 'utf8' })
    return [...listed.matchAll(/(\d+) node/gu)].map(([, id]) => Number(id))
  } catch {
    return []
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return !/^State:\s*Z/mu.test(
      execFileSync('cat', [`/proc/${String(pid)}/status`], { encoding: 'utf8', stdio: 'pipe' }),
    )
  } catch {
    return false
  }
}

/** Waits for something to come true. */
async function until<Value>(look: () => Value | undefined | false): Promise<Value> {
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false) return found
    await setTimeout(20)
  }
}

/** Begins a run over the folder, and waits until its first result is there and the PDF is being read. */
async function begun() {
  const child = spawn(process.execPath, [program, 'a.md', 'b.pdf', '-f', 'ndjson'], { cwd: folderWithSlowPdf() })
  const written = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [reader = 0] = await until(() => {
    const children = childrenOf(child.pid ?? 0)
    return written.stdout.includes('\n') && children.length > 0 && children
  })
  return { child, written, ended, reader }
}

describe('a file that ends the process which reads it', () => {
  it.each([
    ['memory', 'limit-memory', pdfWithFont('/W [0 2000000000 500]'), 600_000],
    ['time', 'limit-time', pdfOfStates(400_000), 5000],
  ])('costs its own result, by %s, and those behind it are read', (_, expected, content, milliseconds) => {
    const cwd = folderWith({
      // So high that these files get as far as pdf.js.
      'report-lint.config.json': JSON.stringify([{ limits: { depth: 1e6, operators: 1e12, milliseconds } }]),
    })
    const files = { 'a.pdf': pdfOf(correctReport()), 'b.pdf': content, 'c.pdf': pdfOf(correctReport()) }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, name), bytes)
    const { code, stdout } = shell(program, 'report-lint . -f json', cwd)
    const results = JSON.parse(stdout) as LintResult[]
    const codes = results.map(({ messages }) => messages.map((message) => message.code))
    expect([code, codes]).toEqual([2, [[], [expected], []]])
  })
})

describe.runIf(process.platform === 'linux')('a process that reads a PDF', () => {
  it('ends with the run that is interrupted, whose results are printed', async () => {
    const { child, written, ended, reader } = await begun()
    child.kill('SIGINT')
    expect(await ended).toBe(2)
    expect(written.stderr).toBe('report-lint: 检查被中断：2 个文件中已检查 1 个，以上是已完成的结果\n')
    await until(() => !isRunning(reader))
  })

  it('ends by itself where the run is killed', async () => {
    const { child, ended, reader } = await begun()
    child.kill('SIGKILL')
    await ended
    await until(() => !isRunning(reader))
  })

  it('costs its own result where it is killed', async () => {
    const { written, ended, reader } = await begun()
    process.kill(reader, 'SIGKILL')
    expect(await ended).toBe(2)
    expect(written.stdout.trimEnd().split('\n')[1]).toContain('"code":"internal"')
  })
})
