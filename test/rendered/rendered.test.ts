import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { randomFrom } from '../fuzz/random.js'
import { compare, filesOf, readingOf } from './compare.js'
import { type Decoy, decoysOf, numbers, otherDigits } from './decoy.js'
import { differ, type Picture, pictureOfPng } from './pictures.js'
import { ways } from './ways/index.js'

const all = Object.values(ways).flatMap((own) => decoysOf(own, own.length, randomFrom(1)))

describe('decoys', () => {
  it('are made of every way, each with a name of its own', () => {
    const names = all.map(({ extension, way }) => `${extension} ${way}`)
    expect(new Set(names).size).toBe(names.length)
    expect(all.length).toBe(Object.values(ways).flat().length)
  })

  it('are the same for the same seed', () => {
    for (const own of Object.values(ways)) {
      const [one, other] = [1, 1].map((seed) => decoysOf(own, 30, randomFrom(seed)).map(({ make }) => make(numbers)))
      expect(one).toEqual(other)
    }
  })

  it('differ from each other where another number is written, and nowhere else', () => {
    for (const decoy of all.filter(({ extension }) => extension === 'html')) {
      const [own, ...others] = filesOf(decoy).map((bytes) => new TextDecoder().decode(bytes))
      expect(others.length, decoy.way).toBe(decoy.has.length)
      for (const other of others) expect([other === own, other.length - (own?.length ?? 0)]).toEqual([false, 0])
    }
  })

  it('are reports without a finding where their number is written as any other', async () => {
    const plain = all.find(({ way }) => way === 'as it is')
    const { messages } = await lint(plain?.make(numbers) ?? '', { filePath: 'a.pdf' })
    expect(messages.filter(({ severity }) => severity === 2)).toEqual([])
  })
})

describe('what is seen and what is read', () => {
  const picture = (number: string, isSeen: boolean): Picture[] => [
    { width: 20, height: 10, dots: new Uint8Array(200).fill(isSeen && number === numbers.special ? 0 : 255) },
  ]
  const shown = (isSeen: boolean): Picture[][] =>
    [numbers.special, otherDigits(numbers.special)].map((number) => picture(number, isSeen))
  const decoy: Decoy = { way: 'a', extension: 'html', has: ['special'], make: () => new Uint8Array() }
  const reading = (text: string, ...says: string[]) => ({ text, says })

  it.each([
    [true, reading('共有6283户'), 'agreed'],
    [false, reading('共有户'), 'agreed'],
    [false, reading('共有6283户'), 'silent'],
    [true, reading('共有户'), 'silent'],
    [true, reading('共有户', 'text'), 'told'],
  ])('agree or not: seen %s, read %o', (isSeen, read, outcome) => {
    expect(compare(decoy, shown(isSeen), read).outcome).toBe(outcome)
  })

  it('are told of a page by its findings', async () => {
    const hidden = all.find(({ way }) => way === '`display:none`')
    const { text, says } = await readingOf(hidden?.make(numbers) ?? new Uint8Array(), 'a.html')
    expect([text.includes(numbers.special), says.length > 0]).toEqual([false, true])
  })
})

describe('pictures', () => {
  it('differ where digits may, not where a few dots are lighter', () => {
    const blank: Picture = { width: 20, height: 10, dots: new Uint8Array(200).fill(255) }
    const drawn = (shade: number, rows: number): Picture => ({
      ...blank,
      dots: blank.dots.map((dot, at) => (at < rows * 20 ? shade : dot)),
    })
    expect([differ(blank, drawn(0, 6)), differ(blank, drawn(245, 6)), differ(blank, drawn(0, 2))]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('are read from what Chromium draws, whatever filter a row has', () => {
    const colours = [
      [10, 20, 30, 40],
      [50, 60, 70, 80],
    ]
    const filtered = [
      [1, 10, 10, 10, 10],
      [2, 40, 40, 40, 40],
    ]
    expect(Array.from(pictureOfPng(png(4, 2, filtered)).dots)).toEqual(colours.flat())
  })
})

/** A PNG in shades of grey. */
function png(width: number, height: number, rows: number[][]): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size[8] = 8
  const chunk = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
  }
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.from(rows.flat())))])
}
