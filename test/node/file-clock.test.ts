import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileClock } from '../../src/node/file-clock.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'hrtime'] })
  // The clock of a machine does not stand at 0.
  vi.advanceTimersByTime(1)
})
afterEach(() => {
  vi.useRealTimers()
})

/** A clock of the main thread and the same in a worker. */
function pair(): { here: FileClock; worker: FileClock } {
  const here = new FileClock()
  return { here, worker: new FileClock(here.memory) }
}

describe('FileClock', () => {
  it('tells which file the worker is at', () => {
    const { here, worker } = pair()
    worker.begin(3)
    expect(here.index).toBe(3)
  })

  it('does not count the time before the first file is begun', () => {
    const { here } = pair()
    const late = vi.fn()
    here.watch([100], late)
    vi.advanceTimersByTime(1_000)
    expect(late).not.toHaveBeenCalled()
  })

  it('calls back once when the file at hand has had its time', () => {
    const { here, worker } = pair()
    const late = vi.fn()
    here.watch([100], late)
    worker.begin(0)
    vi.advanceTimersByTime(1_000)
    expect(late).toHaveBeenCalledOnce()
  })

  it('gives each file its own time from when it is begun', () => {
    const { here, worker } = pair()
    const late = vi.fn()
    here.watch([100, 300], late)
    worker.begin(0)
    vi.advanceTimersByTime(90)
    worker.begin(1)
    vi.advanceTimersByTime(290)
    expect(late).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(late).toHaveBeenCalledOnce()
  })

  it('is silent once the watch is ended', () => {
    const { here, worker } = pair()
    const late = vi.fn()
    const end = here.watch([100], late)
    worker.begin(0)
    end()
    vi.advanceTimersByTime(1_000)
    expect(late).not.toHaveBeenCalled()
  })
})
