import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LintOptions, LintResult } from '../../src/types.js'

/** Within the project, so that the bundle finds piscina. */
const folder = join(import.meta.dirname, '../../node_modules/.cache/guarded-lint-test')

interface Guarded {
  guardedLint: (source: Uint8Array, options: LintOptions) => Promise<LintResult>
}

/** The guard beside a worker that is put in the linter's place. */
async function guardBeside(name: string, worker: string): Promise<Guarded> {
  const outdir = join(folder, name)
  mkdirSync(outdir, { recursive: true })
  await build({
    entryPoints: ['src/cli/guarded-lint.ts'],
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['piscina', 'unpdf'],
    splitting: true,
    logLevel: 'error',
  })
  writeFileSync(join(outdir, 'lint-worker.js'), worker)
  return (await import(pathToFileURL(join(outdir, 'guarded-lint.js')).href)) as Guarded
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('guardedLint', () => {
  it('stops a file that takes too long, and goes on with the next', async () => {
    const { guardedLint } = await guardBeside(
      'endless',
      'export default ({ options }) => { while (options.filePath === "endless"); return { result: { filePath: options.filePath } } }',
    )
    const limits = { milliseconds: 300 }
    const stopped = await guardedLint(new Uint8Array(), { filePath: 'endless', limits })
    expect(stopped).toMatchObject({
      filePath: 'endless',
      verdict: 'incomplete',
      messages: [{ fatal: true, code: 'limit-time', message: expect.stringContaining('300') as string }],
    })
    expect(await guardedLint(new Uint8Array(), { filePath: 'next' })).toEqual({ filePath: 'next' })
  })

  it('stops a file that takes too much memory', async () => {
    const { guardedLint } = await guardBeside(
      'greedy',
      'export default () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)) }',
    )
    const stopped = await guardedLint(new Uint8Array(), { filePath: 'greedy', locale: 'en' })
    expect(stopped.messages).toMatchObject([{ fatal: true, code: 'limit-memory' }])
  })

  it('passes on a failure of the linter itself', async () => {
    const { guardedLint } = await guardBeside('broken', 'export default () => { throw new TypeError("broken") }')
    await expect(guardedLint(new Uint8Array(), {})).rejects.toThrow('broken')
  })
})
