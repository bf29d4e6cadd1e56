import type { Element } from 'hast'
import { h } from 'hastscript'
import { formNames } from '../../form/names.js'
import { acceptanceDetails, acceptedBy, besidesVerdict, countAccepted } from '../accepted.js'
import { displayPath } from '../display-path.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { sanitize } from '../sanitize.js'
import { subjectOf } from '../scope.js'
import { manualReviews } from '../document/manual-review.js'
import { countLevels } from '../count.js'
import { countsInWords } from '../counts-shown.js'
import { verdictBadge } from './badge.js'
import { findingsSection, findingItem } from './findings.js'
import type { NumberedFile } from './numbered.js'
import { fileRound } from './rounds.js'
import { proseSection } from './prose.js'
import { tablesSection } from './tables.js'

/** Everything about one file. Where it is the only one its name stands among the facts, not in a heading. */
export function fileArticle(file: NumberedFile, files: number, context: FormatContext): Element {
  const words = documentWords(context.locale)
  const { result } = file
  const name = displayPath(result.filePath, context.cwd)
  // On paper, what has tables has pages of its own.
  return h('article', { id: file.id, className: result.data ? ['with-tables'] : [] }, [
    h('div', { className: ['file-head'] }, [
      h('h2', { className: files === 1 ? ['hidden'] : [] }, name),
      ...conclusion(file, context, words),
      facts(file, files, context, words),
    ]),
    ...(result.messages.length > file.fatal.length || file.fatal.length === 0 ? [findingsSection(file, context)] : []),
    ...fileRound(result, context),
    ...manual(file, context, words),
    ...proseSection(result, context),
    ...(result.data ? [tablesSection(file, result.data, context)] : []),
    ...accepted(file, context, words),
  ])
}

function conclusion({ result, fatal, numbers }: NumberedFile, context: FormatContext, words: DocumentWords): Element[] {
  const besides = besidesVerdict(result, context.locale)
  const found =
    fatal.length > 0 || (besides !== '' && numbers.size === 0)
      ? ''
      : countsInWords(countLevels(result.messages), context)
  const counts = [besides, found]
    .filter((text) => text !== '')
    .map((text) => h('span', { className: ['counts'] }, text))
  return [
    h('p', { className: ['conclusion', result.verdict] }, [verdictBadge(result.verdict, words), ...counts]),
    ...fatal.map(({ message, code }) =>
      h('p', { className: ['fatal'] }, [
        h('strong', `${words.fatal}${words.colon}`),
        sanitize(message),
        ...(code === undefined ? [] : [' ', h('code', sanitize(code))]),
      ]),
    ),
  ]
}

/** The name is among them where it is not the heading. */
function facts({ result }: NumberedFile, files: number, context: FormatContext, words: DocumentWords): Element {
  const { cwd } = context
  const { report } = result
  const { organ, year, edition } = subjectOf(result)
  const known: [string, string | null][] = [
    [words.facts.file, files === 1 ? displayPath(result.filePath, cwd) : null],
    [words.facts.organ, organ],
    [words.facts.year, year === null ? null : String(year)],
    [words.facts.edition, edition && formNames(context).formName(edition)],
    [words.facts.format, report && (words.format[report.format] ?? report.format)],
  ]
  const { sha256 } = result
  return h('dl', { className: ['facts'] }, [
    ...known.flatMap(([name, value]) => (value === null ? [] : [h('div', [h('dt', name), h('dd', sanitize(value))])])),
    ...(sha256 === undefined
      ? []
      : [h('div', { className: ['wide'] }, [h('dt', words.facts.hash), h('dd', [h('code', sanitize(sha256))])])]),
  ])
}

function manual({ result }: NumberedFile, context: FormatContext, words: DocumentWords): Element[] {
  const items = manualReviews(result, context).map(({ reason, rules }) =>
    h('li', [
      h('p', { className: ['message'] }, sanitize(reason)),
      ...(rules.length > 0
        ? [
            h(
              'ul',
              rules.map(({ id, duty }) => h('li', [sanitize(duty), ' ', h('code', sanitize(id))])),
            ),
          ]
        : []),
    ]),
  )
  if (items.length === 0) return []
  return [
    h('section', { className: ['manual'] }, [
      h('h3', words.manual),
      h('p', { className: ['note'] }, words.manualNote),
      h('ul', { className: ['plain'] }, items),
    ]),
  ]
}

/** Can be folded but is not: paper shows what the screen does, and before Chrome 131 no style unfolds for it. */
function accepted(file: NumberedFile, context: FormatContext, words: DocumentWords): Element[] {
  const messages = file.result.suppressedMessages
  if (messages.length === 0) return []
  return [
    h('details', { className: ['accepted'], open: true }, [
      h(
        'summary',
        `${words.acceptedCount(messages.length)}${words.colon}${acceptedBy(countAccepted([file.result]), words)}`,
      ),
      h(
        'ul',
        { className: ['plain'] },
        messages.map((message) =>
          findingItem(
            file,
            message,
            context,
            message.suppressions.map((acceptance) => {
              const [reason = '', ...others] = acceptanceDetails(acceptance, words).map(sanitize)
              return h('p', { className: ['reason'] }, [
                h('strong', `${words.reason}${words.colon}`),
                reason,
                ` (${[words.suppressedBy[acceptance.kind], ...others].join(words.separator)})`,
              ])
            }),
          ),
        ),
      ),
    ]),
  ]
}
