import type { Cause, CauseCell, LintMessage, LintResult } from '../../model/index.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import { formWords } from '../form-words.js'
import type { FormatContext } from '../formatter.js'
import type { CauseGroup } from '../group.js'
import { documentPlace, placeList } from '../document/place.js'
import { printedEquationOf, type PrintedEquation, type EquationSide } from '../document/printed-equation.js'
import { beforeLines, withState } from '../round-lines.js'
import { escapeMarkdown } from './escape.js'

/** How many of the cells that may be wrong are named; JSON has all of them. */
const candidatesShown = 4

/** List items of one cause: the cell that explains its findings, and these below it. */
export function causeItems({ cause, messages }: CauseGroup, result: LintResult, context: FormatContext): string[] {
  const findings = messages.flatMap((message) => findingItem(message, result, context))
  if (!cause) return findings
  return [`- ${causeText(cause, result, context)}`, ...findings.map((line) => `  ${line}`)]
}

/** A finding with its place, the sum it is about, its basis and its rule. */
export function findingItem(message: LintMessage, result: LintResult, context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const place = placeList(documentPlace(message, result, words, formWords(result, context)), words)
  const equation = printedEquationOf(message, result.data, context)
  const details = [
    place.map(escapeMarkdown).join(words.listSeparator),
    ...(equation ? [equationText(equation, words)] : []),
    [
      ...(message.clause.length > 0
        ? [`${words.basis}${words.colon}${message.clause.map(escapeMarkdown).join(words.listSeparator)}`]
        : []),
      ...(message.ruleId === null ? codeOf(message, words) : [`${words.rule}${words.colon}\`${message.ruleId}\``]),
    ].join(words.separator),
  ]
  return [
    `- **${words.level[message.level]}** ${escapeMarkdown(withState(message, context))}`,
    ...beforeLines(message, context).map((line) => `  - ${escapeMarkdown(line)}`),
    ...details.filter((line) => line !== '').map((line) => `  - ${line}`),
  ]
}

const codeOf = ({ code }: LintMessage, words: DocumentWords): string[] =>
  code === undefined ? [] : [`${words.code}${words.colon}${escapeMarkdown(code)}`]

function causeText(cause: Cause, result: LintResult, context: FormatContext): string {
  const words = documentWords(context.locale)
  const form = formWords(result, context)
  const change = ({ cell, printed, expected }: CauseCell): string =>
    escapeMarkdown(`${form.cellName(cell)}${words.colon}${printed} → ${expected}`)
  if ('cell' in cause) return `**${words.cause}**${words.colon}${change(cause)}`
  const { candidates, together = 'one' } = cause
  const more = candidates.length > candidatesShown ? [words.more(candidates.length)] : []
  const shown = [...candidates.slice(0, candidatesShown).map(change), ...more]
  return `**${words.candidates[together]}**${words.colon}${shown.join(words.separator)}`
}

function equationText({ line, left, right, difference }: PrintedEquation, words: DocumentWords): string {
  const parts = [left, right].map((side) => sideText(side, words))
  return `${words.equation} (${escapeMarkdown(line)})${words.colon}${parts.join(' ≠ ')}${words.comma}${words.difference(difference)}`
}

/** Each number with what the form calls it: 自然人 9 ＋ 商业企业 2 ＝ 11. */
function sideText({ terms, zeros, sum }: EquationSide, words: DocumentWords): string {
  const written = terms
    .map(({ label, text }) => escapeMarkdown(`${label} ${text ?? words.blankCell}`))
    .join(` ${words.plus} `)
  if (terms.length === 1 && zeros === 0) return written
  return `${written} ${words.equals} ${sum}${zeros > 0 ? words.zeros(zeros) : ''}`
}
