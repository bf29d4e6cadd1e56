import { type Glyph, baselineOf, middleX, middleY } from '../geometry.js'
import { watermarks as tolerances } from '../tolerances.js'

/**
 * The characters of a page without its watermark: large ones, painted one behind the other, with small ones standing
 * within them. Their cells and lines would take them for their own: 5 and the 2025 of a watermark for 52025.
 */
export function withoutWatermark(glyphs: Glyph[]): Glyph[] {
  const usual = usualSize(glyphs)
  const isLarge = ({ size }: Glyph): boolean => size >= tolerances.large * usual
  if (usual === 0 || !glyphs.some(isLarge)) return glyphs
  const small = new Middles(
    glyphs.filter((glyph) => !isLarge(glyph)),
    usual,
  )
  const marks = new Set<Glyph>()
  for (const run of runsOf(glyphs.filter(isLarge))) {
    const lines = linesIn(run)
    const crossed = lines.filter((line) => line.some((glyph) => small.areWithin(glyph)))
    if (crossed.length >= tolerances.crossed * lines.length) for (const glyph of run) marks.add(glyph)
  }
  return marks.size > 0 ? glyphs.filter((glyph) => !marks.has(glyph)) : glyphs
}

function usualSize(glyphs: readonly Glyph[]): number {
  const sizes = Float64Array.from(glyphs, ({ size }) => size).sort()
  return sizes[sizes.length >> 1] ?? 0
}

/** Characters of one size, painted one behind the other. */
const runsOf = (glyphs: readonly Glyph[]): Glyph[][] => groupsOf(glyphs, (one, other) => one.size === other.size)

const linesIn = (run: readonly Glyph[]): Glyph[][] =>
  groupsOf(run, (one, other) => Math.round(baselineOf(one)) === Math.round(baselineOf(other)))

function groupsOf(glyphs: readonly Glyph[], belong: (one: Glyph, other: Glyph) => boolean): Glyph[][] {
  const groups: Glyph[][] = []
  for (const glyph of glyphs) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && belong(last, glyph)) group.push(glyph)
    else groups.push([glyph])
  }
  return groups
}

/** Where small characters have their middles, in bands across the page, so that each large one looks at few of them. */
class Middles {
  readonly #bands = new Map<number, number[]>()
  readonly #height: number
  #first = Infinity
  #last = -Infinity

  constructor(glyphs: readonly Glyph[], height: number) {
    this.#height = height
    for (const glyph of glyphs) {
      const band = this.#bandOf(middleY(glyph))
      const own = this.#bands.get(band)
      if (own) own.push(middleX(glyph))
      else this.#bands.set(band, [middleX(glyph)])
      this.#first = Math.min(this.#first, band)
      this.#last = Math.max(this.#last, band)
    }
    for (const band of this.#bands.values()) band.sort((a, b) => a - b)
  }

  /** Whether some stand well within a large one. */
  areWithin({ left, right, top, bottom }: Glyph): boolean {
    const last = Math.min(this.#bandOf(bottom) - 1, this.#last)
    for (let band = Math.max(this.#bandOf(top) + 1, this.#first); band <= last; band += 1) {
      const own = this.#bands.get(band)
      const next = own?.[firstFrom(own, left)]
      if (next !== undefined && next <= right) return true
    }
    return false
  }

  #bandOf(y: number): number {
    return Math.floor(y / this.#height)
  }
}

/** Index of the first number that is no smaller than another, in order. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}
