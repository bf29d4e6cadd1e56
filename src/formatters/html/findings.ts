import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Cause, CauseCell, LintMessage } from '../../model/index.js'
import { adviceOn, rulesById } from '../document/advice.js'
import { nothingFound } from '../document/nothing-found.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import { formWords, type FormWords } from '../form-words.js'
import type { FormatContext } from '../formatter.js'
import type { CauseGroup } from '../group.js'
import { documentPlace } from '../document/place.js'
import { sectionName } from '../words-place.js'
import { printedEquationOf } from '../document/printed-equation.js'
import { sanitize } from '../sanitize.js'
import { cellKey } from '../document/tables.js'
import { levelBadge } from './badge.js'
import { cellAnchor, findingAnchor, type NumberedFile } from './numbered.js'
import { equationFigure } from './equation-figure.js'
import { beforeLine, sinceBadge } from './rounds.js'

/** Findings by section and cause. */
export function findingsSection(file: NumberedFile, context: FormatContext): Element {
  const words = documentWords(context.locale)
  const form = formWords(file.result, context)
  const groups = file.sections.map(({ section, causes }) =>
    h('section', [
      h('h4', sectionName(section, file.result, words, form)),
      ...causes.map((group) => causeBlock(file, group, context)),
    ]),
  )
  return h('section', { className: ['findings'] }, [
    h('h3', words.findings),
    ...(groups.length > 0 ? groups : [h('p', nothingFound(file.result, context))]),
  ])
}

function causeBlock(file: NumberedFile, { cause, messages }: CauseGroup, context: FormatContext): Element {
  const items = messages.map((message) => findingItem(file, message, context))
  const list = h('ul', { className: ['plain'] }, items)
  if (!cause) return list
  return h('div', { className: ['cause'] }, [causeLine(file, cause, context), list])
}

function causeLine(file: NumberedFile, cause: Cause, context: FormatContext): Element {
  const words = documentWords(context.locale)
  const form = formWords(file.result, context)
  const change = (changed: CauseCell): ElementContent[] => [
    cellLink(file, changed, form),
    { type: 'text', value: ' ' },
    h('span', { className: ['change'] }, [
      h('del', String(changed.printed)),
      ' → ',
      h('ins', String(changed.expected)),
    ]),
  ]
  if ('cell' in cause)
    return h('p', { className: ['cause-cell'] }, [h('strong', words.cause + words.colon), ...change(cause)])
  return h('div', { className: ['cause-cell'] }, [
    h('p', [h('strong', words.candidates[cause.together ?? 'one'] + words.colon.trimEnd())]),
    h(
      'ul',
      cause.candidates.map((candidate) => h('li', change(candidate))),
    ),
  ])
}

function cellLink(file: NumberedFile, { cell }: CauseCell, form: FormWords): Element {
  const name = sanitize(form.cellName(cell))
  return isDrawn(file, cell) ? h('a', { href: `#${cellAnchor(file, cell)}` }, name) : h('span', name)
}

/** Cells that have an anchor are those that the report has. */
function isDrawn({ result }: NumberedFile, cell: CauseCell['cell']): boolean {
  return result.data !== undefined && cellKey(cell) in result.data.cells
}

/** A finding with its place, the sum it is about, advice and basis; `more` stands below. */
export function findingItem(
  file: NumberedFile,
  message: LintMessage,
  context: FormatContext,
  more: readonly Element[] = [],
): Element {
  const words = documentWords(context.locale)
  const number = file.numbers.get(message)
  const equation = printedEquationOf(message, file.result.data, context)
  const { steps, duty } = adviceOn(message, rulesById(context.rules), words, context.locale)
  return h(
    'li',
    { className: ['finding', message.level], ...(number !== undefined && { id: findingAnchor(file, message) }) },
    [
      h('p', { className: ['message'] }, [
        ...(number === undefined ? [] : [h('span', { className: ['finding-number'] }, `${number}.`), ' ']),
        levelBadge(message.level, words),
        ' ',
        ...sinceBadge(message, context),
        sanitize(message.message),
      ]),
      ...beforeLine(message, context),
      h('p', { className: ['place'] }, placeContent(file, message, context)),
      ...(equation ? [equationFigure(equation, words)] : []),
      ...steps.map((text) => labelled('advice', words.advice + words.colon, text)),
      ...(duty === null ? [] : [labelled('duty', words.duty + words.colon, duty)]),
      h('p', { className: ['basis'] }, [
        ...(message.clause.length > 0
          ? [`${words.basis}${words.colon}${sanitize(message.clause.join(words.listSeparator))}${words.separator}`]
          : []),
        ...nameOf(message, words),
      ]),
      ...more,
    ],
  )
}

/** Where a finding stands; the cell that it names is a link to its place in the tables. */
function placeContent(file: NumberedFile, message: LintMessage, context: FormatContext): (Element | string)[] {
  const words = documentWords(context.locale)
  const { inForm, inFile, compared } = documentPlace(message, file.result, words, formWords(file.result, context))
  const { cell } = message
  const linked = (text: string): Element | string =>
    cell && isDrawn(file, cell) ? h('a', { href: `#${cellAnchor(file, cell)}` }, sanitize(text)) : sanitize(text)
  return [
    compared === '' ? linked(inForm) : sanitize(inForm),
    ...(inFile === '' ? [] : [words.listSeparator + sanitize(inFile)]),
    ...(compared === '' ? [] : [words.listSeparator + words.compared + words.colon, linked(compared)]),
  ]
}

/** The rule of a finding, or what a message of no rule is known by. */
function nameOf({ ruleId, code }: LintMessage, words: DocumentWords): (Element | string)[] {
  if (ruleId !== null) return [`${words.rule}${words.colon}`, h('code', sanitize(ruleId))]
  return code === undefined ? [] : [`${words.code}${words.colon}`, h('code', sanitize(code))]
}

function labelled(className: string, label: string, text: string): Element {
  return h('p', { className: [className] }, [h('strong', label), sanitize(text)])
}
