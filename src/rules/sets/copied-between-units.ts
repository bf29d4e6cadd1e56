import { officeBehind } from '../../form/wordings/organs.js'
import { matchedName } from '../../lexicon/organ-identity.js'
import type { Reason, SetRelated, SetReport, Unit, WholeGroup } from '../../model/index.js'
import { defineSetRule } from '../shared/define-set.js'
import { SentenceIndex } from '../shared/sentence-index.js'

export const copiedBetweenUnits = defineSetRule({
  id: 'copied-between-units',
  level: 'warning',
  scope: 'set',
  duty: {
    zh: '各单位的正文是自己写的，不大段照搬其他单位的报告',
    en: "Each unit has written its own text, which is not in large parts that of another unit's report",
  },
  clause: ['format-2021-duty', 'format-2019'],
  options: (z) =>
    z.object({
      info: z
        .number()
        .int()
        .min(0)
        .max(100)
        .default(50)
        .describe('Percentage of own sentences from which on it is an info'),
      warning: z.number().int().min(0).max(100).default(80).describe('Percentage from which on it is a warning'),
      min: z.number().int().min(1).default(6).describe('Fewest own sentences of a report that is compared'),
      common: z
        .number()
        .int()
        .min(3)
        .default(4)
        .describe('From so many organs on that have a sentence, it is the common text of a district and is left out'),
    }),
  defaults: { info: 50, warning: 80, min: 6, common: 4 },
  messages: {
    copied:
      '“{organ}”自己写的{all}句中有{count}句（{share}%）与“{other}”的报告一字不差，最长的一段是{passage}；请各自按本单位的工作改写',
  },
  en: {
    copied:
      'Of {all} sentences of its own in the report of “{organ}”, {count} ({share}%) stand word for word in that of “{other}”. The longest passage: {passage}. Each unit should write what it has done itself',
  },
  check: (group, context) => {
    const { info, warning, min, common } = context.options
    const least = Math.min(info, warning)
    const index = new SentenceIndex()
    const organs = new Organs()
    for (const { unit, report } of group.reports()) index.add(organs.numberOf(unit, report), report.sentences)
    if (organs.count < 2) {
      context.notApplicable()
      return
    }
    const likenesses = index.likenesses(common, Math.max(1, Math.ceil((min * least) / 100)))
    const isCommon = (hash: string): boolean => index.isCommon(hash)
    const reported = new Set<string>()
    for (const { report, other } of likenesses) {
      const copy = copyIn(group, report, other, isCommon)
      const organ = organs.nameOf(report)
      if (!copy || copy.all < min || copy.share < least || reported.has(organ)) continue
      reported.add(organ)
      const { all, count, share, passage, files } = copy
      context.report('copied', {
        organ,
        ...(share < warning && { level: 'info' as const }),
        related: files,
        passage: { file: files[0]?.file ?? '', sentences: passage.sentences },
        data: { organ, all, count, share: Math.round(share), other: organs.nameOf(other), passage: passage.numbers },
      })
    }
  },
})

/** The organs of the reports: a government and its office are one, and so are those that became one unit. */
class Organs {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []
  count = 0

  /** Number of the organ of the next report. */
  numberOf(unit: Unit | null, { organ, file }: SetReport): number {
    this.#names.push(unit?.name ?? organ ?? file)
    const keys = [...(unit ? [`#${String(unit.index)}`] : []), houseOf(organ ?? file)]
    const number = keys.map((key) => this.#numbers.get(key)).find((known) => known !== undefined) ?? this.count
    if (number === this.count) this.count += 1
    for (const key of keys) this.#numbers.set(key, number)
    return number
  }

  /** What the organ of a report is called, by its place among all. */
  nameOf(report: number): string {
    return this.#names[report] ?? ''
  }
}

/** What a government and its office have in common. */
const houseOf = (name: string): string => matchedName(name).replace(officeBehind, '')

/** How much of a report stands in another, and where its longest passage is. */
interface Copy {
  all: number
  count: number
  share: number
  passage: { sentences: readonly string[]; numbers: Reason }
  files: SetRelated[]
}

function copyIn(group: WholeGroup, at: number, otherAt: number, isCommon: (hash: string) => boolean): Copy | undefined {
  const [report, other] = [group.reportAt(at), group.reportAt(otherAt)]
  if (!report || !other) return undefined
  const { sentences } = report
  const copied = sentences.map((hash) => (isCommon(hash) ? undefined : other.hasSentence(hash)))
  const all = copied.filter((state) => state !== undefined).length
  const count = copied.filter(Boolean).length
  const { start, end } = longestRun(copied)
  return {
    ...{ all, count, share: (count / all) * 100 },
    passage: { sentences: sentences.slice(start, end), numbers: numbersOf(report, start, end) },
    files: [report, other].map(({ file, organ }) => ({ file, message: organ ?? '' })),
  }
}

/** The longest run of copied sentences, the end exclusive. */
function longestRun(copied: readonly (boolean | undefined)[]): { start: number; end: number } {
  let longest = { start: 0, end: 0 }
  let start = 0
  for (const [at, isCopied] of copied.entries()) {
    if (!isCopied) start = at + 1
    else if (at + 1 - start > longest.end - longest.start) longest = { start, end: at + 1 }
  }
  return longest
}

/** A passage by the numbers of its sentences, where the facts have all of them. */
function numbersOf({ sentences, sentenceCount }: SetReport, start: number, end: number): Reason {
  const [first, last] = [String(start + 1), String(end)]
  if (sentences.length < sentenceCount) return unnumbered
  return first === last
    ? { zh: `自己写的第${first}句`, en: `sentence ${first} of its own` }
    : { zh: `自己写的第${first}至${last}句`, en: `sentences ${first} to ${last} of its own` }
}

const unnumbered = {
  zh: '（报告较长，没有记下句序）',
  en: '(the report is long, and the order of its sentences was not kept)',
}
