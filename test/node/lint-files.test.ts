import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/node/lint-files.js'
import type { LintResult } from '../../src/model/index.js'
import { result } from '../formatters/fakes.js'

const files = Array.from({ length: 100 }, (_, index) => `${String(index)}.txt`)

/** Work that ends when the test says so. */
function heldWork(): { begun: string[]; work: (file: string) => Promise<LintResult>; end: (file: string) => void } {
  const ends = new Map<string, () => void>()
  const begun: string[] = []
  return {
    begun,
    work: (filePath) =>
      new Promise((resolve) => {
        begun.push(filePath)
        ends.set(filePath, () => {
          resolve(result([], { filePath }))
        })
      }),
    end: (file) => ends.get(file)?.(),
  }
}

const pathsOf = async (results: AsyncIterable<LintResult>): Promise<string[]> => {
  const paths: string[] = []
  for await (const { filePath } of results) paths.push(filePath)
  return paths
}

describe('inOrder', () => {
  it('gives results in the order of the files, whichever is done first', async () => {
    const { work, end } = heldWork()
    const paths = pathsOf(inOrder(files.slice(0, 3), work, { threads: 2 }))
    for (const file of ['2.txt', '0.txt', '1.txt']) end(file)
    expect(await paths).toEqual(['0.txt', '1.txt', '2.txt'])
  })

  it('begins no more than a few files a thread before the first is done', async () => {
    const { begun, work } = heldWork()
    void inOrder(files, work, { threads: 2 }).next()
    await Promise.resolve()
    expect(begun).toEqual(files.slice(0, 16))
  })

  it('does one file after another without threads', async () => {
    const { begun, work, end } = heldWork()
    const results = inOrder(files, work, { threads: 0 })
    const first = results.next()
    end('0.txt')
    await first
    expect(begun).toEqual(['0.txt'])
  })

  it('ends at once when the signal aborts, even while a file takes long', async () => {
    const { work, end } = heldWork()
    const interruption = new AbortController()
    const results = inOrder(files, work, { threads: 2, signal: interruption.signal })
    const first = results.next()
    end('0.txt')
    expect((await first).value).toMatchObject({ filePath: '0.txt' })
    const second = results.next()
    interruption.abort()
    expect(await second).toEqual({ done: true, value: undefined })
  })

  it('begins nothing when the signal has aborted before', async () => {
    const { begun, work } = heldWork()
    expect(await pathsOf(inOrder(files, work, { threads: 2, signal: AbortSignal.abort() }))).toEqual([])
    expect(begun).toEqual([])
  })

  it('fails when the turn of a file comes that failed', async () => {
    const work = (filePath: string): Promise<LintResult> =>
      filePath === '1.txt' ? Promise.reject(new TypeError('broken')) : Promise.resolve(result([], { filePath }))
    const results = inOrder(files, work, { threads: 2 })
    expect((await results.next()).value).toMatchObject({ filePath: '0.txt' })
    await expect(results.next()).rejects.toThrow('broken')
  })
})
