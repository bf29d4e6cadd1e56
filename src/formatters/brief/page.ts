import type { Element } from 'hast'
import { h } from 'hastscript'
import { formNames } from '../../form/names.js'
import type { FileResult, LintResult } from '../../model/index.js'
import { acceptedTotals } from '../accepted.js'
import { countLevels, countVerdicts } from '../count.js'
import { knownCount } from '../counts-shown.js'
import { displayPath } from '../display-path.js'
import { documentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { verdictBadge } from '../html/badge.js'
import { roundTotals } from '../round-lines.js'
import { originNotes, comparisonsOf } from '../rounds.js'
import { sanitize } from '../sanitize.js'
import { resultsOfFiles, subjectOf, totalsOfMany } from '../scope.js'
import { groupLine, judgedOf, unjudgedGroups, unjudgedTotals } from '../unjudged.js'
import { briefOf, grades, noCells, openOf, problemsOf, type BriefCell } from './content.js'
import { toLookAt } from './many.js'
import { briefWords } from './words.js'

/** Title of the page, and for one report whose it is. */
export function briefHeader(result: LintResult | undefined, { locale }: FormatContext): Element {
  const words = documentWords(locale)
  const { organ = null, year = null } = result ? subjectOf(result) : {}
  const subject = [...(organ === null ? [] : [sanitize(organ)]), ...(year === null ? [] : [words.year(year)])]
  return h('header', { className: ['masthead'] }, [
    h('h1', briefWords(locale).title),
    ...(subject.length > 0 ? [h('p', { className: ['subject'] }, subject.join('　'))] : []),
  ])
}

/** All that the page says of one report. */
export function briefArticle(result: LintResult, context: FormatContext): Element {
  const words = documentWords(context.locale)
  const brief = briefWords(context.locale)
  const { counts, notes, checked, open, cells, moreCells, others, moreOthers } = briefOf(result, context)
  const isRead = result.report !== null
  return h('article', { className: ['brief'] }, [
    h('p', { className: ['conclusion', result.verdict] }, [
      verdictBadge(result.verdict, words),
      ...(counts === '' ? [] : [h('span', { className: ['counts'] }, counts)]),
    ]),
    ...notes.map((note) => h('p', { className: ['note'] }, sanitize(note))),
    ...originNotes(comparisonsOf([result]), context).map((note) => h('p', { className: ['note'] }, note)),
    h('h2', brief.checked),
    h('p', fileFacts(result, context).join(words.separator)),
    h('p', checked),
    h('h2', brief.open),
    ...list(open, brief.allDecided),
    ...(isRead ? [h('h2', brief.cells), ...cellTable(cells, context), ...more(moreCells)] : []),
    ...(others.length > 0 || moreOthers !== ''
      ? [h('h2', brief.others), ...list(others, ''), ...more(moreOthers)]
      : []),
  ])
}

/** File, format and file type of a report. */
function fileFacts(result: LintResult, context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const { report, filePath } = result
  const facts = [
    [words.facts.file, displayPath(filePath, context.cwd)],
    ...(report?.edition ? [[words.facts.edition, formNames(context).formName(report.edition)]] : []),
    ...(report ? [[words.facts.format, words.format[report.format] ?? report.format]] : []),
  ]
  return facts.map(([name = '', value = '']) => name + words.colon + sanitize(value))
}

const more = (text: string): Element[] => (text === '' ? [] : [h('p', { className: ['note'] }, text)])

function list(items: readonly string[], none: string): Element[] {
  if (items.length === 0) return none === '' ? [] : [h('p', none)]
  return [
    h(
      'ul',
      items.map((item) => h('li', sanitize(item))),
    ),
  ]
}

function cellTable(cells: readonly BriefCell[], context: FormatContext): Element[] {
  const { columns } = briefWords(context.locale)
  if (cells.length === 0) return [h('p', noCells(context))]
  const head = [columns.cell, columns.printed, columns.expected, columns.problem]
  return [
    table(
      head,
      cells.map(({ cell, printed, expected, problem }) => [
        h('th', { scope: 'row' }, sanitize(cell)),
        h('td', { className: ['printed'] }, sanitize(printed)),
        h('td', { className: ['expected'] }, sanitize(expected)),
        h('td', sanitize(problem)),
      ]),
    ),
  ]
}

const table = (head: readonly string[], rows: readonly Element[][]): Element =>
  h('table', { className: ['list'] }, [
    h('thead', [
      h(
        'tr',
        head.map((text) => h('th', { scope: 'col' }, text)),
      ),
    ]),
    h(
      'tbody',
      rows.map((cells) => h('tr', cells)),
    ),
  ])

/** Of several files: the sums, what was not judged and why, and the reports that somebody has to look at. */
export function briefOverview(results: readonly FileResult[], context: FormatContext): Element {
  const words = documentWords(context.locale)
  const brief = briefWords(context.locale)
  const { locale } = context
  const ofFiles = resultsOfFiles(results)
  const fatal = results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length
  const { shown, compliant } = toLookAt(results)
  const { facts, level, verdictHeading } = words
  const rows = shown.map((result) => {
    const counts = countLevels(result.messages)
    return [
      h('th', { scope: 'row' }, displayPath(result.filePath, context.cwd)),
      h('td', sanitize(subjectOf(result).organ ?? words.none)),
      h('td', [verdictBadge(result.verdict, words)]),
      h('td', sanitize(problemsOf(result, context))),
      ...grades.map((grade) =>
        h('td', { className: ['count'] }, String(knownCount(grade, counts, context) ?? words.none)),
      ),
    ]
  })
  const totals = [
    words.totals(ofFiles.length, countVerdicts(judgedOf(ofFiles)), fatal) + unjudgedTotals(results, locale),
    ...totalsOfMany(results, locale),
    ...acceptedTotals(judgedOf(results), locale),
  ]
  const open = [...unjudgedGroups(results, locale).map((group) => groupLine(group, locale)), ...openOf(shown, context)]
  return h('article', { className: ['brief'] }, [
    h('p', { className: ['conclusion', shown[0]?.verdict ?? 'pass'] }, totals.join(words.separator)),
    ...[...originNotes(comparisonsOf(results), context), ...roundTotals(results, context)].map((note) => h('p', note)),
    ...(open.length > 0 ? [h('h2', brief.open), ...list(open, '')] : []),
    h('h2', brief.files),
    ...(rows.length > 0
      ? [table([facts.file, facts.organ, verdictHeading, brief.columns.problem, level.error, level.warning], rows)]
      : []),
    ...(compliant > 0 ? [h('p', brief.compliantFiles(compliant, shown.length))] : []),
  ])
}

/** The place to sign, and what is needed to repeat the check. */
export function briefFooter(results: readonly FileResult[], context: FormatContext): Element {
  const words = documentWords(context.locale)
  const { signatures, day, dayBlank } = briefWords(context.locale)
  const hashes = results.flatMap(({ filePath, sha256 }) =>
    sha256 === undefined ? [] : [[displayPath(filePath, context.cwd), sha256]],
  )
  const made = [
    `${words.tool}${words.colon}report-lint ${context.version}`,
    `${words.configuration}${words.colon}${context.configurationHash}`,
  ]
  return h('footer', { className: ['brief'] }, [
    h('dl', { className: ['signatures'] }, [
      ...signatures.map((name) => h('div', [h('dt', name)])),
      h('div', [h('dt', day), h('dd', dayBlank)]),
    ]),
    ...made.map((text) => h('p', { className: ['note', 'brief-hash'] }, sanitize(text))),
    ...hashes.map(([file = '', hash = '']) =>
      h('p', { className: ['note', 'brief-hash'] }, [
        hashes.length === 1 ? words.facts.hash : `${file} SHA-256`,
        words.colon,
        h('code', sanitize(hash)),
      ]),
    ),
  ])
}
