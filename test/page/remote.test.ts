import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Remote, type WorkerLike } from '../../src/page/remote.js'
import type { Question } from '../../src/page/protocol.js'

/** A worker that the test answers for. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  asked: Question[] = []
  isOver = false
  postMessage(question: Question): void {
    this.asked.push(question)
  }
  terminate(): void {
    this.isOver = true
  }
  answer(value: unknown, at = this.asked.length - 1): void {
    this.onmessage?.({ data: { id: this.asked[at]!.id, value } })
  }
}

const workers: FakeWorker[] = []
const open = (): Remote =>
  new Remote(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  }, 1000)

beforeEach(() => {
  workers.length = 0
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => (error as { why?: unknown }).why,
  )

describe('the engine in a worker', () => {
  it('is asked one thing after the other', async () => {
    const remote = open()
    const calls = [remote.call('pack', []), remote.call('pack', [])]
    expect(workers.map(({ asked }) => asked.length)).toEqual([1])
    workers[0]!.answer('one')
    expect(workers[0]!.asked).toHaveLength(2)
    workers[0]!.answer('two')
    expect(await Promise.all(calls)).toEqual(['one', 'two'])
  })

  it('is ended when a call takes too long, and the next call gets another', async () => {
    const remote = open()
    const [hung, next] = [failure(remote.call('pack', [])), remote.call('pack', [])]
    vi.advanceTimersByTime(999)
    expect(workers[0]!.isOver).toBe(false)
    vi.advanceTimersByTime(1)
    expect(await hung).toBe('time')
    expect(workers.map(({ isOver }) => isOver)).toEqual([true, false])
    workers[1]!.answer('next')
    expect(await next).toBe('next')
  })

  it('has the whole time for each call', async () => {
    const remote = open()
    const calls = [remote.call('pack', []), remote.call('pack', [])]
    vi.advanceTimersByTime(900)
    workers[0]!.answer(1)
    vi.advanceTimersByTime(900)
    workers[0]!.answer(2)
    expect(await Promise.all(calls)).toEqual([1, 2])
  })

  it('that breaks down fails its call alone', async () => {
    const remote = open()
    const [broken, next] = [failure(remote.call('pack', [])), remote.call('pack', [])]
    workers[0]!.onerror?.({ message: 'out of memory' })
    expect(await broken).toBe('failed')
    workers[1]!.answer('next')
    expect(await next).toBe('next')
  })

  it('says what went wrong in it', async () => {
    const call = open().call('pack', [])
    workers[0]!.onmessage?.({ data: { id: workers[0]!.asked[0]!.id, error: 'no room' } })
    await expect(call).rejects.toMatchObject({ why: 'failed', message: 'no room' })
    expect(workers[0]!.isOver).toBe(false)
  })

  it('gives up everything when it is stopped, and begins again', async () => {
    const remote = open()
    const given = [failure(remote.call('pack', [])), failure(remote.call('pack', []))]
    remote.stop()
    expect(await Promise.all(given)).toEqual(['stopped', 'stopped'])
    const next = remote.call('pack', [])
    workers[0]!.answer('too late', 0)
    workers[1]!.answer('in time')
    expect(await next).toBe('in time')
  })
})
