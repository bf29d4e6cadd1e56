import { startsWithPlace, withoutOuterPlace } from '../lexicon/organ-names.js'
import type { Facts, Identity, Reason } from '../model/index.js'

/**
 * How the organ of some facts stands to that of a report: `same` by kind and one of its names · `shorter` where one of
 * the two names leaves out the outer places (松岚县砚溪镇 and 砚溪镇), so that another organ may have it too · `other`.
 */
export type Match = 'same' | 'shorter' | 'other'

type Who = Pick<Facts, 'names' | 'kind'>

/** Compares two organs by kind and names, never by the names of files. */
export function matchOf(one: Who, other: Who): Match {
  if (one.kind === null || one.kind !== other.kind) return 'other'
  if (one.names.some((name) => other.names.includes(name))) return 'same'
  const isShorter = (name: string): boolean =>
    other.names.some((own) => isWithoutOuterPlace(name, own) || isWithoutOuterPlace(own, name))
  return one.names.some(isShorter) ? 'shorter' : 'other'
}

const isWithoutOuterPlace = (short: string, long: string): boolean =>
  short.length < long.length &&
  long.endsWith(short) &&
  startsWithPlace(short) &&
  withoutOuterPlace(long).includes(short)

/**
 * Why the facts of another report are not those of the report of the year before; undefined where they are.
 *
 * @param mayBeShorter Whether it was named for this very report, so that a name without outer places is the same.
 */
export function mismatch(
  report: Identity,
  facts: Facts,
  { mayBeShorter }: { mayBeShorter: boolean },
): Reason | undefined {
  if (report.names.length === 0) return unknownOrgan
  if (report.year === null) return unknownYear
  if (facts.names.length === 0) return previousUnknownOrgan
  if (report.kind === null || facts.kind === null) return unknownKind
  const match = matchOf(report, facts)
  if (match === 'other' || (match === 'shorter' && !mayBeShorter)) return ofOtherOrgan(facts)
  return facts.year === report.year - 1 ? undefined : ofOtherYear(facts, report.year)
}

export const unknownOrgan: Reason = {
  zh: '没有读出本报告的机关，无法与上年报告对应',
  en: 'the organ of this report was not found, so that no report of last year can be matched',
}

export const unknownYear: Reason = {
  zh: '没有读出本报告的年度，无法与上年报告对应',
  en: 'the year of this report was not found, so that no report of last year can be matched',
}

const previousUnknownOrgan: Reason = {
  zh: '没有读出所给上年报告的机关，不能确定是不是同一机关',
  en: 'the organ of the report given for last year was not found; whether it is the same is not certain',
}

export const unknownKind: Reason = {
  zh: '标题与正文不能确定是政府的报告还是其办公室的报告，两者数字不同，没有与上年核对',
  en: 'title and text leave open whether a report is that of the government or of its office; their numbers differ, and nothing was held against last year',
}

const ofOtherOrgan = ({ organ }: Facts): Reason => ({
  zh: `所给的上年报告是“${organ ?? ''}”的，不是本机关的；改过名称的请在单位名单的“曾用名”中写明`,
  en: `the report given for last year is that of “${organ ?? ''}”, which is another organ. Where the organ was renamed, give its former name in the roster`,
})

const ofOtherYear = ({ year }: Facts, own: number): Reason =>
  year === null
    ? { zh: '没有读出所给上年报告的年度', en: 'the year of the report given for last year was not found' }
    : {
        zh: `所给的报告是${String(year)}年度的，应为${String(own - 1)}年度`,
        en: `the report given is of ${String(year)}, not of ${String(own - 1)}`,
      }
