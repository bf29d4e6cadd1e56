import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A report of a round, correct as it stands. */
export interface RoundReport {
  id: string
  /** Kind of office whose style it has. */
  style: string
  /** Markdown. */
  text: string
}

/** A sentence that has something to check, and is true. It stands in its report once. */
export interface TrueSentence {
  report: string
  sentence: string
}

/** A sentence with one change, labelled before the first run. */
export interface Change {
  report: string
  sentence: string
  changed: string
  from: string
  to: string
  /** What of the same file says otherwise: a cell of its tables, another sentence or the same, or nothing: then silence is right. */
  contradicts: 'cell' | 'sentence' | 'nothing'
  /** The cell or sentence, in words. */
  with: string
  kind: string
}

/** A label that is wrong, and why. It stays what it is, and is counted both ways. */
export interface Dispute {
  report: string
  /** The true sentence, or the changed one; null for what is found outside the sentences of the report. */
  sentence: string | null
  reason: string
}

/** What a round is, as its page tells it. */
export interface About {
  zh: string
  en: string
}

/** A round: reports whose authors had seen neither wordings nor grammar. */
export interface Round {
  name: string
  about: About
  reports: RoundReport[]
  sentences: TrueSentence[]
  changes: Change[]
  disputes: Dispute[]
}

export const roundsFolder = 'test/rounds'

/** The names of the rounds there are, in order. */
export const roundNames = (): string[] =>
  readdirSync(roundsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(a) - Number(b))

const linesOf = <Line>(path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)

export function readRound(name: string): Round {
  const at = (file: string): string => join(roundsFolder, name, file)
  return {
    name,
    about: JSON.parse(readFileSync(at('about.json'), 'utf8')) as About,
    reports: linesOf(at('reports.ndjson')),
    sentences: linesOf(at('sentences.ndjson')),
    changes: linesOf(at('changes.ndjson')),
    disputes: existsSync(at('disputes.ndjson')) ? linesOf(at('disputes.ndjson')) : [],
  }
}

/** What keeps a round from being run: sentences that do not stand once in their report, changes that change nothing. */
export function faultsOf({ reports, sentences, changes }: Round): string[] {
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const times = ({ report, sentence }: TrueSentence): number => (texts.get(report) ?? '').split(sentence).length - 1
  return [
    ...[...sentences, ...changes]
      .filter((line) => times(line) !== 1)
      .map((line) => `${line.report}: stands ${times(line)} times: ${line.sentence}`),
    ...changes
      .filter(({ sentence, changed }) => sentence === changed)
      .map(({ report, changed }) => `${report}: is no change: ${changed}`),
  ]
}
