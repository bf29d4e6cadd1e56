import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRun } from '../../src/node/open-run.js'
import type { Run } from '../../src/node/run.js'
import type { ConfigObject, LintResult } from '../../src/types.js'

/** Within the project, so that the bundle finds piscina. */
const folder = join(import.meta.dirname, '../../node_modules/.cache/worker-pool-test')

interface Pool {
  lint: (run: Run, filePath: string, content?: Uint8Array) => Promise<LintResult>
  close: () => Promise<void>
}

/** A pool of one thread beside a worker that is put in the linter's place. */
async function poolBeside(name: string, worker: string): Promise<Pool> {
  const outdir = join(folder, name)
  mkdirSync(outdir, { recursive: true })
  await build({
    entryPoints: ['src/node/worker-pool.ts'],
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['piscina', 'unpdf'],
    splitting: true,
    logLevel: 'error',
  })
  writeFileSync(join(outdir, 'lint-worker.js'), worker)
  const { WorkerPool } = (await import(pathToFileURL(join(outdir, 'worker-pool.js')).href)) as {
    WorkerPool: new (threads: number) => Pool
  }
  return new WorkerPool(1)
}

/** A run without configuration, its limits and language set as by one. */
async function runWith(config: ConfigObject): Promise<Run> {
  return openRun({ config: { cwd: folder, path: false, overrides: [{ origin: 'test', config }] } })
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('WorkerPool', () => {
  it('stops a file that takes too long, and goes on with the next', async () => {
    const pool = await poolBeside(
      'endless',
      'export default ({ filePath }) => { while (filePath === "endless"); return { result: { filePath } } }',
    )
    const run = await runWith({ limits: { milliseconds: 300 } })
    const stopped = await pool.lint(run, 'endless')
    expect(stopped).toMatchObject({
      filePath: 'endless',
      verdict: 'incomplete',
      messages: [{ fatal: true, code: 'limit-time', message: expect.stringContaining('300') as string }],
    })
    expect(await pool.lint(await runWith({}), 'next')).toEqual({ filePath: 'next' })
    await pool.close()
  })

  it('stops a file that takes too much memory', async () => {
    const pool = await poolBeside(
      'greedy',
      'export default () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)) }',
    )
    const stopped = await pool.lint(await runWith({ locale: 'en', limits: { milliseconds: 60_000 } }), 'greedy')
    expect(stopped.messages).toMatchObject([{ fatal: true, code: 'limit-memory' }])
    await pool.close()
  }, 90_000)

  it('passes on a failure of the linter itself', async () => {
    const pool = await poolBeside('broken', 'export default () => { throw new TypeError("broken") }')
    await expect(pool.lint(await runWith({}), 'a.txt')).rejects.toThrow('broken')
    await pool.close()
  })
})
