import { hasOtherBase } from '../facts/facts.js'
import { lapsedDocuments, otherStockChange } from '../form/wordings/documents.js'
import { formNames } from '../form/names.js'
import type { Reason, Report } from '../model/index.js'
import { allParagraphs, cellAt } from '../report/queries.js'
import { foldCharacters } from '../text/key.js'
import { matchesIn } from '../text/matches.js'
import { defineRule } from './shared/define.js'
import { relatedBefore, unknownBefore, unknownNow } from './shared/previous.js'

export const stockContinuity = defineRule({
  id: 'stock-continuity',
  level: 'warning',
  duty: {
    zh: '现行有效件数等于上年现行有效件数加本年制发、减本年废止',
    en: 'What is in force is what was in force last year, plus what was made, less what was repealed',
  },
  clause: ['format-2021-disclosure', 'regulation-20'],
  from: 2022,
  requires: ['disclosure', 'previous'],
  messages: {
    stock:
      '“{row}”：上年现行有效{before}件，本年制发{made}件、废止{repealed}件，应为{expected}件，表中为{valid}件，相差{difference}件，正文没有说明；请核对，有自然失效等情形的请写明件数',
  },
  en: {
    stock:
      '“{row}”: {before} in force last year, {made} made and {repealed} repealed make {expected}, the table says {valid}, a difference of {difference} that the text does not explain. Check them; where documents lapsed, say how many',
  },
  check: ({ disclosure, previous, report }, context) => {
    const documents = disclosure.find(({ id }) => id === 'documents')
    const form = report.forms.find(({ id }) => id === previous.form)
    const hasStock = (columns: readonly { id: string }[] = []): boolean => columns.some(({ id }) => id === 'valid')
    const before = form?.tables.find(({ id }) => id === 'documents')
    if (!documents || !hasStock(documents.columns) || !hasStock(before?.columns)) {
      context.notApplicable()
      return
    }
    const names = formNames(report)
    for (const { id: row, children } of documents.children) {
      const address = { table: documents.id, row, column: 'valid' }
      const stock = previous.valueAt(address)
      if (hasOtherBase(documents, 'valid', report) || previous.unknownAt(address) === 'otherBase') {
        context.incomplete(otherBase)
        continue
      }
      if (stock === null) {
        context.incomplete(unknownBefore(report, [address]))
        continue
      }
      const numbers = changes.map((column) => cellAt(documents, row, column)?.value ?? null)
      const [made = null, repealed = null, valid = null] = numbers
      if (made === null || repealed === null || valid === null) {
        context.incomplete(unknownNow(report, [{ ...address, column: unreadColumn(numbers) }]))
        continue
      }
      const expected = stock + made - repealed
      if (expected === valid) continue
      const told = explanationOf(report, Math.abs(expected - valid))
      if (told === 'explained') continue
      const at = children.find(({ column }) => column === 'valid')
      if (told !== undefined) context.incomplete(told)
      else if (at)
        context.report('stock', {
          at,
          related: [relatedBefore(previous, address), ...children.map((cell) => ({ at: cell, message: cell.text }))],
          data: {
            row: names.rowLabel(documents.id, row, documents.edition),
            ...{ before: stock, made, repealed, expected, valid, difference: Math.abs(expected - valid) },
          },
        })
    }
  },
})

const changes = ['made', 'repealed', 'valid'] as const

/** The first column that has no number. */
const unreadColumn = (numbers: readonly (number | null)[]): string => changes[numbers.indexOf(null)] ?? 'valid'

const otherBase: Reason = {
  zh: '“现行有效件数”的表头另有统计口径（如历史累计），不能与上年核对',
  en: 'the heading of 现行有效件数 counts on another base (for example all that ever were), which cannot be held against last year',
}

/** What the text says of a difference: documents that lapsed or were revised, in this number or in others, or other reasons. */
function explanationOf(report: Report, difference: number): 'explained' | Reason | undefined {
  const texts = allParagraphs(report).map(({ value }) => foldCharacters(value))
  const numbers = texts.flatMap(lapsedIn)
  if (numbers.includes(difference) || numbers.reduce((sum, number) => sum + number, 0) === difference)
    return 'explained'
  if (numbers.some((number) => number > 0)) return lapsedOthers
  return texts.some((text) => otherStockChange.test(text)) ? changedOtherwise : undefined
}

/** Numbers of documents that lapsed or were revised, each once: several wordings may hold one. */
function lapsedIn(text: string): number[] {
  const found = new Map<number, number>()
  for (const pattern of lapsedDocuments)
    for (const { 0: words, 1: number = '', index } of matchesIn(text, pattern))
      found.set(index + words.lastIndexOf(number), Number(number))
  return [...found.values()]
}

const lapsedOthers: Reason = {
  zh: '现行有效件数与上年、本年制发和废止对不上，正文另说有文件失效或修订，不能确定是否已计入；请人工核对',
  en: 'what is in force does not follow from last year; the text speaks of documents that lapsed or were revised, and whether they are counted is not certain. Check by hand',
}

const changedOtherwise: Reason = {
  zh: '现行有效件数与上年、本年制发和废止对不上，正文提到划转、移交或统计口径变化；请人工核对',
  en: 'what is in force does not follow from last year; the text speaks of documents handed over or counted in another way. Check by hand',
}
