import type { Element } from 'hast'
import { h } from 'hastscript'
import { inspectionTexts, uncomparedReasons } from '../../form/wordings/reasons.js'
import type { LintResult } from '../../model/index.js'
import { inLocale } from '../../check/message-text.js'
import type { FormatContext } from '../formatter.js'
import { sanitize } from '../sanitize.js'

/** How many numbers of the prose were held against the tables, and the others, folded, with the reason why not. */
export function proseSection({ data }: LintResult, { locale }: FormatContext): Element[] {
  const { prose } = data ?? {}
  if (!prose || prose.total === 0) return []
  const texts = inspectionTexts[locale]
  const summary = texts.numbers(prose.total, prose.compared)
  if (prose.left.length === 0) return [h('p', { className: ['note'] }, summary)]
  const items = prose.left.map(({ text, reason }) => {
    const why = reason ? inLocale(uncomparedReasons[reason], locale) : texts.unreadable
    return h('li', [h('q', sanitize(text)), ` ${why}`])
  })
  return [h('details', { className: ['prose'] }, [h('summary', summary), h('ul', { className: ['plain'] }, items)])]
}
