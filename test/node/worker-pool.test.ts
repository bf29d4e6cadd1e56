import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openRun } from '../../src/node/open-run.js'
import type { Run } from '../../src/node/run.js'
import type { ConfigObject, LintResult } from '../../src/model/index.js'

/** Within the project, so that the bundle finds piscina. */
const folder = join(import.meta.dirname, '../../node_modules/.cache/worker-pool-test')

interface Pool {
  lint: (run: Run, filePath: string, content?: Uint8Array) => Promise<LintResult>
  close: () => Promise<void>
}

const bundle = join(folder, 'bundle')

/** A pool, of one thread where nothing else is said, beside a worker that is put in the linter's place. */
async function poolBeside(name: string, worker: string, threads = 1): Promise<Pool> {
  const outdir = join(folder, name)
  cpSync(bundle, outdir, { recursive: true })
  writeFileSync(join(outdir, 'lint-worker.js'), worker)
  const { WorkerPool } = (await import(pathToFileURL(join(outdir, 'worker-pool.js')).href)) as {
    WorkerPool: new (threads: number) => Pool
  }
  return new WorkerPool(threads)
}

/** A worker that does this for each file, and gives a result that has its path alone. */
const workerThat = (does: string): string => `
  const lint = (filePath) => { ${does}; return { result: { filePath } } }
  export default ({ tasks, clock }) => tasks.map(({ filePath }, index) => {
    const cells = new BigInt64Array(clock)
    Atomics.store(cells, 0, BigInt(index))
    Atomics.store(cells, 1, process.hrtime.bigint())
    try { return lint(filePath) } catch (error) { return { error } }
  })`

/** A run without configuration, its limits and language set as by one. */
async function runWith(config: ConfigObject): Promise<Run> {
  return openRun({ config: { cwd: folder, path: false, overrides: [{ origin: 'test', config }] } })
}

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  await build({
    entryPoints: ['src/node/worker-pool.ts'],
    outdir: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['piscina', 'unpdf'],
    splitting: true,
    logLevel: 'error',
  })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('WorkerPool', () => {
  it('stops a file that takes too long, and goes on with the next', async () => {
    const pool = await poolBeside('endless', workerThat('while (filePath === "endless");'))
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
      workerThat('const all = []; for (;;) all.push(new Array(1e6).fill(all.length))'),
    )
    const stopped = await pool.lint(await runWith({ locale: 'en', limits: { milliseconds: 60_000 } }), 'greedy')
    expect(stopped.messages).toMatchObject([{ fatal: true, code: 'limit-memory' }])
    await pool.close()
  })

  it('passes on a failure of the linter itself', async () => {
    const pool = await poolBeside('broken', workerThat('throw new TypeError("broken")'))
    await expect(pool.lint(await runWith({}), 'a.txt')).rejects.toThrow('broken')
    await pool.close()
  })

  it('passes on why no thread starts, to all that wait for one', async () => {
    const pool = await poolBeside('dead', 'throw new Error("cannot start")', 4)
    const run = await runWith({})
    const files = Array.from({ length: 20 }, (_, index) => String(index))
    const answers = await Promise.allSettled(files.map((file) => pool.lint(run, file)))
    expect(new Set(answers.map((answer) => answer.status === 'rejected' && String(answer.reason)))).toEqual(
      new Set(['Error: cannot start']),
    )
    await pool.close()
  })

  it('gives each file of a batch its own answer', async () => {
    const pool = await poolBeside('own', workerThat('if (filePath === "bad") throw new TypeError("broken")'))
    const run = await runWith({})
    const files = ['a', 'b', 'bad', 'c', 'd', 'e']
    const answers = await Promise.allSettled(files.map((file) => pool.lint(run, file)))
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.filePath : 'failed'))).toEqual([
      'a',
      'b',
      'failed',
      'c',
      'd',
      'e',
    ])
    await pool.close()
  })

  it('blames a stopped batch on the file that was at hand alone', async () => {
    const pool = await poolBeside('batch', workerThat('while (filePath === "endless");'))
    const run = await runWith({ limits: { milliseconds: 300 } })
    const files = ['a', 'b', 'endless', 'c', 'd']
    const results = await Promise.all(files.map((file) => pool.lint(run, file)))
    expect(results.map((result) => [result.filePath, 'messages' in result && result.messages[0]?.code])).toEqual([
      ['a', false],
      ['b', false],
      ['endless', 'limit-time'],
      ['c', false],
      ['d', false],
    ])
    await pool.close()
  })

  it('does not count the time that a file waits for others', async () => {
    const pool = await poolBeside(
      'queue',
      workerThat('const end = performance.now() + 300; while (performance.now() < end);'),
    )
    const run = await runWith({ limits: { milliseconds: 1_000 } })
    const results = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((file) => pool.lint(run, file)))
    expect(results).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((filePath) => ({ filePath })))
    await pool.close()
  })

  it('answers nothing any more once it is closed', async () => {
    const pool = await poolBeside('closed', workerThat('while (filePath === "endless");'))
    const run = await runWith({})
    const answered = vi.fn()
    for (const file of ['endless', 'next']) void pool.lint(run, file).finally(answered)
    await pool.close()
    expect(answered).not.toHaveBeenCalled()
  })
})
