import { describe, expect, it } from 'vitest'
import { isWrapped } from '../../../../../src/parse/read/fixed/lines/line-wraps.js'

/** Lines of characters that are one wide, digits half as wide. */
const lines = (...texts: string[]) =>
  texts.map((text) => {
    let at = 0
    const glyphs = Array.from(text, (character) => {
      const left = at
      at += /[\d.]/u.test(character) ? 0.5 : 1
      return { text: character, left, right: at, top: 0, bottom: 1, size: 1, turn: 0 as const, vertical: false }
    })
    return { glyphs, size: 1 }
  })

describe('isWrapped', () => {
  it.each([
    [['行政规', '范性文', '件']],
    [['不补正、', '行政机', '关']],
    [['要求缴', '纳费', '用、行']],
    [['3.危及', '“三安', '全']],
  ])('takes %j for the lines of one text', (texts) => {
    expect(isWrapped(lines(...texts))).toBe(true)
  })

  it.each([[['规章', '行政规', '范性文']], [['信息内', '容', '行政许']], [['行政处', '罚', '行政强']]])(
    'finds room for more at the end of a line in %j',
    (texts) => {
      expect(isWrapped(lines(...texts))).toBe(false)
    },
  )

  it.each([
    ['finds the end of a cell where rounding alone keeps the next character from its line', 0.15, false],
    ['finds no room for a character where a wide letter has taken some of it', 0.3, true],
  ])('%s', (_, wider, expected) => {
    const [first, second] = lines('规章', '行政规')
    const [begin, end] = first!.glyphs
    const spread = { size: 1, glyphs: [begin!, { ...end!, right: end!.right + wider }] }
    expect(isWrapped([spread, second!])).toBe(expected)
  })
})
