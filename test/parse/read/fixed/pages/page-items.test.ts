import { expect, it } from 'vitest'
import { page, reading, text } from '../page.js'

it.each([
  ['a picture of one paragraph', { pictures: 0.08 }, [2]],
  ['an emblem', { pictures: 0.03 }, []],
  ['three lines of characters drawn as outlines', { outlines: 3_000 }, [2]],
  ['a drawing of few strokes', { outlines: 1_500 }, []],
])('a page without text, with %s', (_, drawn, without) => {
  expect(reading(page(text(70, 200, '甲乙丙丁。')), page([], drawn)).pagesWithoutText).toEqual(without)
})
