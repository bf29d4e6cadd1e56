import { expect, it } from 'vitest'
import { seenPage } from '../../../../../src/parse/read/fixed/pages/seen-page.js'
import { page, text } from '../page.js'

it.each([
  ['a seal over the name of the office', '教育局', false],
  ['a scan of one heading', '一、总体情况', true],
])('the characters below %s', (_, covered, isLayer) => {
  const below = text(300, 400, covered).map((glyph) => ({ ...glyph, isLayer: true as const }))
  expect(seenPage(page([...text(70, 200, '甲乙丙丁。'), ...below]), [], 0)).toMatchObject({ isLayer })
})
