import type { Block, Limits, Report } from '../model/index.js'
import { allParagraphs } from '../report/queries.js'
import { countNumerals } from '../text/numerals.js'
import { InputError } from './input-error.js'
import { limitError } from './limits.js'

/** Characters of one paragraph or cell. Expressions that search text need memory for all of it at once. */
const longestText = 1_000_000
/** What all paragraphs of a report have together: several times what the longest have. Every word of them is understood. */
const mostText = { characters: 60_000, numbers: 4_000 }
/** Tables of one file. Pages that are laid out by tables have some hundred of them. */
const mostTables = 2_000

/**
 * Refuses a file whose blocks are more than a report has, whichever reader they come from. A reader
 * that would make far too many counts them itself as well.
 *
 * @throws {InputError} `limit-lines`, also for one text that is too long, `limit-cells`, also for too many tables, or
 * `limit-spans`.
 */
export function checkBlocks(blocks: readonly Block[], limits: Limits): void {
  let lines = 0
  let cells = 0
  let tables = 0
  for (const block of blocks) {
    if (block.type !== 'table') {
      lines += 1
      checkText(block.text.text)
      continue
    }
    tables += 1
    if (tables > mostTables) throw tooMany
    for (const row of block.rows) {
      cells += row.cells.length
      for (const { text } of row.cells) checkText(text)
      const last = row.cells.at(-1)?.column ?? 0
      if (Math.max(last + 1, row.cells.length) > limits.spans) throw limitError('spans', limits)
    }
  }
  if (lines > limits.lines) throw limitError('lines', limits)
  if (cells > limits.cells) throw limitError('cells', limits)
}

/**
 * Refuses a report that says more than a report can.
 *
 * @throws {InputError} `limit-lines`
 */
export function checkLength(report: Report): void {
  let characters = 0
  let numbers = 0
  for (const { value } of allParagraphs(report)) {
    characters += value.length
    numbers += countNumerals(value)
    if (characters > mostText.characters || numbers > mostText.numbers) throw tooMuch
  }
}

function checkText(text: string): void {
  if (text.length > longestText) throw tooLong
}

const tooMany = new InputError('limit-cells', {
  zh: `文件超出限制：有 ${mostTables} 个以上的表格；正常的年度报告不会如此，请检查文件`,
  en: `The file is beyond a limit: it has more than ${mostTables} tables. No ordinary report does; check the file`,
})

const tooLong = new InputError('limit-lines', {
  zh: `文件超出限制：有一段文字超过 ${longestText} 字；正常的年度报告不会如此，请检查文件`,
  en: `The file is beyond a limit: a paragraph or cell has more than ${longestText} characters. No ordinary report does; check the file`,
})

const tooMuch = new InputError('limit-lines', {
  zh: `文件超出限制：报告的正文超过 ${mostText.characters} 字，或者有 ${mostText.numbers} 处以上的数字；正常的年度报告不会如此，请检查文件`,
  en: `The file is beyond a limit: the text of the report has more than ${mostText.characters} characters or ${mostText.numbers} numbers. No ordinary report does; check the file`,
})
