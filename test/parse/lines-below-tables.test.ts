import { describe, expect, it } from 'vitest'
import { textLayouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'
import { cellMap, defectsOf, officialSections, parseText, sectionIds } from './harness.js'

/* Tables with a cell a line, each opened by a tab: what stands right below the last cell is none of its lines. */

const report = textLayouts['tab-cell-lines'](correctReport())
const heading = /\n+(?=[三四五]、[^\n\t]{4,30}情况\n)/gu

const cells = async (text: string): Promise<unknown> =>
  [...cellMap(await parseText(text))].map(([address, { text, value }]) => [address, text, value])

describe('right below the last cell of a table', () => {
  it.each([
    ['the heading of the next section', ''],
    ['that heading behind a tab', '\t'],
    ['a caption', '表2 办理情况\n'],
    ['the unit of the next table', '单位：件\n'],
    ['a note', '注：以上数据截至年底\n'],
    ['a paragraph', '以上为全年情况\n'],
    ['the foot of a page', '- 3 -\n'],
    ['another foot of a page', '第 3 页 共 5 页\n'],
  ])('%s ends it', async (_, below) => {
    const text = report.replaceAll(heading, `\n${below}`)
    expect(text).not.toBe(report)
    const read = await parseText(text)
    expect(sectionIds(read)).toEqual(officialSections)
    expect(defectsOf(read)).toEqual([])
    expect(await cells(text)).toEqual(await cells(report))
  })

  it('the second line of a label goes on with it', async () => {
    const text = report.replaceAll('\t商业企业\n', '\t商业\n企业\n')
    expect(text).not.toBe(report)
    expect(await cells(text)).toEqual(await cells(report))
  })
})
