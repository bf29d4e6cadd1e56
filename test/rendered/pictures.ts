import { inflateSync } from 'node:zlib'

/** A picture in shades of grey, a byte a dot. */
export interface Picture {
  width: number
  height: number
  dots: Uint8Array
}

/** What a person tells apart: shades, and how large something is in dots of a 96th of an inch. */
const leastShade = 24
const leastHeight = 4
const leastWidth = 6

/** Whether somebody who sees both pictures sees a difference that is large enough for digits. */
export function differ(one: Picture, other: Picture): boolean {
  if (one.width !== other.width || one.height !== other.height) return true
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < one.dots.length; at += 1) {
    if (Math.abs((one.dots[at] ?? 0) - (other.dots[at] ?? 0)) < leastShade) continue
    const [x, y] = [at % one.width, Math.floor(at / one.width)]
    ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)]
  }
  return right - left + 1 >= leastWidth && bottom - top + 1 >= leastHeight
}

/** The pages that `pdftoppm -gray` writes, one below the other. */
export function pagesOf(bytes: Buffer): Picture[] {
  const pages: Picture[] = []
  for (let at = 0; at < bytes.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString('latin1', at, at + 40))
    if (!head) throw new Error('This is no picture of pdftoppm.')
    const [width, height] = [Number(head[1]), Number(head[2])]
    const start = at + head[0].length
    at = start + width * height
    pages.push({ width, height, dots: bytes.subarray(start, at) })
  }
  return pages
}

/** Reads a PNG as Chromium writes it: eight bits a colour, not interlaced. */
export function pictureOfPng(bytes: Buffer): Picture {
  const [width, height, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]]
  const depth = kind === 6 ? 4 : kind === 2 ? 3 : 1
  const rows = inflateSync(Buffer.concat(dataOf(bytes)))
  const stride = width * depth
  const colours = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1)
    unfilter(rows.subarray(y * (stride + 1), (y + 1) * (stride + 1)), colours, y, depth)
  const dots = new Uint8Array(width * height)
  for (let at = 0; at < dots.length; at += 1) {
    const from = at * depth
    const [red = 0, green = red, blue = red] = depth === 1 ? [colours[from]] : colours.subarray(from, from + 3)
    dots[at] = Math.round(0.3 * red + 0.59 * green + 0.11 * blue)
  }
  return { width, height, dots }
}

function dataOf(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  return parts
}

/** Undoes the filter of a row, which says by what its bytes are set off. */
function unfilter(row: Uint8Array, colours: Uint8Array, y: number, depth: number): void {
  const stride = row.length - 1
  const start = y * stride
  const [filter] = row
  for (let x = 0; x < stride; x += 1) {
    const left = x < depth ? 0 : (colours[start + x - depth] ?? 0)
    const above = y === 0 ? 0 : (colours[start + x - stride] ?? 0)
    const corner = x < depth || y === 0 ? 0 : (colours[start + x - stride - depth] ?? 0)
    const predicted = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter ?? 0] ?? 0
    colours[start + x] = (row[x + 1] ?? 0) + predicted
  }
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
