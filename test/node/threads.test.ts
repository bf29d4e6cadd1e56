import { describe, expect, it } from 'vitest'
import { threadsFor } from '../../src/node/threads.js'

const files = (count: number, extension: string): string[] =>
  Array.from({ length: count }, (_, index) => `${String(index)}.${extension}`)

describe('threadsFor', () => {
  it('starts no more threads than there are files', () => {
    expect(threadsFor(8, files(3, 'txt'))).toBe(3)
  })

  it.each(['off', 1] as const)('stays in this thread for %s', (concurrency) => {
    expect(threadsFor(concurrency, files(10_000, 'pdf'), 8)).toBe(0)
  })

  it.each([
    [1, 0],
    [2, 0],
    [4, 4],
    [64, 8],
  ])('chooses for a long run on %i cores %i threads', (cores, threads) => {
    expect(threadsFor('auto', files(1000, 'pdf'), cores)).toBe(threads)
  })

  it('stays in this thread for a short run', () => {
    expect(threadsFor('auto', files(20, 'pdf'), 8)).toBe(0)
    expect(threadsFor('auto', files(100, 'txt'), 8)).toBe(0)
  })

  it('starts threads on two cores where their number is given', () => {
    expect(threadsFor(2, files(1000, 'md'), 2)).toBe(2)
  })
})
