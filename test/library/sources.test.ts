import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createLinter, lint, parseReport, type ReportSource } from '../../src/index.js'
import { report } from '../../src/testing.js'
import { docxOf } from '../support/docx.js'
import { correctReport } from '../support/model.js'

const text = report()
const bytes = new TextEncoder().encode(text)
/** Of an even number of bytes. */
const markdown = bytes.length % 2 === 0 ? bytes : Uint8Array.of(...bytes, 10)
const word = docxOf(correctReport())

/** Bytes somewhere in the middle of others. */
function within(bytes: Uint8Array, Buffer: typeof ArrayBuffer | typeof SharedArrayBuffer = ArrayBuffer): Uint8Array {
  const all = new Uint8Array(new Buffer(bytes.length + 16))
  all.set(bytes, 8)
  return all.subarray(8, 8 + bytes.length)
}

const holders: [string, (bytes: Uint8Array) => ReportSource][] = [
  ['a Uint8Array', (bytes) => bytes],
  ['a Uint8Array in the middle of its buffer', (bytes) => within(bytes)],
  ['an ArrayBuffer', (bytes) => bytes.slice().buffer],
  ['an ArrayBuffer of another context', (bytes) => ofOtherContext(bytes)],
  ['a Buffer', (bytes) => Buffer.from(bytes)],
  ['a DataView', (bytes) => new DataView(within(bytes).buffer, 8, bytes.length)],
  ['a Uint8ClampedArray', (bytes) => new Uint8ClampedArray(bytes)],
  ['an Int8Array', (bytes) => new Int8Array(bytes)],
  ['a SharedArrayBuffer', (bytes) => within(bytes, SharedArrayBuffer).slice().buffer],
  ['a view of shared memory', (bytes) => within(bytes, SharedArrayBuffer)],
  ['a Blob', (bytes) => new Blob([bytes.slice()])],
  ['a File', (bytes) => new File([bytes.slice()], 'report')],
]

const ofOtherContext = (bytes: Uint8Array): ArrayBuffer => {
  const buffer = runInNewContext(`new ArrayBuffer(${bytes.length})`) as ArrayBuffer
  new Uint8Array(buffer).set(bytes)
  return buffer
}

describe('bytes are bytes', () => {
  it.each(holders)('in %s', async (_, hold) => {
    const linter = await createLinter([], { needs: ['sha256'] })
    for (const bytes of [markdown, word]) {
      expect((await lint(hold(bytes))).verdict).toBe('pass')
      expect((await parseReport(hold(bytes))).year?.value).toBe(2023)
      expect(await linter.lint(hold(bytes))).toEqual(await linter.lint(bytes))
    }
  })

  it('in elements of two bytes', async () => {
    const units = new Uint16Array(markdown.slice().buffer)
    expect((await lint(units)).verdict).toBe('pass')
  })

  it('and a Blob beyond the limit is not read', async () => {
    const blob = new Blob([text])
    blob.arrayBuffer = () => Promise.reject(new Error('this was read'))
    const { messages } = await lint(blob, { limits: { bytes: 10 } })
    expect(messages).toMatchObject([{ code: 'limit-bytes', fatal: true }])
    expect(await (await createLinter({ limits: { bytes: 10 } }, { needs: ['sha256'] })).lint(blob)).toMatchObject({
      messages: [{ code: 'limit-bytes' }],
    })
  })

  it.each<[string, unknown, string]>([
    ['a promise of text', Promise.resolve(text), 'Promise. Await it first'],
    ['a response', new Response(text), 'Response. Await its arrayBuffer() first'],
    ['a stream', new Blob([text]).stream(), 'ReadableStream. Read the stream to its end first'],
    ['a URL', new URL('file:///report.docx'), 'URL. Read the file first'],
    ['a list of numbers', [35, 32], 'It got Array'],
    ['a function', () => text, 'It got function'],
    ['null', null, 'It got null'],
    ['nothing', undefined, 'It got undefined'],
    ['a number', 42, 'It got 42'],
    ['an object without a class', Object.create(null), 'It got Object'],
  ])('and %s is neither text nor bytes', async (_, source, named) => {
    const linter = await createLinter()
    for (const call of [lint, parseReport, linter.lint.bind(linter)]) {
      const run = call(source as ReportSource)
      await expect(run).rejects.toThrow(TypeError)
      await expect(run).rejects.toThrow(named)
    }
  })
})

it('text that is called Word is read as what it is', async () => {
  expect((await lint(text, { format: 'docx' })).report?.format).toBe('markdown')
})
