import type { FileResult, GoneFinding, LintMessage, Locale, RoundComparison, RoundState } from '../model/index.js'
import { project } from '../project.js'
import { inBrackets } from './placed-text.js'
import type { FormatContext } from './formatter.js'
import { roundWords } from './round-words.js'
import { sanitize } from './sanitize.js'
import { wordsFor } from './stylish-words.js'

/** The order that the states of findings are told in. */
export const roundStates: readonly RoundState[] = ['fixed', 'remaining', 'changed', 'new', 'notRechecked']

/** Comparisons of some results with an earlier round; none where they were not compared. */
export const comparisonsOf = (results: readonly FileResult[]): RoundComparison[] =>
  results.flatMap(({ round }) => round ?? [])

/** How one file stands to an earlier round; undefined where it had no finding then and has none now. */
export const roundOf = ({ round }: FileResult): RoundComparison | undefined =>
  round && (round.file === null || roundStates.some((state) => round.counts[state] > 0)) ? round : undefined

/** How many findings there are of each state, in all. */
export function sumOfRounds(rounds: readonly RoundComparison[]): Record<RoundState, number> {
  const sum = { fixed: 0, remaining: 0, changed: 0, new: 0, notRechecked: 0 }
  for (const { counts } of rounds) for (const state of roundStates) sum[state] += counts[state]
  return sum
}

/** 已改 3，仍在 2，…: every state with its number. */
export function countsText(counts: Readonly<Record<RoundState, number>>, locale: Locale): string {
  const { state } = roundWords(locale)
  const comma = locale === 'en' ? ', ' : '，'
  return roundStates.map((one) => `${state[one]} ${counts[one]}`).join(comma)
}

/** Where the earlier round was made in another way, so that its findings may differ for that alone. */
export function originNotes(
  rounds: readonly RoundComparison[],
  { locale, version = project.version }: Pick<FormatContext, 'locale'> & Partial<Pick<FormatContext, 'version'>>,
): string[] {
  const words = roundWords(locale)
  const versions = [...new Set(rounds.map((round) => round.version))]
  return [
    ...versions.flatMap((earlier) =>
      earlier === null || earlier === version ? [] : [words.otherVersion(earlier, version)],
    ),
    ...(versions.includes(null) ? [words.unknownOrigin] : []),
    ...(rounds.some(({ sameConfiguration }) => sameConfiguration === false) ? [words.otherConfiguration] : []),
  ].map(sanitize)
}

/** What has become of a finding, to stand with it; empty where that is not known. */
export const stateText = ({ round }: LintMessage, locale: Locale): string =>
  round === undefined ? '' : roundWords(locale).state[round.state]

/** The same behind a message, in brackets that hold brackets. */
export function stateMark(message: LintMessage, locale: Locale): string {
  const text = stateText(message, locale)
  if (text === '') return ''
  return locale === 'en' ? ` [${text}]` : `〔${text}〕`
}

/** What has become of a finding that is no longer there, and why that is not known. */
export function goneText({ state, reason }: GoneFinding, locale: Locale): string {
  const words = roundWords(locale)
  return words.state[state] + (reason === undefined ? '' : inBrackets(words.reason[reason], locale))
}

/** The numbers of a comparison of one report, or that it is new. */
export function roundLine(round: RoundComparison, locale: Locale): string {
  const words = roundWords(locale)
  const { colon } = wordsFor(locale)
  const counts = countsText(round.counts, locale)
  return (
    words.title + colon + (round.file === null ? `${words.newFile}${locale === 'en' ? '; ' : '；'}${counts}` : counts)
  )
}
