import { isValueText } from '../../lexicon/cell-values.js'
import type { LabelLexicon } from '../../lexicon/labels.js'
import { isCommonLabel } from '../../lexicon/vocabulary.js'
import { cellsOf } from '../../report/queries.js'
import { keyOf } from '../../text/key.js'
import { flatMap } from '../../text/flat-map.js'
import type { Cell, HiddenBy, HiddenText, Reason, Report, Table } from '../../model/index.js'

/** Why a text is not seen, as a message says it. */
export const hiddenBy: Readonly<Record<HiddenBy, Reason>> = {
  undisplayed: { zh: '设为不显示', en: 'not displayed' },
  invisible: { zh: '设为不可见', en: 'invisible' },
  transparent: { zh: '完全透明', en: 'transparent' },
  colour: { zh: '与背景同色', en: 'in the colour of its background' },
  tiny: { zh: '字号小到看不见', en: 'too small to be seen' },
  outside: { zh: '在页面以外', en: 'off the page' },
  clipped: { zh: '被裁掉', en: 'cut off' },
  covered: { zh: '被图形遮住', en: 'covered' },
  collapsed: { zh: '行高为零或折叠', en: 'in a row without height, or folded up' },
  shape: { zh: '在隐藏的图形里', en: 'in a hidden shape' },
  layer: { zh: '在关闭的图层里', en: 'on a layer that is off' },
  unshown: { zh: '整页隐藏', en: 'the page is hidden as a whole' },
  uncertain: { zh: '能否看到无法确定', en: 'seen or not, which cannot be determined' },
  page: { zh: '整页隐藏', en: 'the page is hidden as a whole' },
}

/** A menu has labels of the form; a hidden table has as many numbers besides. */
const fewestLabels = 3
const fewestNumbers = 3

/** Whether a hidden text has labels and numbers of the form, wherever it stands. */
export function holdsForm({ text }: HiddenText, known: LabelLexicon): boolean {
  const parts = text.split(/[\t\n]/u)
  let labels = 0
  let numbers = 0
  for (const part of parts) {
    const plain = part.trim()
    if (plain.length > longestLabel || plain === '') continue
    if (/^\d+(?:\.\d+)?$/u.test(plain)) numbers += 1
    else if (known.isLabel(keyOf(plain)) && !isCommonLabel(keyOf(plain))) labels += 1
    if (labels >= fewestLabels && numbers >= fewestNumbers) return true
  }
  return false
}

const longestLabel = 60
/** Shorter hidden texts are marks and words of the page. */
const fewestCharacters = 8

/** Whether a hidden text in the report says something: eight Chinese characters and a digit. */
export const saysSomething = ({ text }: HiddenText): boolean =>
  /\p{Nd}/u.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= fewestCharacters

/** The cell of a table that a place lies in. */
export function cellAround({ tables, repeatedTables }: Report, { position }: HiddenText): Cell | undefined {
  const all = flatMap([...tables.values(), ...repeatedTables], cellsOf)
  const { start, end } = position
  return all.find((cell) => cell.position.start.offset <= end.offset && cell.position.end.offset >= start.offset)
}

/** Two cells of one address that do not say the same. */
export interface DifferentCell {
  seen: Cell
  hidden: Cell
}

/** Cells in which a hidden table differs from the one that is seen. */
export function differentCells(seen: Table, hidden: Table): DifferentCell[] {
  const hiddenCells = new Map(cellsOf(hidden).map((cell) => [`${cell.row}/${cell.column}`, cell]))
  return flatMap(cellsOf(seen), (cell): DifferentCell[] => {
    const other = hiddenCells.get(`${cell.row}/${cell.column}`)
    return other && isValueText(other.text) && !saysTheSame(cell, other) ? [{ seen: cell, hidden: other }] : []
  })
}

const isEmpty = ({ state }: Cell): boolean => state === 'blank' || state === 'mark'

const saysTheSame = (one: Cell, other: Cell): boolean =>
  (isEmpty(one) && isEmpty(other)) || (one.state === other.state && one.value === other.value && one.value !== null)

/**
 * Whether every number that a hidden text has is seen in the report as well, with the words around it: a copy for other
 * screens. Labels are left out, for a copy may word them otherwise.
 */
export const isCopy = (source: string, { text }: HiddenText): boolean =>
  text.split(/[\t\n]/u).every((part) => !/\d/u.test(part) || source.includes(withoutSpace(part)))

export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

const longestExcerpt = 30

/** The beginning of a text in one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line
}
