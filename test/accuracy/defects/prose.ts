import type { Draw } from '../draw.js'
import { derivedFacts, type Facts } from '../facts.js'
import type { Defect, Injected } from '../defect.js'
import { compose, type Draft } from '../report.js'
import { factsOf, fits, nilFactsOf, write, type Wording } from '../wording.js'
import { chargeWordings, decisionWordings, documentWordings, documentWordings2019 } from '../wordings/disclosure.js'
import { disputeWordings } from '../wordings/disputes.js'
import { requestWordings } from '../wordings/requests.js'
import type { Slot } from '../wordings/index.js'

/** Derived numbers and those they follow from: a wrong one falsifies each wording that prints either. */
const dependents: Readonly<Record<string, readonly string[]>> = {
  base: ['received', 'carriedIn'],
  disputes: ['reviews', 'suits'],
  grantedOrPartly: ['granted', 'partly'],
}

/** A number that no sum of the tables is, as near to the right one as a slip of the pen. */
function wrongNumber(draw: Draw, right: number, facts: Facts): number {
  const known = new Set([...Object.values(facts), ...Object.values(derivedFacts(facts))])
  const { received = 0, carriedIn = 0, carriedOut = 0, handled = 0 } = facts
  for (const sum of [received - carriedOut, handled - carriedIn]) known.add(sum)
  for (;;) {
    const wrong = Math.max(
      1,
      right + draw.pick([1, 2, 3, 7, 10, 20, 90, -1, -2, -9]) * (draw.once(4) ? draw.between(1, 9) : 1),
    )
    if (wrong !== right && !known.has(wrong)) return wrong
  }
}

/** The words that a changed number stands in: what is not alike in the two sentences, with the measure word. */
function changedWords(right: string, wrong: string): string {
  let start = 0
  while (start < wrong.length && right[start] === wrong[start]) start += 1
  let end = 0
  while (end < wrong.length - start && right.at(-1 - end) === wrong.at(-1 - end)) end += 1
  const digit = /[\d\uFF10-\uFF19.,．〇一二三四五六七八九十]/u
  while (start > 0 && digit.test(wrong[start - 1] ?? '')) start -= 1
  let last = wrong.length - end
  while (last < wrong.length && digit.test(wrong[last] ?? '')) last += 1
  // The number alone may stand more than once.
  while (start > 0 && wrong.indexOf(wrong.slice(start, last)) < start) start -= 1
  return wrong.slice(start, last)
}

interface Claim {
  rule: 'prose-requests' | 'prose-disputes' | 'prose-disclosure'
  slot: Slot
  wordings: readonly Wording[]
  wanted?: Defect['wanted']
}

const from2021 = { years: [2021, 2022, 2023, 2024, 2025], sizes: ['small', 'small', 'large'] } as const
const to2020 = { years: [2019, 2020], sizes: ['small', 'small', 'large'] } as const
const anyYear = { sizes: ['small', 'small', 'large'] } as const

const areas: Readonly<
  Record<'requests' | 'disputes' | 'documents' | 'documents2019' | 'decisions' | 'charges', Claim>
> = {
  requests: { rule: 'prose-requests', slot: 'requests', wordings: requestWordings, wanted: anyYear },
  disputes: { rule: 'prose-disputes', slot: 'disputes', wordings: disputeWordings, wanted: anyYear },
  documents: { rule: 'prose-disclosure', slot: 'documents', wordings: documentWordings, wanted: from2021 },
  documents2019: { rule: 'prose-disclosure', slot: 'documents', wordings: documentWordings2019, wanted: to2020 },
  decisions: { rule: 'prose-disclosure', slot: 'decisions', wordings: decisionWordings, wanted: anyYear },
  charges: { rule: 'prose-disclosure', slot: 'charges', wordings: chargeWordings, wanted: from2021 },
}

/** A sentence about the fact, with another number than the table has. */
function contradiction(
  area: keyof typeof areas,
  fact: string,
  only: (wording: Wording) => boolean = () => true,
): Defect {
  const { rule, slot, wordings, wanted } = areas[area]
  return {
    rule,
    message: 'contradiction',
    name: `${area}: another number for ${fact}`,
    ...(wanted && { wanted }),
    // What was answered is counted in more than one way.
    ...(fact === 'handled' && { level: 'warning' as const }),
    tolerated: ['prose-sums', rule],
    make: (draft, draw): Injected | undefined => {
      const about = wordings.filter(
        (wording) =>
          only(wording) &&
          fits(wording, draft.facts) &&
          factsOf(wording).some((name) => name === fact || dependents[name]?.includes(fact)),
      )
      const own = draft.facts[fact]
      if (about.length === 0 || own === undefined) return undefined
      const wording = draw.pick(about)
      const digits =
        rule === 'prose-disclosure' ? 'plain' : draw.pick(['plain', 'plain', 'plain', 'chinese', 'fullWidth'] as const)
      const wrongFacts = { ...draft.facts, [fact]: wrongNumber(draw, own, draft.facts) }
      const right = write(wording, draft.facts, draft, digits)
      const sentence = write(wording, wrongFacts, draft, digits)
      if (right === sentence) return undefined
      return {
        model: compose(draft, { [slot]: sentence }),
        place: { words: changedWords(right, sentence), within: sentence },
      }
    },
  }
}

/** A sentence that there was none of what the table counts. */
function nilClaim(area: keyof typeof areas, fact: string): Defect {
  const { rule, slot, wordings, wanted } = areas[area]
  return {
    rule,
    message: 'nil',
    name: `${area}: none claimed of ${fact}`,
    ...(wanted && { wanted }),
    tolerated: ['prose-sums', rule],
    make: (draft, draw): Injected | undefined => {
      if ((draft.facts[fact] ?? 0) === 0) return undefined
      const about = wordings.filter((wording) => {
        const nil = nilFactsOf(wording)
        const wrongFacts = { ...draft.facts, ...Object.fromEntries(nil.map((name) => [name, 0])) }
        return (
          nil.includes(fact) &&
          /[未没无]/u.test(wording) &&
          !wording.includes('解读以转载') &&
          // Disputes that are not said to be about disclosure may be others.
          (area !== 'disputes' || wording.includes('公开')) &&
          fits(wording, wrongFacts)
        )
      })
      if (about.length === 0) return undefined
      const sentence = write(draw.pick(about), draft.facts, draft)
      return { model: compose(draft, { [slot]: sentence }), place: { words: sentence } }
    },
  }
}

const requestFacts = [
  'received',
  'carriedIn',
  'handled',
  'carriedOut',
  'granted',
  'partly',
  'denied',
  'unable',
  'refused',
  'other',
  'notHeld',
  'needCreate',
]
const disputeFacts = [
  'reviews',
  'suits',
  'direct',
  'afterReview',
  'reviews_upheld',
  'reviews_corrected',
  'reviews_pending',
  'suits_upheld',
  'suits_pending',
]

/** Wordings in which a clause does not say what it counts: 去年收到申请21件，今年收到27件. */
const elliptic: Readonly<Partial<Record<string, RegExp>>> = {
  received: /(?:年收到|本年度新收)\{received\}件。$/u,
  unable: /^在无法提供的\{unable\}件中/u,
}

/** Numbers of more years than one. */
const ofAllYears = (wording: Wording): boolean => wording.startsWith('累计')

const isElliptic = (fact: string, wording: Wording): boolean => elliptic[fact]?.test(wording) === true

const ellipticClaims = ['received'].map((fact): Defect => ({
  ...contradiction('requests', fact, (wording) => isElliptic(fact, wording)),
  name: `requests: another number for ${fact}, in a clause that does not name requests`,
  limit: '省略了“申请”的分句不能确定说的是什么，不作判断。What a clause leaves to be understood is not bound.',
}))

const claims: readonly Defect[] = [
  ...requestFacts.map((fact) => contradiction('requests', fact, (wording) => !isElliptic(fact, wording))),
  ...ellipticClaims,
  ...disputeFacts.map((fact) => contradiction('disputes', fact)),
  ...['made', 'repealed', 'valid'].map((fact) => contradiction('documents', fact)),
  ...['made', 'publicTotal'].map((fact) => contradiction('documents2019', fact, (wording) => !ofAllYears(wording))),
  ...['licences', 'penalties', 'coercions'].map((fact) => contradiction('decisions', fact)),
  contradiction('charges', 'charge'),
  ...['received', 'carriedIn', 'carriedOut'].map((fact) => nilClaim('requests', fact)),
  ...['reviews', 'suits'].map((fact) => nilClaim('disputes', fact)),
  ...['made'].map((fact) => nilClaim('documents', fact)),
]

/** A number of the prose that no table has, against the others of its sentence. */
const sum = (
  message: string,
  name: string,
  sentence: (facts: Record<string, number>, draw: Draw) => readonly [sentence: string, words: string],
): Defect => ({
  rule: 'prose-sums',
  message,
  name,
  tolerated: ['prose-sums'],
  make: (draft: Draft, draw: Draw): Injected => {
    const [text, words] = sentence({ ...draft.facts, ...derivedFacts(draft.facts) }, draw)
    return { model: compose(draft, { published: text }), place: { words, within: text } }
  },
})

const sums: readonly Defect[] = [
  sum('more', 'parts exceed the whole', ({ website = 0, media = 0 }) => {
    const whole = website + media - 7
    return [`全年公开政府信息${whole}条，其中通过门户网站公开${website}条，通过政务新媒体公开${media}条。`, `${whole}`]
  }),
  sum('more', 'three parts exceed the whole', ({ website = 0, media = 0, board = 0 }) => [
    `全年主动公开政府信息${website + media}条，其中网站${website}条、政务新媒体${media}条、公开栏${board}条。`,
    `${website + media}`,
  ]),
  sum('less', 'a complete list is short of the whole', ({ website = 0, media = 0, board = 0 }) => [
    `主动公开政府信息${website + media + board + 10}条，分别为：门户网站${website}条，政务新媒体${media}条，公开栏${board}条。`,
    `${website + media + board + 10}`,
  ]),
  sum('less', 'a list that ends in 其他 is short of the whole', ({ website = 0, media = 0, board = 0 }) => [
    `全年公开政府信息${website + media + board + 3}条，其中网站公开${website}条，政务新媒体公开${media}条，其他渠道公开${board}条。`,
    `${website + media + board + 3}`,
  ]),
  sum('less', 'a published total with two kinds that are all', ({ people = 0 }) => [
    `全年答复网上咨询${people + 40}件，其中个人咨询${people}件、法人和其他组织咨询30件。`,
    `${people + 40}`,
  ]),
  sum('sum', 'a total behind its parts that is another', ({ website = 0, media = 0 }) => [
    `网站公开${website}条，政务新媒体公开${media}条，合计${website + media + 27}条。`,
    `${website + media + 27}`,
  ]),
  sum('difference', 'a growth in items that is another', ({ publishedLast = 0 }) => [
    `主动公开信息由去年的${publishedLast}条增加到今年的${publishedLast + 36}条，增加63条。`,
    '63条',
  ]),
  sum('percent', 'a share that is another', ({ website = 0, published = 0, websiteShare = 0 }) => {
    const wrong = (websiteShare > 50 ? websiteShare - 12.3 : websiteShare + 12.3).toFixed(2)
    return [`全年公开政府信息${published}条，其中网站公开${website}条，占${wrong}%。`, `${wrong}%`]
  }),
  sum('percent', 'a share of another whole', ({ media = 0, published = 0, website = 0 }) => {
    const wrong = ((media / website) * 100 + 1.5).toFixed(1)
    return [`主动公开政府信息${published}条，其中政务新媒体公开${media}条，占总数的${wrong}%。`, `${wrong}%`]
  }),
  sum('percent', 'a share with exchanged digits', ({ published = 0 }) => {
    const part = Math.round(published * 0.125)
    return [`全年公开政府信息${published}条，其中政策文件${part}条，占15.2%。`, '15.2%']
  }),
  sum('change', 'a growth that is another', ({ publishedLast = 0 }) => {
    const now = Math.round(publishedLast * 1.25)
    return [`主动公开信息由去年的${publishedLast}条增加到今年的${now}条，增长52%。`, '52%']
  }),
  sum('change', 'a decline that is another', ({ publishedLast = 0 }) => {
    const now = Math.round(publishedLast * 0.8)
    return [`主动公开信息由上年的${publishedLast}条减少到${now}条，下降2%。`, '2%']
  }),
  sum('change', 'a growth of two years named', ({ publishedLast = 0 }) => {
    const now = Math.round(publishedLast * 1.4)
    return [`去年主动公开信息${publishedLast}条，今年主动公开信息${now}条，增长14%。`, '14%']
  }),
]

const singlePart: Defect = {
  ...sum('more', 'one part exceeds the whole', ({ website = 0 }) => [
    `主动公开政府信息${website}条，其中政策文件${website + 31}条。`,
    `${website}`,
  ]),
}

const repeated = (name: string, first: string, second: string, words: string): Defect => ({
  rule: 'prose-sums',
  message: 'repeated',
  name,
  make: (draft) => {
    const again = second
    return { model: compose(draft, { published: first, platform: again }), place: { words, within: again } }
  },
})

const repeats: readonly Defect[] = [
  repeated(
    'one quantity with two values',
    '通过门户网站主动公开政府信息860条。',
    '今年以来，通过门户网站主动公开政府信息861条。',
    '861条',
  ),
  repeated(
    'a quantity of followers with two values',
    '全年政务微信公众号推送信息383条。',
    '全年政务微信公众号推送信息338条。',
    '338条',
  ),
  repeated(
    'a quantity of meetings with two values',
    '全年召开政府信息公开工作培训会12场。',
    '全年召开政府信息公开工作培训会21场。',
    '21场',
  ),
]

export const proseDefects: readonly Defect[] = [...claims, ...sums, singlePart, ...repeats]
