import type { PageContent } from '../geometry.js'
import type { Grid } from '../tables/table-grid.js'

/** Places across a page at which it is measured how much of its height is covered. */
const places = 400
/** At a gutter less of it is covered than this part of what is on either side; other pages are not looked at any further. */
const lower = 0.75
/** Only so many of the widest are looked at. */
const most = 6

/**
 * Places where a page may be divided into two columns of text: less of its height is covered there than on either side.
 * On most pages there are none.
 */
export function possibleGutters({ width, glyphs }: PageContent, grids: readonly Grid[]): number[] {
  const covered = new Covered(width)
  for (const { left, right, top, bottom, hidden, text } of glyphs)
    if (!hidden && text !== ' ') covered.add(left, right, bottom - top)
  for (const { left, right, top, bottom } of grids) covered.add(left, right, bottom - top)
  return covered
    .valleys()
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, most)
    .map(({ from, to }) => ((from + to + 1) / 2) * covered.step)
}

interface Valley {
  from: number
  to: number
}

/** How much of the height of a page is covered at each of some places across it. */
class Covered {
  readonly step: number
  /** What begins at a place, less what ends before it. */
  readonly #changes = new Float64Array(places + 1)

  constructor(width: number) {
    this.step = width / places
  }

  /** Characters that stand next to one another cover each place between them once. */
  add(left: number, right: number, height: number): void {
    const from = this.#placeOf(left)
    const to = this.#placeOf(right)
    this.#changes[from] = (this.#changes[from] ?? 0) + height
    this.#changes[to] = (this.#changes[to] ?? 0) - height
  }

  #placeOf(x: number): number {
    return Math.min(Math.max(Math.round(x / this.step), 0), places)
  }

  /** The lowest stretches between two higher ones. */
  valleys(): Valley[] {
    const heights: number[] = []
    let height = 0
    for (const change of this.#changes.subarray(0, places)) heights.push((height += change))
    const highestBefore = runningMaximum(heights)
    const highestBehind = runningMaximum([...heights].reverse()).reverse()
    const found: Valley[] = []
    let lowest = Infinity
    let isOpen = false
    heights.forEach((own, place) => {
      const around = Math.min(highestBefore[place] ?? 0, highestBehind[place] ?? 0)
      if (own >= around * lower) {
        isOpen = false
        return
      }
      const last = found.at(-1)
      if (!isOpen || own < lowest - 1) {
        // Farther down the same valley begins again.
        if (isOpen) found.pop()
        found.push({ from: place, to: place })
        lowest = own
      } else if (last?.to === place - 1 && own <= lowest + 1) last.to = place
      isOpen = true
    })
    return found
  }
}

function runningMaximum(numbers: readonly number[]): number[] {
  let highest = 0
  return numbers.map((number) => (highest = Math.max(highest, number)))
}
