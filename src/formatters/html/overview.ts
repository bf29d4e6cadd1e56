import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LintResult } from '../../model/index.js'
import { acceptedTotals } from '../accepted.js'
import { countLevels, countVerdicts } from '../count.js'
import { knownCount } from '../counts-shown.js'
import { displayPath } from '../display-path.js'
import { documentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { sanitize } from '../sanitize.js'
import { resultsOfFiles, subjectOf, totalsOfMany } from '../scope.js'
import { judgedOf } from '../unjudged.js'
import { verdictBadge } from './badge.js'
import type { NumberedFile } from './numbered.js'

/** Title of the page, and for one report whose it is. */
export function masthead(results: readonly LintResult[], { locale }: FormatContext): Element {
  const words = documentWords(locale)
  const report = results.length === 1 ? results[0]?.report : null
  const subject = [
    ...(report?.organ ? [sanitize(report.organ)] : []),
    ...(report?.year ? [words.year(report.year)] : []),
  ]
  return h('header', { className: ['masthead'] }, [
    h('h1', words.title),
    ...(subject.length > 0 ? [h('p', { className: ['subject'] }, subject.join('　'))] : []),
  ])
}

/** All files with their verdicts, each with a link to its part of the page. */
export function overview(files: readonly NumberedFile[], context: FormatContext): Element {
  const words = documentWords(context.locale)
  const results = files.map(({ result }) => result)
  const ofFiles = resultsOfFiles(results)
  const verdicts = countVerdicts(judgedOf(ofFiles))
  const fatal = files.filter((file) => file.fatal.length > 0).length
  const { facts, level } = words
  const counted = [level.error, level.warning, level.info, words.accepted]
  const head = [facts.file, words.verdictHeading, facts.organ, facts.year, ...counted]
  const accepted = acceptedTotals(results, context.locale)
  return h('section', { className: ['overview'] }, [
    h('h2', words.summary),
    h(
      'p',
      [words.totals(ofFiles.length, verdicts, fatal), ...totalsOfMany(results, context.locale), ...accepted].join(
        words.separator,
      ),
    ),
    h('div', { className: ['scroll'] }, [
      h('table', { className: ['list'] }, [
        h('caption', { className: ['hidden'] }, words.summary),
        h('thead', [
          h(
            'tr',
            head.map((text, at) => h('th', { scope: 'col', className: at > 2 ? ['count'] : [] }, text)),
          ),
        ]),
        h(
          'tbody',
          files.map((file) => overviewRow(file, context)),
        ),
      ]),
    ]),
  ])
}

function overviewRow({ id, result }: NumberedFile, context: FormatContext): Element {
  const { cwd, locale } = context
  const words = documentWords(locale)
  const counts = countLevels(result.messages)
  return h('tr', [
    h('th', { scope: 'row' }, [h('a', { href: `#${id}` }, displayPath(result.filePath, cwd))]),
    h('td', [verdictBadge(result.verdict, words)]),
    h('td', sanitize(subjectOf(result).organ ?? words.none)),
    h('td', { className: ['count'] }, String(subjectOf(result).year ?? words.none)),
    ...[...levels.map((level) => knownCount(level, counts, context)), result.suppressedMessages.length].map((count) =>
      h('td', { className: ['count'] }, String(count ?? words.none)),
    ),
  ])
}

const levels = ['error', 'warning', 'info'] as const

/** What is needed to repeat the run. */
export function footer({ locale, version, configurationHash }: FormatContext): Element {
  const words = documentWords(locale)
  return h('footer', [
    h('dl', { className: ['facts'] }, [
      h('div', [h('dt', words.tool), h('dd', sanitize(`report-lint ${version}`))]),
      h('div', { className: ['wide'] }, [
        h('dt', words.configuration),
        h('dd', [h('code', sanitize(configurationHash))]),
      ]),
    ]),
  ])
}
