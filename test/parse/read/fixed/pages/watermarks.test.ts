import { describe, expect, it } from 'vitest'
import { page, readPages, ruled, text } from '../page.js'

const body = '本年度工作平稳有序，未发生因信息公开引起的争议，各项数据见下表，特此说明。'

/** A ruled table of a number a row, with something painted before it, as a page's background is. */
const read = (...behind: readonly ReturnType<typeof text>[]): unknown[] => {
  const rows = [100, 130, 160, 190]
  const numbers = ['5', '12', '0'].flatMap((number, index) => [
    ...text(60, 120 + 30 * index, ['许可', '处罚', '强制'][index] ?? ''),
    ...text(300, 120 + 30 * index, number),
  ])
  const prose = text(50, 700, body)
  const blocks = readPages(page([...behind.flat(), ...numbers, ...prose], { rules: ruled([50, 200, 400], rows) }))
  return blocks.filter((block) => block !== body)
}

const table = [
  ['许可', '5'],
  ['处罚', '12'],
  ['强制', '0'],
]

describe('large characters that text stands within', () => {
  it('are a watermark, whichever of them are crossed', () => {
    expect(read(text(40, 135, '云溪县水务局2023', { size: 42 }))).toEqual([table])
  })

  it('are one on several lines, of which some are crossed', () => {
    const lines = [text(40, 135, '云溪县水务局', { size: 42 }), text(330, 190, '2023', { size: 42 })]
    expect(read(...lines)).toEqual([table])
  })
})

describe('large characters are read', () => {
  it('where nothing stands within them', () => {
    expect(read(text(100, 60, '工作年度报告', { size: 30 }))).toEqual(['工作年度报告', table])
  })

  it('where one of several lines is crossed', () => {
    const lines = [300, 350, 400, 135].map((y, index) =>
      text(55, y, ['云溪县', '水务局', '年度报', '告书'][index] ?? '', { size: 30 }),
    )
    expect(read(...lines)).toContain('云溪县')
  })

  it('where they are less than twice as large as most', () => {
    expect(
      read(text(60, 124, '报', { size: 20 }))
        .flat(2)
        .join(''),
    ).toContain('报')
  })
})
