import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { main } from '../../src/cli/main.js'
import { folderWith } from '../support/folder.js'

/** How a run of the program ended. */
export interface Ended {
  /** null where a signal ended it. */
  code: number | null
  stdout: string
  stderr: string
}

/** A correct and a faulty report as they lie in examples/. */
export const reports = {
  correct: readFileSync('examples/correct.md', 'utf8'),
  faulty: readFileSync('examples/faulty.md', 'utf8'),
}

/** The title of the faulty one and a line of section one: it lacks all tables, and is judged in a fifth of the time. */
export const torso = `${reports.faulty.split('\n', 1)[0] ?? ''}\n\n## 一、总体情况\n\n主动公开信息12条。\n`

/** A folder with so many faulty reports in `reports/`. */
export function folderOfReports(count: number): string {
  const cwd = folderWith()
  mkdirSync(join(cwd, 'reports'))
  for (let number = 1; number <= count; number += 1)
    writeFileSync(join(cwd, 'reports', `${String(number).padStart(4, '0')}.md`), torso)
  return cwd
}

/** Runs a line of a POSIX shell in which `report-lint` is the program. */
export function shell(program: string, line: string, cwd: string): Ended {
  const script = `report-lint() { "${process.execPath}" "${program}" "$@"; }\n${line}`
  const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], options)
  return { code: status, stdout, stderr }
}

/** Runs the program without a shell. */
export function call(program: string, argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Ended {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 26 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], options)
  return { code: status, stdout, stderr }
}

/** Starts the program and sends it a signal when `when` says so of what it has written to standard output. */
export function signalled(
  program: string,
  argv: readonly string[],
  { cwd, signal, when }: { cwd: string; signal: NodeJS.Signals; when: (stdout: string) => boolean },
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...argv], { cwd })
  const written = { stdout: '', stderr: '' }
  const look = (): void => {
    if (!child.killed && when(written.stdout)) child.kill(signal)
  }
  child.stdout.on('data', (chunk: Buffer) => {
    written.stdout += chunk.toString()
    look()
  })
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...written })))
}

/** Calls the command line in this process, for what does not depend on a process of its own. */
export async function here(argv: readonly string[], cwd: string): Promise<Ended> {
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  const written = (output: 'stdout' | 'stderr') => ({
    write: (text: string | Uint8Array) => Boolean((ended[output] += Buffer.from(text as string).toString())),
  })
  ended.code = await main(argv, {
    stdin: Readable.from([]),
    stdout: written('stdout'),
    stderr: written('stderr'),
    cwd,
    env: {},
    today: '2024-01-25',
  })
  return ended
}
