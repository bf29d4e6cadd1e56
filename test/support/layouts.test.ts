import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryReport } from './arbitrary.js'
import { type Encode, encodings, toGb18030 } from './encodings.js'
import { type Grid, gridOf } from './grid.js'
import { type LayoutName, layoutNames, layouts } from './layouts/index.js'
import { type ReportModel, correctReport } from './model.js'

const years = [2019, 2023]

const gridText = ({ rows }: Grid): string =>
  rows
    .flat()
    .map(({ text }) => text)
    .join(' ')

/** Everything that a layout must print, once and in order. */
const content = (model: ReportModel): string =>
  [
    model.title,
    ...model.preface,
    ...model.sections.flatMap(({ number, title, children }) => [
      number + title,
      ...children.map((block) => {
        if (block.type === 'table') return gridText(gridOf(model, block.grid))
        return block.type === 'subHeading' ? block.number + block.text : block.text
      }),
    ]),
  ].join(' ')

/** Lines that are not the report's: page numbers, metadata and the site's navigation. */
const furniture = /^(?:[-—] \d+ [-—]|(?:索引号|发布机构|发布日期).*|\| (?:当前位置|网站首页).*)$/gmu

const arabicHeading = /^\d、 /gmu

const numbersIn = (text: string): string[] => text.match(/-?\d+(?:\.\d+)?/gu) ?? []

const printedBy = (name: LayoutName, model: ReportModel): string => {
  const printed = layouts[name](model)
    .replace(furniture, '')
    .replace(/^\|?(?: ?-{3} ?\|?)+$/gmu, '')
  return name === 'arabic-headings' ? printed.replace(arabicHeading, '') : printed
}

/** Chinese characters alone: marks and spaces are the layout's business. */
const characters = (text: string): string => (text.match(/\p{Script=Han}/gu) ?? []).sort().join('')

/** Layouts that print labels again or write them with other characters. */
const relabelling = /repeated|kangxi|arabic|one-header-row/u
/** Layouts that print numbers again, or part them. */
const renumbering = /merged-cells-repeated|broken-at/u

describe('layouts', () => {
  it.each(layoutNames.filter((name) => !renumbering.test(name)))('%s prints every number and no other', (name) => {
    const inOrder = (numbers: string[]): string[] => (name.startsWith('pdf-') ? numbers.sort() : numbers)
    fc.assert(
      fc.property(arbitraryReport(), (model) => {
        expect(inOrder(numbersIn(printedBy(name, model)))).toEqual(inOrder(numbersIn(content(model))))
      }),
      { numRuns: 6 },
    )
  })

  it.each(layoutNames.filter((name) => !relabelling.test(name)))('%s prints every word and no other', (name) => {
    for (const year of years) {
      const model = correctReport({ year })
      expect(characters(printedBy(name, model))).toBe(characters(content(model)))
    }
  })
})

describe('encodings', () => {
  it.each(Object.entries<Encode>(encodings))('%s can be read back', (name, encode) => {
    const text = layouts['tab-cell-lines-nbsp'](correctReport())
    expect(new TextDecoder(name.replace('-bom', ''), { fatal: true }).decode(encode(text))).toBe(text)
  })

  it('writes GB18030 in two bytes where GBK has the character, in four where not', () => {
    expect(['年', '〔', '⼀', '𠀀'].map((character) => toGb18030(character).length)).toEqual([2, 2, 4, 4])
  })
})
