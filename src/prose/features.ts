import { copulas, countedBy, restWords } from '../form/wordings/numbers.js'
import { isAll, isWithin } from './relations/units.js'
import { textOf, type DateToken, type NumberToken, type Token, type WordToken } from './tokens.js'

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
  /** Right before the number stands a row, result or kind of applicant: 部分公开6, which needs no measure word. */
  endsInKind: boolean
  /** Right behind the number stands 占: it is a part of something. */
  sharesNext: boolean
  /** Words in front of what is done, that are in no list. */
  unknown: boolean
  /** Its first unknown words name the rest of a list: 其他信息. */
  rest: boolean
  /** Words and dates of time, in order. */
  times: readonly (WordToken | DateToken)[]
  /** Those behind the number as well. */
  allTimes: readonly (WordToken | DateToken)[]
}

const restricting = new Set(['unknown', 'shield', 'title', 'figure'])

/** Kinds of words whose ids are kept, each with the list that keeps them. */
const lists = {
  object: 'objects',
  row: 'rows',
  result: 'results',
  applicant: 'applicants',
  channel: 'channels',
  topic: 'topics',
} as const

/** Features while they are gathered. */
type Draft = { -readonly [Key in keyof Features]: Features[Key] }

// Lists of which most stay empty: one for all of them.
const noWords: readonly never[] = []
const noStructure: ReadonlySet<string> = new Set()

const draft = (): Draft => ({
  objects: noWords,
  acts: noWords,
  completes: false,
  rows: noWords,
  results: noWords,
  applicants: noWords,
  channels: noWords,
  topics: noWords,
  actors: noWords,
  structure: noStructure,
  changes: noWords,
  against: false,
  negated: false,
  plan: false,
  endsInKind: false,
  sharesNext: false,
  unknown: false,
  rest: false,
  times: noWords,
  allTimes: noWords,
})

const added = <Item>(list: readonly Item[], item: Item): readonly Item[] => (list.length > 0 ? [...list, item] : [item])
const withWord = (words: ReadonlySet<string>, word: string): ReadonlySet<string> => new Set(words).add(word)

const empty: Features = draft()
const none: readonly Token[] = []

/**
 * The features of some tokens, of which `foreign` are names of other organs. Whatever stands before 后 (结转上年后新收)
 * is over and done.
 */
export function featuresOf(tokens: readonly Token[], foreign = none): Features {
  if (tokens.length === 0) return empty
  if (foreign.length > 0) return gathered(tokens, foreign)
  // The readings of a paragraph ask for those of the same label again and again.
  let features = known.get(tokens)
  if (!features) known.set(tokens, (features = gathered(tokens, none)))
  return features
}

const known = new WeakMap<readonly Token[], Features>()

function gathered(tokens: readonly Token[], foreign: readonly Token[]): Features {
  const features = draft()
  const after = tokens.findLastIndex(endsWhatWasBefore)
  // 延期后答复7件, 补正后答复3件: of some.
  const isOfSome = after > 0 && tokens.slice(after + 1).some(isFinished) && tokens.slice(0, after).some(isUnknown)
  // 5月15日之后: a day is what it is after.
  const from = tokens[after - 1]?.kind === 'date' ? after - 1 : after + 1
  const last = tokens.findLastIndex(({ kind }) => kind !== 'filler' && kind !== 'structure')
  features.unknown = isOfSome
  features.endsInKind = named.has(tokens[last]?.kind ?? '') || countedBy.test(textOf(tokens.slice(Math.max(0, last))))
  tokens.forEach((token, at) => {
    if (token.kind === 'structure') features.structure = withWord(features.structure, token.id)
    if (at < last && isEnterprise(token)) features.unknown = true
    // 由自然人提出 is no 由10件 that something came from.
    else if (isFrom(token) && tokens[at + 1]?.kind === 'applicant') return
    else if (at >= from) gather(features, token, foreign)
    const actor = actorOf(token, foreign)
    // Of names next to each other the last one acts: 县教育局下属学校, 管委会各部门.
    if (actor !== undefined && actorOf(tokens[at + 1], foreign) === undefined)
      features.actors = added(features.actors, actor)
  })
  features.allTimes = features.times
  return features
}

/** The features of the words behind a number: in 4件规范性文件均按要求解读, what is done with all of them restricts none. */
export function tailFeaturesOf(tokens: readonly Token[]): Features {
  // 1件被纠正后，…: the words up to 后 are those of the number.
  const after = tokens.findLastIndex(endsWhatWasBefore)
  const features = featuresOf(after > 0 ? tokens.slice(0, after) : tokens)
  // 9件无法提供的申请中多数应向县局提出: nor does what is said of some of them.
  const end = tokens.findIndex((token) => isAll(token) || isWithin(token))
  const own = features.unknown && end > 0 ? featuresOf(tokens.slice(0, end)) : features
  // 现有246件系2024年新收申请: what is said of it is not what it is.
  const isSaid = features.acts.length > 0 && tokens[0]?.kind === 'filler' && copulas.includes(tokens[0].text)
  if (isSaid) return { ...features, unknown: true }
  return own !== features && hasContent(own) ? { ...features, unknown: own.unknown } : features
}

/** 为企业代办216件: enterprises ask for information only where the number is theirs. */
const isEnterprise = (token: Token): boolean => token.kind === 'applicant' && token.id === 'enterprise'

const isFinished = (token: Token): boolean => token.kind === 'act' && token.id === 'finish'
const isUnknown = ({ kind }: Token): boolean => kind === 'unknown' || kind === 'shield'
const isFrom = (token: Token): boolean => token.kind === 'change' && token.id === 'from'

const named = new Set(['row', 'result', 'applicant'])

/** Acts that differ from another in their form alone. */
const sameActs: Readonly<Partial<Record<string, string>>> = { complete: 'finish', decidedOnes: 'decide' }

const endsWhatWasBefore = (token: Token): boolean => token.kind === 'structure' && token.id === 'after'

function gather(features: Draft, token: Token, foreign: readonly Token[]): void {
  switch (token.kind) {
    case 'act':
      features.acts = added(features.acts, sameActs[token.id] ?? token.id)
      if (token.id === 'decidedOnes') features.structure = withWord(features.structure, token.id)
      features.completes ||= token.id === 'complete'
      break
    case 'change':
      if (token.id === 'against') features.against = true
      else features.changes = added(features.changes, token.id)
      break
    case 'object':
    case 'row':
    case 'result':
    case 'applicant':
    case 'channel':
    case 'topic':
      features[lists[token.kind]] = added(features[lists[token.kind]], token.id)
      break
    case 'time':
    case 'date':
      features.times = added(features.times, token)
      break
    case 'mark':
      if (token.id === 'list') features.structure = withWord(features.structure, 'listed')
      break
    case 'negation':
      features.negated = true
      break
    case 'modality':
      features.plan = true
      break
    default:
      features.unknown ||= restricting.has(token.kind) && !foreign.includes(token)
  }
  features.rest ||= namesRest(token)
}

const actorOf = (token: Token | undefined, foreign: readonly Token[]): string | undefined =>
  token === undefined ? undefined : foreign.includes(token) ? 'foreign' : token.kind === 'actor' ? token.id : undefined

/** 其他信息, 其余: the last part of a list that leaves nothing out. */
const namesRest = (token: Token): boolean =>
  (token.kind === 'structure' && token.id === 'rest') ||
  ((token.kind === 'shield' || token.kind === 'unknown') && restWords.some((word) => token.text.startsWith(word))) ||
  (token.kind === 'applicant' && (token.id === 'other' || token.id === 'otherOrganizations'))

export const hasContent = ({ objects, acts, rows, results, applicants }: Features): boolean =>
  objects.length + acts.length + rows.length + results.length + applicants.length > 0

const passedOn = new Set(['within', 'all'])
/** Of several rows behind a number all count: 13件系无法提供、不予处理或其他处理. */
const joining = new Set(['and', 'listed'])

/** The label of a number with what only the words behind it say. */
export function joined(label: Features, tail: Features): Features {
  if (tail === empty) return label
  // 审结的6件中无一败诉: what is denied of them is not what they are.
  const isDenied = tail.negated && tail.structure.has('within')
  const or = (key: 'objects' | 'acts' | 'rows' | 'results' | 'applicants'): readonly string[] =>
    label[key].length > 0 || isDenied ? label[key] : tail[key]
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
    structure: [...tail.structure]
      .filter((id) => passedOn.has(id) || (!isKind && joining.has(id)))
      .reduce(withWord, label.structure),
    unknown:
      label.unknown || (tail.unknown && (label.acts.length === 0 || label.objects.length === 0) && hasContent(tail)),
    times: label.times,
    allTimes: [...label.times, ...tail.times],
    // 尚在办理的5件预计明年答复: they are there.
    plan: label.plan || (tail.plan && label.acts.length === 0),
    endsInKind: false,
    // 法人和其他组织一件也没有.
    negated: label.negated || (tail.negated && !(hasContent(label) && hasContent(tail))),
    sharesNext: tail.structure.has('share'),
    changes: label.changes,
    against: label.against || tail.against,
  }
}

/** 本年新收中有64件结转: the words behind the number say what was done with those. */
export function countsSome(label: readonly Token[]): boolean {
  const last = label.findLast(({ kind }) => kind !== 'filler')
  return last?.kind === 'structure' && last.id === 'within'
}

/** Whether a number can be a count of anything in the tables: 12345热线 is none. */
export const isCount = ({ unit, value }: NumberToken, { endsInKind }: Features): boolean =>
  unit !== '' || value <= largestWithoutUnit || endsInKind

const largestWithoutUnit = 99

/** The first word behind a number is of no list: what it counts is not known. */
export const countsUnknown = (tail: readonly Token[]): boolean => {
  const [first, ...others] = tail.filter(({ kind }) => kind !== 'filler')
  return (
    first !== undefined &&
    // 1件由其他主体提交.
    ((isFrom(first) && restricting.has(others[0]?.kind ?? '')) ||
      restricting.has(first.kind) ||
      first.kind === 'actor' ||
      (isEnterprise(first) && others.length > 0))
  )
}
