import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lastPlaceOf, latin1Of, placeOf } from '../../../../src/parse/read/pdf/file/bytes.js'
import { inflate, inflateLeniently } from '../../../../src/parse/read/pdf/file/inflate.js'

const text = Buffer.from('BT /F1 12 Tf (report) Tj ET\n'.repeat(5000))
const random = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * at * 31 + at * 7) & 255))
const room = 2 ** 20

describe.each([
  ['text', text],
  ['bytes that do not repeat', random],
])('inflating %s', (_, content) => {
  it.each([
    ['with the head of zlib', deflateSync(content)],
    ['without', deflateRawSync(content)],
    ['stored', deflateSync(content, { level: 0 })],
  ])('gives what was deflated %s', (_, packed) => {
    expect(Buffer.compare(inflate(packed, room), content)).toBe(0)
    expect(Buffer.compare(inflateLeniently(packed, room), content)).toBe(0)
  })

  it('fills the room to its last byte and no further', () => {
    const packed = deflateSync(content)
    expect(inflate(packed, content.length)).toHaveLength(content.length)
    for (const way of [inflate, inflateLeniently])
      expect(() => way(packed, content.length - 1)).toThrow(
        expect.objectContaining({ name: 'FilterOverflow' }) as Error,
      )
  })

  it('passes over what follows the end, however much it is', () => {
    const packed = Buffer.concat([deflateSync(content), Buffer.alloc(2 ** 22, 0x55)])
    expect(inflate(packed, room)).toHaveLength(content.length)
    expect(inflateLeniently(packed, room)).toHaveLength(content.length)
  })

  it('goes on behind any number of blocks that hold nothing', () => {
    const nothing = Buffer.from([0, 0, 0, 255, 255])
    const packed = Buffer.concat([...Array.from({ length: 3000 }, () => nothing), deflateRawSync(content)])
    expect(inflateLeniently(packed, room)).toHaveLength(content.length)
  })
})

it('a stream that ends too early is refused, or taken as far as it goes', () => {
  const packed = deflateSync(text)
  const half = packed.subarray(0, packed.length >> 1)
  expect(() => inflate(half, room)).toThrow()
  const some = inflateLeniently(half, room)
  expect(some.length).toBeGreaterThan(100)
  expect(Buffer.compare(some, text.subarray(0, some.length))).toBe(0)
})

it('bytes are searched in both directions', () => {
  const bytes = Buffer.from('<< /A << /B >> >> <')
  expect([placeOf(bytes, '<<'), placeOf(bytes, '<<', 1), placeOf(bytes, '<<', 7)]).toEqual([0, 6, -1])
  expect([lastPlaceOf(bytes, '<<', 18), lastPlaceOf(bytes, '<<', 5), lastPlaceOf(bytes, '/C', 18)]).toEqual([6, 0, -1])
})

it('each byte is a character', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  expect(latin1Of(bytes)).toHaveLength(256)
  expect(latin1Of(bytes, 0x20, 0x7f)).toBe(Buffer.from(bytes).toString('latin1', 0x20, 0x7f))
})
