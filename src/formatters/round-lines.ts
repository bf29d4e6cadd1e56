import type { FileResult, GoneFinding, LintMessage, LintResult } from '../model/index.js'
import { formWords } from './form-words.js'
import type { FormatContext } from './formatter.js'
import { placedText } from './placed-text.js'
import { roundWords } from './round-words.js'
import {
  comparisonsOf,
  countsText,
  goneText,
  originNotes,
  roundLine,
  roundOf,
  stateMark,
  sumOfRounds,
} from './rounds.js'
import { sanitize } from './sanitize.js'
import { wordsFor } from './stylish-words.js'
import { namesOf, type UnjudgedGroup } from './unjudged.js'

type Context = Pick<FormatContext, 'locale' | 'cwd' | 'forms'> & Partial<Pick<FormatContext, 'version'>>

/** A finding with what has become of it since an earlier round. */
export const withState = (message: LintMessage, { locale }: Pick<FormatContext, 'locale'>): string =>
  sanitize(message.message) + stateMark(message, locale)

/** The same on one line with its place. */
export const placedWithState = (
  message: LintMessage,
  result: LintResult,
  context: Pick<FormatContext, 'locale' | 'forms'>,
): string => placedText(message, result, context) + stateMark(message, context.locale)

/** What a finding said before it changed; nothing for others. */
export const beforeLines = ({ round }: LintMessage, { locale }: Pick<FormatContext, 'locale'>): string[] =>
  round?.before === undefined ? [] : [sanitize(roundWords(locale).before(round.before))]

/** What the output for a terminal says of an earlier round. */
export class RoundView {
  constructor(
    private readonly context: Context,
    private readonly colors: Record<'bold' | 'green' | 'yellow', (text: string) => string>,
    /** Wraps text behind an indent, with the name of a rule at its end. */
    private readonly paragraph: (text: string, indent: number, tail?: string) => string[],
  ) {}

  /** Where the earlier round was made in another way. */
  origin(results: readonly FileResult[]): string[] {
    const { locale } = this.context
    const title = roundWords(locale).title + wordsFor(locale).colon
    const lines = originNotes(comparisonsOf(results), this.context).flatMap((note) => this.paragraph(title + note, 0))
    return lines.length === 0 ? [] : [...lines.map((line) => this.colors.yellow(line)), '']
  }

  /** How a file stands to an earlier round, and the findings of that which are gone. */
  file(result: FileResult): string[] {
    const round = roundOf(result)
    if (!round) return []
    const lines = this.paragraph(roundLine(round, this.context.locale), 2)
    return [...lines.map((line) => this.colors.bold(line)), ...this.#gone(result)]
  }

  /** Names of the files of a group, each with its findings of the earlier round. */
  names(group: UnjudgedGroup): string[] {
    const names = namesOf(group, this.context.cwd)
    return group.files.flatMap((file, index) => [`  ${names[index] ?? ''}`, ...this.#gone(file)])
  }

  #gone(result: FileResult): string[] {
    return goneTexts(result, this.context).flatMap(({ gone, text }) =>
      this.paragraph(sanitize(goneText(gone, this.context.locale) + text), 4, sanitize(gone.ruleId)).map((line) =>
        this.colors[gone.state === 'fixed' ? 'green' : 'yellow'](line),
      ),
    )
  }
}

/** Findings of the earlier round that a file has no more, or of which nobody can say, with their places. */
export function goneTexts(
  result: FileResult,
  context: Pick<FormatContext, 'locale' | 'forms'>,
): { gone: GoneFinding; text: string }[] {
  const { colon } = wordsFor(context.locale)
  const form = formWords(result, context)
  return (result.round?.gone ?? []).map((gone) => {
    const place = gone.cell ? form.cellName(gone.cell) : gone.section ? form.sectionTitle(gone.section) : ''
    return { gone, text: ['', place, gone.message].filter((part, at) => at === 0 || part !== '').join(colon) }
  })
}

/** How all results stand to an earlier round; nothing where they were not compared with one. */
export function roundTotals(results: readonly FileResult[], { locale }: Pick<FormatContext, 'locale'>): string[] {
  const rounds = comparisonsOf(results)
  if (rounds.length === 0) return []
  return [roundWords(locale).title + wordsFor(locale).colon + countsText(sumOfRounds(rounds), locale)]
}
