import { expect, it } from 'vitest'
import { isSiteLine } from '../../src/lexicon/site-lines.js'

it('a line of the site may be as long as a path through many pages', () => {
  expect(isSiteLine(`当前位置：${'信息公开目录'.repeat(18)}`)).toBe(true)
})

it('a line that begins like one of the site and is longer is text', () => {
  expect(isSiteLine(`来源：${'各单位报送的数据和统计结果'.repeat(18)}`)).toBe(false)
})
