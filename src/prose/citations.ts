import { norms, type Norm } from '../form/norms.js'
import { beforeIssuer, joining } from '../form/wordings/citations.js'
import { keyOf } from '../text/key.js'
import { matchesIn } from '../text/matches.js'
import { chineseNumber } from '../text/numerals.js'

/** A document number as printed: 国办函〔2020〕109号, in whatever form. */
export interface DocumentNumber {
  printed: string
  /** The characters before the year: 国办函; empty where the words of the sentence cannot be determined from them. */
  issuer: string
  open: string
  close: string
  /** As printed, two digits or four. */
  year: string
  /** 第 before the serial number. */
  ordinal: string
  serial: string
  start: number
  end: number
  /** The 《》 that the number belongs to, without the marks; undefined where none stands before it. */
  title: string | undefined
}

/** 国务院令第711号 with the 《》 before it. */
export interface OrderNumber {
  printed: string
  number: number | undefined
  start: number
  end: number
  title: string | undefined
}

const open = '[〔[［【(（﹝〈<]'
const close = '[〕\\]］】)）﹞〉>]'
const documentNumber = new RegExp(
  `(?<issuer>[\\u4E00-\\u9FFF]{2,16})(?<open>${open})(?<year>\\d{2}|\\d{4})(?<close>${close})(?:(?<ordinal>第?)|\\s)(?<serial>\\d{1,4})\\s?号`,
  'gu',
)
/** The end of a document number: few texts have one, and looking for an issuer takes long. */
const serialNumber = new RegExp(`\\d${close}[第\\s]?\\d{1,4}\\s?号`, 'u')
const orderNumber = /(?:国务院令|国令)\s?第?\s?(?<number>[\d零〇一二三四五六七八九十百]{1,8})\s?号令?/gu

/** All document numbers of a text whose look-alike characters are folded. */
export function documentNumbersIn(text: string): DocumentNumber[] {
  if (!text.includes('号') || !serialNumber.test(text)) return []
  return matchesIn(text, documentNumber).map((match) => {
    const {
      issuer = '',
      open: opening = '',
      year = '',
      close: closing = '',
      ordinal = '',
      serial = '',
    } = match.groups ?? {}
    const before = wordsBefore(issuer)
    return {
      printed: match[0].slice(before),
      issuer: issuer.slice(before),
      open: opening,
      close: closing,
      year,
      ordinal,
      serial,
      start: match.index + before,
      end: match.index + match[0].length,
      // 《条例》和国办发〔2021〕1号 are two.
      title: before > 0 ? undefined : titleBefore(text, match.index),
    }
  })
}

/** Issuers are hardly longer. */
const longestIssuer = 8

/** How many of the characters before a year belong to the sentence, and not to the issuer. */
function wordsBefore(characters: string): number {
  if (isFused(characters)) return Math.min(...issuers.map((own) => characters.indexOf(own)).filter((at) => at >= 0))
  const known = issuers.find((own) => characters.endsWith(own))
  if (known !== undefined) return characters.length - known.length
  const word = matchesIn(characters, beforeIssuer).findLast(
    ({ index, 0: { length } }) => index + length < characters.length - 1,
  )
  const start = word ? word.index + word[0].length : 0
  // Behind a word, 和 is no 和政县.
  const first = word && joining.test(characters.charAt(start)) ? start + 1 : start
  return characters.length - first > longestIssuer ? characters.length : first
}

/** All numbers of State Council orders of a text whose look-alike characters are folded. */
export function orderNumbersIn(text: string): OrderNumber[] {
  if (!text.includes('令')) return []
  return matchesIn(text, orderNumber).map((match) => {
    const digits = match.groups?.['number'] ?? ''
    return {
      printed: match[0],
      number: /^\d+$/u.test(digits) ? Number(digits) : chineseNumber(digits),
      start: match.index,
      end: match.index + match[0].length,
      title: titleBefore(text, match.index),
    }
  })
}

/** What stands between a title and the number of its document. */
const directly = /^[（(〔\s]?(?:中华人民共和国)?$/u
const ofNotice = /^的通知[（(]$/u

/** A title as a text prints it, and its place with its marks. */
export interface PrintedTitle {
  title: string
  start: number
  end: number
}

/** The outermost 《》 of a text. */
export function titlesIn(text: string): PrintedTitle[] {
  const titles: PrintedTitle[] = []
  let depth = 0
  let start = 0
  for (let at = text.indexOf('《'); at >= 0 && at < text.length; at += 1) {
    if (text[at] === '《' && (depth += 1) === 1) start = at
    if (text[at] !== '》' || depth === 0) continue
    depth -= 1
    if (depth === 0) titles.push({ title: text.slice(start + 1, at), start, end: at + 1 })
  }
  return titles
}

/** Characters that are looked through for the beginning of a title. */
const longestTitle = 200

/**
 * The 《》 that ends just before, with nothing but an opening bracket and the issuer's full name between, or the rest of
 * the name of a notice that issues it: 关于印发《…》的通知（国办函〔2020〕109号）.
 */
function titleBefore(text: string, index: number): string | undefined {
  const before = text.slice(Math.max(0, index - longestTitle), index)
  const end = before.lastIndexOf('》')
  if (end < 0) return undefined
  const between = before.slice(end + 1)
  const title = titleThatEnds(before, end)
  if (directly.test(between)) return title
  const isIssued = title !== undefined && before.slice(0, end - title.length - 1).endsWith('印发')
  return isIssued && ofNotice.test(between) ? title : undefined
}

/** The title of which the last mark stands at a place. */
function titleThatEnds(before: string, end: number): string | undefined {
  let depth = 0
  for (let at = end; at >= 0; at -= 1) {
    if (before[at] === '》') depth += 1
    else if (before[at] === '《' && (depth -= 1) === 0) return before.slice(at + 1, end)
  }
  return undefined
}

export interface KnownNorm extends Norm {
  id: string
}

export const knownNorms: readonly KnownNorm[] = Object.entries(norms).map(([id, norm]: [string, Norm]) => ({
  id,
  ...norm,
}))

/** The norm with that number. */
export function normOfNumber({ issuer, year, serial }: DocumentNumber): KnownNorm | undefined {
  return knownNorms.find(({ number }) => {
    const [own = '', ownYear, ownSerial] = number.split(/[〔〕号]/u)
    return ownYear === year && ownSerial === serial && issuer === own
  })
}

/**
 * The norm among some whose number a number is but for one slip: two digits exchanged, one left out or doubled, or the
 * number of another office of the same house. Undefined where it is a norm's own number.
 */
export function normNearNumber(cited: DocumentNumber, among: readonly KnownNorm[]): KnownNorm | undefined {
  if (normOfNumber(cited)) return undefined
  return among.find(({ number }) => {
    const [issuer = '', year = '', serial = ''] = number.split(/[〔〕号]/u)
    const isSame = [cited.issuer === issuer, cited.year === year, cited.serial === serial]
    if (isSame.filter(Boolean).length !== 2) return false
    if (!isSame[0]) return [cited.issuer, issuer].every((own) => own.startsWith(generalOffice))
    return isSame[1] ? isSlip(cited.serial, serial) : isExchanged(cited.year, year)
  })
}

/** Issuers that are offices of the State Council's General Office. */
const generalOffice = '国办'

const sorted = (digits: string): string => Array.from(digits).sort().join('')
const isExchanged = (a: string, b: string): boolean => a.length === b.length && sorted(a) === sorted(b)

/** Digits exchanged, or one more or less. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === long.length) return isExchanged(a, b)
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}

const titleKey = (title: string): string => keyOf(title).replace(/[<>〈〉]/gu, '')
let normsByTitle: ReadonlyMap<string, KnownNorm> | undefined

/** The norm that a title names: in full, or by one of the names it is known by; of two versions the one in force. */
export function normOfTitle(title: string): KnownNorm | undefined {
  normsByTitle ??= byTitle()
  return normsByTitle.get(titleKey(title))
}

function byTitle(): Map<string, KnownNorm> {
  const norms = new Map<string, KnownNorm>()
  // A version that is superseded stands behind the one in force, whose title it shares.
  for (const norm of [...knownNorms].reverse()) {
    for (const name of [norm.title, ...(norm.names ?? [])]) norms.set(titleKey(name), norm)
  }
  return norms
}

const issuers = ['国办公开办函', '国办函', '国办发', '国发', '中办发', '财办库', '国办']

const brokenNumber = new RegExp(
  `(?:${issuers.join('|')})(?:${open}\\d{4}\\s?\\d{1,4}|\\d{4}${close}\\d{1,4}|\\d{4}\\s?\\d{1,4})\\s?号`,
  'gu',
)

/** Numbers of central documents that lack one bracket of their year or both. */
export const brokenNumbersIn = (text: string): Pick<DocumentNumber, 'printed' | 'start' | 'end'>[] =>
  text.includes('号')
    ? matchesIn(text, brokenNumber).map(({ index, 0: printed }) => ({
        printed,
        start: index,
        end: index + printed.length,
      }))
    : []

/** Two issuers run into one, as 国办公开办函国办发. Words of the sentence may stand before them. */
export const isFused = (issuer: string): boolean =>
  issuers.some((first) => {
    const at = issuer.indexOf(first)
    return at >= 0 && issuers.some((second) => second !== '国办' && issuer.startsWith(second, at + first.length))
  })
