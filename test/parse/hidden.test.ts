import { expect, it } from 'vitest'
import { hiddenOf } from '../../src/parse/hidden.js'
import { defaultLimits } from '../../src/parse/limits.js'

/** Ids of the tables that a hidden text would show by itself. */
const tablesIn = (text: string): string[] => {
  const hidden = [{ by: 'undisplayed', text, place: { start: 0, end: 0 } } as const]
  return [...hiddenOf(hidden, '', defaultLimits).tables.keys()]
}

it('a row by itself is no table that is hidden', () => {
  expect(tablesIn('行政许可\t326')).toEqual([])
})

it('a caption and its row are one', () => {
  expect(tablesIn('第二十条第（五）项\n行政许可\t326')).toEqual(['permits'])
})
