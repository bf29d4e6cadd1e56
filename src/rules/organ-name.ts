import {
  bareGovernment,
  bareOffice,
  beforeOrgan,
  bureau,
  dutiesOfBureau,
  namelessOrgan,
  officeBehind,
  otherPlace,
  othersWords,
  ownDuties,
  ownWords,
  placeWord,
  reportingOrgan,
} from '../form/wordings/organs.js'
import { OrganNames, namesOf, type Names } from '../lexicon/organ-names.js'
import { organKindOf } from '../lexicon/organs.js'
import type { Organ, Place, Report } from '../model/index.js'
import { allParagraphs, placeIn } from '../report/queries.js'
import { proseOf } from '../prose/prose.js'
import { flatMap } from '../text/flat-map.js'
import { put } from '../text/lists.js'
import { matchesIn } from '../text/matches.js'
import { defineRule } from './shared/define.js'

export const organName = defineRule({
  id: 'organ-name',
  level: 'warning',
  duty: {
    zh: '正文中的报告机关与标题一致，没有留下别的机关的名称',
    en: 'No other organ than that of the title is named as the one reporting',
  },
  clause: ['format-2021-duty', 'regulation-50'],
  requires: ['organ'],
  messages: {
    foreign: '报告机关是“{organ}”，这里写的却是“{printed}”；请核对是否从别的报告复制而来',
    ownWord: '报告机关是“{organ}”，正文却自称“{printed}”（{count}处）；请核对是否从别的报告复制而来',
    otherDuties: '报告机关是“{organ}”，这里写的却是“{printed}”的工作；请核对是否从别的报告复制而来',
  },
  en: {
    foreign:
      'The report is that of “{organ}”, but here it is called that of “{printed}”. Check whether it was copied from another report',
    ownWord:
      'The report is that of “{organ}”, but the text calls its organ “{printed}” (times: {count}). Check whether it was copied from another report',
    otherDuties:
      'The report is that of “{organ}”, but this is the work of “{printed}”. Check whether it was copied from another report',
  },
  check: ({ organ, report }, context) => {
    if (namelessOrgan.test(organ.name)) {
      context.incomplete({
        zh: `标题中的“${organ.name}”看不出是哪个机关`,
        en: `“${organ.name}” in the title names no organ`,
      })
      return
    }
    for (const paragraph of allParagraphs(report)) {
      const { text } = proseOf(paragraph)
      for (const { printed, start } of dutiesOfOthers(text, organ))
        context.report('otherDuties', {
          at: placeIn(report, paragraph, start, start + printed.length),
          data: { organ: organ.name, printed },
        })
      // One sentence may fit several patterns.
      const match = firstMatch(reportingOrgan, text) ?? peerAtWork(text, organ)
      const printed = match?.groups?.['organ']
      if (!match || printed === undefined || isSame(printed, organ)) continue
      const start = match.index + match[0].indexOf(printed)
      context.report('foreign', {
        at: placeIn(report, paragraph, start, start + printed.length),
        data: { organ: organ.name, printed },
      })
    }
    for (const [printed, [at, ...others]] of wordsOfOthers(organ, report)) {
      if (!at) continue
      const related = others.map((place) => ({ at: place, message: printed }))
      context.report('ownWord', { at, related, data: { organ: organ.name, printed, count: others.length + 1 } })
    }
  },
})

/** The duties of another bureau that a town, or a bureau with none of them in its name, tells of as its own. */
function dutiesOfOthers(text: string, { name, kind }: Organ): { printed: string; start: number }[] {
  const isTold = kind === 'township' || kind === 'subdistrict' || (kind === 'department' && bureau.test(name))
  if (!isTold) return []
  return flatMap(matchesIn(text, dutiesOfBureau), ({ 0: all, index, groups }) => {
    const printed = groups?.['domain'] ?? ''
    // 科教体局 is there for 教育 as well.
    const isOwn = name.includes(printed.charAt(0))
    return isOwn || isQuoted(text, index) ? [] : [{ printed, start: index + all.length - printed.length }]
  })
}

/** What the text calls its organ that this one is not, with the places; words that are quoted are those of others. */
function wordsOfOthers(organ: Organ, report: Report): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  const words = othersWords.filter(
    ({ kinds, name, unless }) =>
      organ.kind !== null && kinds.includes(organ.kind) && (name?.test(organ.name) ?? true) && !unless.test(organ.name),
  )
  if (words.length === 0) return found
  for (const paragraph of allParagraphs(report)) {
    const { text } = proseOf(paragraph)
    for (const { word } of words)
      for (const { 0: printed, index } of matchesIn(text, word)) {
        if (isQuoted(text, index)) continue
        put(found, printed, placeIn(report, paragraph, index, index + printed.length))
      }
  }
  return found
}

/** Whether a place stands between quotation marks, or in the title of a document. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index)
  const isOpen = quotationMarks.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close))
  return isOpen || before.split('"').length % 2 === 0
}

const quotationMarks = [
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
] as const

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return match
  }
  return undefined
}

/** Another organ of the same kind that does what the reporting one tells of itself. */
function peerAtWork(text: string, { kind }: Organ): RegExpExecArray | undefined {
  const match = firstMatch(ownDuties, text)
  const printed = match?.groups?.['organ']
  return kind !== null && printed !== undefined && organKindOf(printed) === kind ? match : undefined
}

/** The organ itself under any of its names, its office, or the government whose office it is. */
function isSame(printed: string, organ: Organ): boolean {
  const names = namesOf(organ)
  const office = organ.name.replace(officeBehind, '')
  const superior = office === organ.name ? undefined : new OrganNames(office, organKindOf(office))
  const bare = printed.replace(beforeOrgan, '')
  const candidates = [bare, bare.replace(officeBehind, '')]
  if (namelessOrgan.test(bare) || ownWords.test(bare)) return true
  return candidates.some(
    (name) => isNamed(name, names, organ) || (superior !== undefined && isNamed(name, superior, organ)),
  )
}

/** Words that a pattern took along stand before a name, offices and divisions behind it. */
function isNamed(text: string, names: Names, organ: Organ): boolean {
  if (text === '') return true
  if (names.isOwn(text)) return true
  return names
    .spansIn(text)
    .some(
      ({ start, end }) => start === 0 || !(isBare(text.slice(start, end)) || isOfOtherPlace(text, start, end, organ)),
    )
}

const isBare = (name: string): boolean => bareGovernment.test(name) || bareOffice.test(name)

/** 岫宁县教育局 holds the short name of 汀洛区教育局, and is that of another place. */
function isOfOtherPlace(text: string, start: number, end: number, organ: Organ): boolean {
  if (placeWord.test(text.slice(start + 1, end))) return false
  const place = text.slice(0, placeWord.test(text.charAt(start)) ? start + 1 : start)
  return otherPlace.test(place) && !organ.name.includes(place)
}
