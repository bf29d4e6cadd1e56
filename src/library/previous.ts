import { factsOfReport } from '../facts/facts.js'
import { mismatch } from '../facts/match.js'
import { formsWith } from '../form/index.js'
import { isInputError } from '../parse/input-error.js'
import { parseReport } from '../parse/parse.js'
import type {
  CheckOptions,
  Edition,
  Facts,
  FindPrevious,
  Limits,
  PreviousSource,
  Reader,
  Reason,
} from '../model/index.js'
import { readFactsFor } from './read-facts.js'
import { contentOf } from './source.js'
import { isObject } from './value-checks.js'

/** How the report of the year before is read: as the one that is checked. */
interface Reading {
  forms?: readonly Edition[]
  readers?: readonly Reader[]
  limits?: Partial<Limits>
}

/** Of the options of a check, what reading takes. */
export const readingOf = ({ forms, readers, limits }: CheckOptions): Reading => ({
  ...(forms && { forms }),
  ...(readers && { readers }),
  ...(limits && { limits }),
})

/**
 * What finds the report of the year before in a call that was given it. A report that cannot be read, or that is another
 * one, leaves the rules that need it open.
 *
 * @throws {TypeError} for what is neither facts nor a report.
 */
export async function findGiven(called: string, given: PreviousSource, reading: Reading): Promise<FindPrevious> {
  return finderOf(await factsOfGiven(called, given, reading))
}

/** What finds the report of the year before where one was given, or the reason why it cannot be used. */
export const finderOf =
  (given: Facts | Reason): FindPrevious =>
  (report) =>
    'zh' in given ? given : (mismatch(report, given, { mayBeShorter: true }) ?? given)

async function factsOfGiven(called: string, given: PreviousSource, reading: Reading): Promise<Facts | Reason> {
  if (isFacts(given)) return readFactsFor(called, given, formsWith(reading.forms))
  try {
    return factsOfReport(await parseReport(await contentOf(called, given, reading.limits), reading))
  } catch (error) {
    if (isInputError(error)) return unreadable(error.reason)
    throw error
  }
}

const isFacts = (given: PreviousSource): given is Facts =>
  isObject(given) && 'version' in given && !ArrayBuffer.isView(given)

/** Says that the report of the year before could not be read, and why. */
export const unreadable = ({ zh, en }: Reason): Reason => ({
  zh: `上年报告无法读取：${zh}`,
  en: `the report of the year before could not be read: ${en}`,
})
