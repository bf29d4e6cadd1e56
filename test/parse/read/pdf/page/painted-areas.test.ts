import { expect, it } from 'vitest'
import { identity } from '../../../../../src/parse/read/fixed/geometry.js'
import type { Cover } from '../../../../../src/parse/read/pdf/page/covers.js'
import { PaintedAreas } from '../../../../../src/parse/read/pdf/page/painted-areas.js'
import { initialState } from '../../../../../src/parse/read/pdf/page/state.js'

const [moveTo, lineTo, closePath] = [0, 1, 4]

/** What is behind a character of ten points where a black bar was painted through it. */
function behind(alpha: number, height = 20): Cover | undefined {
  const areas = new PaintedAreas(() => false)
  const middle = 105
  const [top, bottom] = [middle - height / 2, middle + height / 2]
  const path = [moveTo, 90, top, lineTo, 200, top, lineTo, 200, bottom, lineTo, 90, bottom, closePath]
  areas.fill({ ...initialState(identity), fill: [0, 0, 0], alpha }, path, false, 0)
  const place = { left: 100, right: 110, top: 100, bottom: 110 }
  return areas.covers.behind({ text: '年', ...place, size: 10, turn: 0, vertical: false })
}

it.each([
  ['through which the page is seen is no ground', 0.4, undefined],
  ['through which little is seen is a ground, and covers nothing', 0.7, false],
  ['that is as good as opaque covers what is below', 0.98, true],
])('an area %s', (_, alpha, isOpaque) => {
  expect(behind(alpha)?.isOpaque).toBe(isOpaque)
})
