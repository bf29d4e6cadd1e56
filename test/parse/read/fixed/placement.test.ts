import { expect, it } from 'vitest'
import { placer } from '../../../../src/parse/read/fixed/placement.js'

/** A line of text turned by some degrees. */
const turned = (degrees: number) => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return placer([cos, sin, -sin, cos, 100, 100], 10, 1)?.('年', 0, 0, 10, false)
}

it.each([0, 90, 180, 270])(
  'text of a page that was scanned a little askew, turned by %d degrees, is read',
  (degrees) => {
    for (const askew of [-4, 4]) expect(turned(degrees + askew)).toMatchObject({ text: '年', turn: degrees / 90 })
  },
)

it.each([8, 45, 98])('a watermark, slanted by %d degrees, is not', (degrees) => {
  expect(turned(degrees)).toBeUndefined()
})
