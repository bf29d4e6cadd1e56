import { restWords } from '../form/wordings/numbers.js'
import type { DateToken, NumberToken, Token, WordToken } from './tokens.js'

/** What the words of a label say, sorted by kind. Ids are those of the wordings. */
export interface Features {
  objects: readonly string[]
  acts: readonly string[]
  /** What is done is done with: 办结, which 答复 need not be. */
  completes: boolean
  rows: readonly string[]
  results: readonly string[]
  applicants: readonly string[]
  channels: readonly string[]
  topics: readonly string[]
  /** In the order they stand in; `foreign` are organs that act and are not the reporting one. */
  actors: readonly string[]
  /** Words of structure; `listed` where 、 joins words. */
  structure: ReadonlySet<string>
  changes: readonly string[]
  /** What it names is compared with: 与2022年的33件相比. */
  against: boolean
  negated: boolean
  plan: boolean
  /** Words in front of what is done, that are in no list. */
  unknown: boolean
  /** Its first unknown words name the rest of a list: 其他信息. */
  rest: boolean
  /** Words and dates of time, in order. */
  times: readonly (WordToken | DateToken)[]
  /** Those behind the number as well. */
  allTimes: readonly (WordToken | DateToken)[]
}

const isWord = (token: Token): token is WordToken => 'text' in token && token.kind !== 'number' && token.kind !== 'mark'

const restricting = new Set(['unknown', 'shield', 'title', 'figure'])

/** The features of some tokens. Whatever stands before 后 (结转上年后新收) is over and done. */
export function featuresOf(tokens: readonly Token[], foreign: ReadonlySet<Token>): Features {
  const last = tokens.findLastIndex((token) => token.kind === 'structure' && token.id === 'after')
  const own = tokens.slice(last + 1)
  const idsOf = (kind: string): string[] =>
    own.flatMap((token) => (token.kind === kind && isWord(token) ? [token.id] : []))
  const all = new Set(tokens.flatMap((token) => (token.kind === 'structure' ? [token.id] : [])))
  if (own.some((token) => token.kind === 'mark' && token.id === 'list')) all.add('listed')
  const times = own.filter((token): token is WordToken | DateToken => token.kind === 'time' || token.kind === 'date')
  const acts = idsOf('act')
  return {
    objects: idsOf('object'),
    acts: acts.map((act) => (act === 'complete' ? 'finish' : act)),
    completes: acts.includes('complete'),
    rows: idsOf('row'),
    results: idsOf('result'),
    applicants: idsOf('applicant'),
    channels: idsOf('channel'),
    topics: idsOf('topic'),
    actors: actorsIn(tokens, foreign),
    structure: all,
    changes: idsOf('change').filter((id) => id !== 'against'),
    against: idsOf('change').includes('against'),
    negated: own.some(({ kind }) => kind === 'negation'),
    plan: own.some(({ kind }) => kind === 'modality'),
    unknown: own.some((token) => restricting.has(token.kind) && !foreign.has(token)),
    rest: own.some(namesRest),
    times,
    allTimes: times,
  }
}

/** Of names next to each other the last one acts: 县教育局下属学校, 管委会各部门. */
function actorsIn(tokens: readonly Token[], foreign: ReadonlySet<Token>): string[] {
  const idOf = (token: Token | undefined): string | undefined =>
    token === undefined ? undefined : foreign.has(token) ? 'foreign' : token.kind === 'actor' ? token.id : undefined
  return tokens.flatMap((token, index) => {
    const id = idOf(token)
    return id === undefined || idOf(tokens[index + 1]) !== undefined ? [] : [id]
  })
}

/** 其他信息, 其余: the last part of a list that leaves nothing out. */
const namesRest = (token: Token): boolean =>
  (token.kind === 'structure' && token.id === 'rest') ||
  ((token.kind === 'shield' || token.kind === 'unknown') && restWords.some((word) => token.text.startsWith(word))) ||
  (token.kind === 'applicant' && (token.id === 'other' || token.id === 'otherOrganizations'))

export const hasContent = ({ objects, acts, rows, results, applicants }: Features): boolean =>
  objects.length + acts.length + rows.length + results.length + applicants.length > 0

/** The label of a number with what only the words behind it say. */
export function joined(label: Features, tail: Features): Features {
  const or = (key: 'objects' | 'acts' | 'rows' | 'results' | 'applicants'): readonly string[] =>
    label[key].length > 0 ? label[key] : tail[key]
  const isKind = label.rows.length + label.results.length + label.applicants.length > 0
  return {
    ...label,
    objects: or('objects'),
    acts: isKind ? label.acts : or('acts'),
    rows: isKind ? label.rows : or('rows'),
    results: isKind ? label.results : or('results'),
    applicants: isKind ? label.applicants : or('applicants'),
    topics: [...label.topics, ...tail.topics],
    channels: [...label.channels, ...tail.channels],
    structure: new Set([...label.structure, ...[...tail.structure].filter((id) => id === 'within' || id === 'all')]),
    unknown:
      label.unknown || (tail.unknown && (label.acts.length === 0 || label.objects.length === 0) && hasContent(tail)),
    times: label.times,
    allTimes: [...label.times, ...tail.times],
    plan: label.plan || tail.plan,
    negated: label.negated || (tail.negated && !hasContent(label)),
    changes: label.changes,
    against: label.against || tail.against,
  }
}

/** Whether a number can be a count of anything in the tables: 12345热线 is none. */
export const isCount = ({ unit, value }: NumberToken): boolean => unit !== '' || value <= largestWithoutUnit

const largestWithoutUnit = 99

/** The first word behind a number is of no list: what it counts is not known. */
export const countsUnknown = (tail: readonly Token[]): boolean => {
  const first = tail.find(({ kind }) => kind !== 'filler')
  return first !== undefined && restricting.has(first.kind)
}
