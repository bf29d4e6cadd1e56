import type { Outcome, Trial } from './run.js'
import type { Dispute, Round } from './round.js'

/** How a run of a round came out, in numbers. */
export interface Score {
  /** Errors and warnings on true sentences. */
  falseFindings: number
  sentences: number
  /** Errors and warnings on correct reports that lie in none of the sentences. */
  elsewhere: number
  /** Changes that contradict something, and those found. */
  contradictions: number
  found: number
  /** Changes that contradict nothing, and those that nothing was said of. */
  harmless: number
  silent: number
}

const isDisputed = (disputes: readonly Dispute[], report: string, sentence: string | null): boolean =>
  disputes.some((dispute) => dispute.report === report && dispute.sentence === sentence)

/** The numbers of a run; without the labels that are disputed, if they are given. */
export function scoreOf({ falseFindings, sentences, trials }: Outcome, disputes: readonly Dispute[] = []): Score {
  const alarms = falseFindings.filter(({ report, sentence }) => !isDisputed(disputes, report, sentence))
  const counted = trials.filter(({ report, changed }) => !isDisputed(disputes, report, changed))
  const real = counted.filter(({ contradicts }) => contradicts !== 'nothing')
  const harmless = counted.filter(({ contradicts }) => contradicts === 'nothing')
  return {
    falseFindings: alarms.filter(({ sentence }) => sentence !== null).length,
    sentences,
    elsewhere: alarms.filter(({ sentence }) => sentence === null).length,
    contradictions: real.length,
    found: real.filter(({ found }) => found).length,
    harmless: harmless.length,
    silent: harmless.filter(({ found }) => !found).length,
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`)

const cellsOf = ({ falseFindings, sentences, elsewhere, contradictions, found, harmless, silent }: Score): string[] => [
  `${((falseFindings * 1000) / sentences).toFixed(1)}（${falseFindings}/${sentences}；+${elsewhere}）`,
  `${percent(found, contradictions)}（${found}/${contradictions}）`,
  `${percent(silent, harmless)}（${silent}/${harmless}）`,
]

const tableOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** A round with its first run and that of today. */
export interface Told {
  round: Round
  /** Commit that holds the set and, in its program, what the first run was made with. */
  commit: string
  first: Outcome
  now: Outcome
}

/** The rounds and how they came out. */
export const roundsTable = (rounds: readonly Told[]): string =>
  tableOf(
    [
      '轮 Round',
      '内容 Holds',
      '提交 Commit',
      '运行 Run',
      '每千句真话的误报 False a 1,000 true sentences',
      '矛盾的改动被发现 Contradictions found',
      '无矛盾的改动上沉默 Silent on the harmless',
    ],
    rounds.flatMap(({ round: { name, about, disputes }, commit, first, now }) => {
      const holds = `${about.zh} ${about.en}`
      const row = (run: string, score: Score): string[] => [
        name,
        holds,
        `\`${commit.slice(0, 7)}\``,
        run,
        ...cellsOf(score),
      ]
      const rows = [row('首次（未调） first, blind', scoreOf(first)), row('现在（已调） now, tuned', scoreOf(now))]
      if (disputes.length === 0) return rows
      return [...rows, row('现在，不计有争议的 now, without disputed labels', scoreOf(now, disputes))]
    }),
  )

/** Of each kind of change, how many were found. */
export function kindsTable({ first, now }: Told): string {
  const kinds = [...new Set(first.trials.map(({ kind }) => kind))].sort()
  const right = ({ trials }: Outcome, kind: string): string => {
    const own = trials.filter((trial) => trial.kind === kind)
    return `${own.filter(isRight).length}/${own.length}`
  }
  return tableOf(
    ['改动 Kind', '首次 First', '现在 Now'],
    kinds.map((kind) => [kind.replaceAll('|', '/'), right(first, kind), right(now, kind)]),
  )
}

/** Found where it contradicts something, silent where it does not. */
export const isRight = ({ contradicts, found }: Trial): boolean => found === (contradicts !== 'nothing')
