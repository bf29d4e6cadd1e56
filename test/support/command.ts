import { main } from '../../src/cli/main.js'
import type { LintResult } from '../../src/model/index.js'

export interface Called {
  code: number
  results: LintResult[]
  stderr: string
}

/** Calls the command line with the linter itself, for JSON. Standard input comes in small pieces. */
export async function callForResults(
  argv: readonly string[],
  { stdin = new Uint8Array(), cwd = process.cwd() }: { stdin?: Uint8Array; cwd?: string } = {},
): Promise<Called> {
  const written = { stdout: '', stderr: '' }
  const code = await main([...argv, '--format', 'json'], {
    stdin: (async function* () {
      await Promise.resolve()
      for (let at = 0; at < stdin.length; at += 1_000) yield stdin.subarray(at, at + 1_000)
    })(),
    stdout: { write: (text) => (written.stdout += Buffer.from(text).toString()) },
    stderr: { write: (text) => (written.stderr += Buffer.from(text).toString()) },
    cwd,
    env: {},
    today: '2024-01-25',
  })
  return { code, results: JSON.parse(written.stdout) as LintResult[], stderr: written.stderr }
}
