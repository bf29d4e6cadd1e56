import { describe, expect, it } from 'vitest'
import { inTable, parseText, tabReport, type Rows } from '../harness.js'

const repeat = '2.重复申请'
const partly = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'

/** The requests table in lines whose columns are parted by spaces, one of its rows replaced. */
const laidOut = (label: string, lines: readonly string[]): string =>
  tabReport(
    inTable('requests', (rows) =>
      rows.flatMap((row): Rows =>
        row.includes(label) ? lines.map((line) => [line]) : [[row.filter(Boolean).join('   ')]],
      ),
    ),
  )

const certaintyOf = async (text: string, id: string): Promise<string | undefined> =>
  (await parseText(text)).tables.get('requests')?.children.find((row) => row.id === id)?.certainty

describe('numbers that strayed from their row', () => {
  it('one may be at the end of a label that goes on in the next line', async () => {
    const text = laidOut(partly, [
      '（二）部分公开（区分处理的，只计这一情形，不计其他 4',
      '情形）   0   3   0   0   0   7',
    ])
    expect(await certaintyOf(text, 'partlyGranted')).not.toBe('certain')
  })

  it('one may stand within the label', async () => {
    const text = laidOut(repeat, ['2.重4复申请   0   3   0   0   0   7'])
    expect(await certaintyOf(text, 'refusedRepeat')).not.toBe('certain')
  })

  it('the end of one may stand below it', async () => {
    const row = `${repeat}   6   13   0   0   5   8   11133`
    const text = laidOut(repeat, [row, `${' '.repeat(row.length - 3)}0`])
    expect(await certaintyOf(text, 'refusedRepeat')).toBe('torn')
  })

  it('a number in the middle of the page below a row is that of the page', async () => {
    const row = `${repeat}   6   13   0   0   5   8   32`
    const text = laidOut(repeat, [row, `${' '.repeat(row.length + 6)}4`])
    expect(await certaintyOf(text, 'refusedRepeat')).toBe('certain')
  })
})
