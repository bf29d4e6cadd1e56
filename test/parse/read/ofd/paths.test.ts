import { describe, expect, it } from 'vitest'
import { pathOf } from '../../../../src/parse/read/ofd/paths.js'

const [move, line, curve, close] = [0, 1, 2, 4]

describe('abbreviated path data', () => {
  it.each([
    ['a line', 'M 1 2 L 3 4', [move, 1, 2, line, 3, 4]],
    ['a beginning by S', 'S 1 2 L 3 4', [move, 1, 2, line, 3, 4]],
    ['no spaces and a comma', 'M1,2L-3.5 .5C', [move, 1, 2, line, -3.5, 0.5, close]],
    ['small letters', 'm 1 2 l 3 4 c', [move, 1, 2, line, 3, 4, close]],
    ['points that go on', 'M 1 2 3 4 5 6', [move, 1, 2, line, 3, 4, line, 5, 6]],
    ['an arc', 'M 0 0 A 5 5 0 1 1 10 0', [move, 0, 0, curve, 10, 0, 10, 0, 10, 0]],
    ['curves', 'M 0 0 Q 1 1 2 2 B 3 3 4 4 5 5', [move, 0, 0, curve, 2, 2, 2, 2, 2, 2, curve, 5, 5, 5, 5, 5, 5]],
    ['powers of ten', 'M 1e1 2E-1 L 3 4', [move, 10, 0.2, line, 3, 4]],
  ])('is read with %s', (_, data, path) => {
    expect(pathOf(data)).toEqual(path)
  })

  it.each([
    ['a number is missing', 'M 1 2 L 3', [move, 1, 2]],
    ['numbers follow the end of a figure', 'M 1 2 C 3 4', [move, 1, 2, close]],
    ['it begins with numbers', '1 2 L 3 4', []],
    ['it is empty', '', []],
  ])('ends where %s', (_, data, path) => {
    expect(pathOf(data)).toEqual(path)
  })
})
