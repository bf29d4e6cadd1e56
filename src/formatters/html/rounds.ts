import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FileResult, LintMessage } from '../../model/index.js'
import { displayPath } from '../display-path.js'
import { documentWords } from '../document/words.js'
import { formWords } from '../form-words.js'
import type { FormatContext } from '../formatter.js'
import { roundWords } from '../round-words.js'
import {
  comparisonsOf,
  countsText,
  goneText,
  originNotes,
  roundLine,
  roundOf,
  stateText,
  sumOfRounds,
} from '../rounds.js'
import { sanitize } from '../sanitize.js'
import { levelBadge } from './badge.js'

/** How all results stand to an earlier round, and where that was made in another way; nothing where there was none. */
export function roundsSection(results: readonly FileResult[], context: FormatContext): Element[] {
  const rounds = comparisonsOf(results)
  if (rounds.length === 0) return []
  const missing = results.filter((result) => 'kind' in result && result.round)
  return [
    h('section', { className: ['rounds'] }, [
      h('h2', roundWords(context.locale).title),
      ...originNotes(rounds, context).map((note) => h('p', { className: ['note'] }, note)),
      h('p', countsText(sumOfRounds(rounds), context.locale)),
      ...missing.map((result) =>
        h('section', [h('h3', displayPath(result.filePath, context.cwd)), ...goneList(result, context)]),
      ),
    ]),
  ]
}

/** How a file stands to the earlier round, with the findings of that which are gone. */
export function fileRound(result: FileResult, context: FormatContext): Element[] {
  const round = roundOf(result)
  if (!round) return []
  const [title = '', counts = ''] = splitOnce(roundLine(round, context.locale), documentWords(context.locale).colon)
  return [h('section', { className: ['round'] }, [h('h3', title), h('p', counts), ...goneList(result, context)])]
}

const splitOnce = (text: string, mark: string): string[] => {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + mark.length)]
}

function goneList(result: FileResult, context: FormatContext): Element[] {
  const words = documentWords(context.locale)
  const form = formWords(result, context)
  const items = (result.round?.gone ?? []).map((gone) => {
    const { cell, section, level, message, ruleId } = gone
    const place = cell ? form.cellPlace(cell) : section ? form.sectionTitle(section) : ''
    return h('li', { className: ['gone'] }, [
      h('p', [
        h('strong', { className: ['since', gone.state] }, goneText(gone, context.locale)),
        ' ',
        levelBadge(level, words),
        ' ',
        sanitize(message),
      ]),
      h('p', { className: ['place'] }, [
        sanitize(place),
        ...(place === '' ? [] : [words.separator]),
        h('code', sanitize(ruleId)),
      ]),
    ])
  })
  return items.length === 0 ? [] : [h('ul', { className: ['plain'] }, items)]
}

/** What has become of a finding, to stand in front of it; nothing where there was no earlier round. */
export function sinceBadge(message: LintMessage, { locale }: FormatContext): (Element | string)[] {
  const text = stateText(message, locale)
  return text === '' ? [] : [h('span', { className: ['since', message.round?.state ?? ''] }, text), ' ']
}

/** What a finding said before it changed. */
export const beforeLine = ({ round }: LintMessage, { locale }: FormatContext): Element[] =>
  round?.before === undefined
    ? []
    : [h('p', { className: ['place'] }, sanitize(roundWords(locale).before(round.before)))]
