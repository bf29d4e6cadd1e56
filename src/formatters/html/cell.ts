import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CellAddress, Level, LintMessage, ReportData } from '../../model/index.js'
import type { DocumentWords } from '../document/words.js'
import { sanitize } from '../sanitize.js'
import { cellKey } from '../document/tables.js'
import { levelSign } from './badge.js'
import { cellAnchor, findingAnchor, type NumberedFile } from './numbered.js'

/** A cell as printed, with a link to each finding about it; blank and missing cells say so. */
export function tableCell(file: NumberedFile, data: ReportData, address: CellAddress, words: DocumentWords): Element {
  const cell = data.cells[cellKey(address)]
  if (!cell) return h('td', { className: ['is-absent'] }, [h('span', words.absentCell)])
  const found = file.marks.get(cellKey(address)) ?? []
  const worst = worstLevel(found)
  const content: ElementContent =
    cell.state === 'blank'
      ? h('span', { className: ['nothing'] }, words.blankCell)
      : { type: 'text', value: sanitize(cell.text) }
  return h(
    'td',
    { id: cellAnchor(file, address), className: [`is-${cell.state}`, ...(worst ? ['marked', worst] : [])] },
    [content, ...(found.length > 0 ? [marksOf(file, found, words)] : [])],
  )
}

function marksOf(file: NumberedFile, found: readonly LintMessage[], words: DocumentWords): Element {
  const links = found.map((message) => {
    const number = String(file.numbers.get(message))
    return h(
      'a',
      {
        href: `#${findingAnchor(file, message)}`,
        className: [message.level],
        ariaLabel: `${words.level[message.level]} ${number}`,
      },
      `${levelSign[message.level]}${number}`,
    )
  })
  return h('span', { className: ['marks'] }, links)
}

const levels: readonly Level[] = ['error', 'warning', 'info']

const worstLevel = (found: readonly LintMessage[]): Level | undefined =>
  levels.find((level) => found.some((message) => message.level === level))
