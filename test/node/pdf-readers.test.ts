import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/parse/limits.js'
import { PdfReaders } from '../../src/node/pdf-readers.js'

const folder = join(import.meta.dirname, '../../node_modules/.cache/pdf-readers-test')
const open: PdfReaders[] = []

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
})
afterEach(() => {
  for (const readers of open.splice(0)) readers.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Processes that do, with each file, what it says: a line of JavaScript. */
function readersThat(name: string, most = 1): PdfReaders {
  const file = join(folder, `${name}.js`)
  writeFileSync(
    file,
    `const answer = (source) => process.send({ text: { blocks: [], source, pages: [0], pagesWithoutText: [] } })
    process.on('disconnect', () => process.exit())
    process.on('message', ({ content, limits }) => { eval(Buffer.from(content).toString()) })`,
  )
  const readers = new PdfReaders(file, most)
  open.push(readers)
  return readers
}

const doing = (line: string): Uint8Array => Buffer.from(line)
const limits = { ...defaultLimits, milliseconds: 60_000 }
const answers = doing(`answer(String(process.pid))`)

describe('a process that reads PDF', () => {
  it('reads one file after the other', async () => {
    const readers = readersThat('same')
    const first = await readers.read(answers, limits)
    expect((await readers.read(answers, limits)).source).toBe(first.source)
  })

  it.each([
    ['is killed', `process.kill(process.pid, 'SIGKILL')`, { name: 'ReaderDied', message: 'SIGKILL' }],
    ['leaves', 'process.exit(0)', { name: 'ReaderDied', message: 'exit code 0' }],
    ['fails', 'process.exit(7)', { name: 'ReaderDied', message: 'exit code 7' }],
    ['throws', 'throw new Error()', { name: 'ReaderDied', message: 'exit code 1' }],
    ['closes the channel', 'process.disconnect(); setInterval(() => undefined, 9)', { name: 'ReaderDied' }],
    ['is ended by V8', 'process.abort()', { code: 'limit-memory' }],
    ['says that it is a defect', `process.send({ defect: 'x is not a function' })`, { name: 'ReaderDied' }],
    ['refuses a file', `process.send({ code: 'corrupt', reason: { zh: 'z', en: 'e' } })`, { code: 'corrupt' }],
    [
      'says that memory was short',
      `require('node:fs').writeSync(4, 'memory'); process.kill(process.pid, 'SIGKILL')`,
      { name: 'ReaderDied' },
    ],
    [
      'gives a text beyond the limit',
      `answer('a'.repeat(${defaultLimits.inflatedBytes + 1}))`,
      { code: 'limit-inflated' },
    ],
  ])('costs its file where it %s, and the next is read', async (_, line, error) => {
    const readers = readersThat('dies')
    const [dead, next] = [readers.read(doing(line), limits), readers.read(answers, limits)]
    await expect(dead).rejects.toMatchObject(error)
    expect((await next).source).toMatch(/^\d+$/u)
  })

  it('is ended where it does not end', async () => {
    const readers = readersThat('loops')
    const looping = readers.read(doing('for (;;);'), { ...limits, milliseconds: 1 })
    await expect(looping).rejects.toMatchObject({ code: 'limit-time' })
    expect((await readers.read(answers, limits)).source).toMatch(/^\d+$/u)
  })

  it('has nothing of the options and surroundings of its parent', async () => {
    const readers = readersThat('surroundings')
    process.env['NODE_OPTIONS'] = '--max-old-space-size=99'
    try {
      const { source } = await readers.read(doing('answer(JSON.stringify([process.env, process.execArgv]))'), limits)
      expect(source).not.toContain('max-old-space-size')
      expect(source).not.toContain('PATH')
    } finally {
      delete process.env['NODE_OPTIONS']
    }
  })

  it('is not the only one where more are wanted', async () => {
    const readers = readersThat('two', 2)
    const [one, other] = await Promise.all([readers.read(answers, limits), readers.read(answers, limits)])
    expect(one.source).not.toBe(other.source)
  })
})
