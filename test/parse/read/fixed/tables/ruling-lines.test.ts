import { describe, expect, it } from 'vitest'
import { type Rules, identity } from '../../../../../src/parse/read/fixed/geometry.js'
import { addPath, joinRules } from '../../../../../src/parse/read/fixed/tables/ruling-lines.js'

const [moveTo, lineTo, closePath] = [0, 1, 4]

/** How many lines of each direction a path draws. */
function drawn(points: readonly [number, number][], stroked: boolean): { horizontal: number; vertical: number } {
  const rules: Rules = { horizontal: [], vertical: [] }
  const data = points.flatMap(([x, y], index) => [index === 0 ? moveTo : lineTo, x, y])
  addPath(rules, { data: stroked ? data : [...data, closePath], matrix: identity, stroked })
  return { horizontal: rules.horizontal.length, vertical: rules.vertical.length }
}

const bar = (width: number, height: number): [number, number][] => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
]

describe('addPath', () => {
  it('leaves out what is cut off, as a browser draws the lines of a table beyond the end of its page', () => {
    const rules: Rules = { horizontal: [], vertical: [] }
    const clip = { left: 40, top: 40, right: 555, bottom: 800 }
    const add = (data: number[]): void => addPath(rules, { data, matrix: identity, stroked: true, clip })
    add([moveTo, 100, 600, lineTo, 100, 1130])
    add([moveTo, 20, 700, lineTo, 300, 700])
    add([moveTo, 40, 860, lineTo, 555, 860])
    expect(rules).toEqual({
      horizontal: [{ at: 700, from: 40, to: 300 }],
      vertical: [{ at: 100, from: 600, to: 800 }],
    })
  })

  it.each([
    ['a thick border is a line', 2.6, 1],
    ['a shaded stripe is none', 4, 0],
  ])('filled as %s', (_, thickness, count) => {
    expect(drawn(bar(200, thickness), false)).toEqual({ horizontal: count, vertical: 0 })
    expect(drawn(bar(thickness, 200), false)).toEqual({ horizontal: 0, vertical: count })
  })

  it.each([
    ['a border that a scale has rounded is straight', 0.6, 1],
    ['a slanted stroke is no border', 1.2, 0],
  ])('%s', (_, off, count) => {
    const stroke = (x: number, y: number): [number, number][] => [
      [0, 0],
      [x, y],
    ]
    expect(drawn(stroke(200, off), true)).toEqual({ horizontal: count, vertical: 0 })
    expect(drawn(stroke(off, 200), true)).toEqual({ horizontal: 0, vertical: count })
  })
})

describe('joinRules', () => {
  it.each([
    ['the borders of two cells next to each other, drawn in turn at a distance, are one', 1.2, 1],
    ['lines farther apart are two', 2.4, 2],
  ])('%s', (_, apart, count) => {
    const pieces = [
      { at: 100, from: 0, to: 50 },
      { at: 100 + apart, from: 50, to: 100 },
    ]
    expect(joinRules(pieces)).toHaveLength(count)
  })

  it.each([
    ['dashes are one line', 3, 1],
    ['lines of two tables next to each other stay two', 5, 2],
  ])('%s', (_, gap, count) => {
    const pieces = [
      { at: 100, from: 0, to: 50 },
      { at: 100, from: 50 + gap, to: 100 + gap },
    ]
    expect(joinRules(pieces)).toHaveLength(count)
  })

  it.each([
    ['a dot is no line of a table', 4, 0],
    ['the side of a low cell is one', 8, 1],
  ])('%s', (_, length, count) => {
    expect(joinRules([{ at: 100, from: 0, to: length }])).toHaveLength(count)
  })
})
