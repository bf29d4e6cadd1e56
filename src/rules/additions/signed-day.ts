/** A day of the calendar; months and days from 1. */
export interface Day {
  year: number
  month: number
  day: number
}

const written =
  /(?<year>\d{4}|[〇零○O一二三四五六七八九]{4})[年./-](?<month>\d{1,2}|[一二三四五六七八九十]{1,2})[月./-](?<day>\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日?$/u

/** What may stand before the day of a signature besides the name of the organ. */
const label = /^(?:(?:发布|公开|成文|印发|落款|报告)?(?:日期|时间)[:：])?$/u

/**
 * The day that a line of a signature ends with, in digits or in characters.
 *
 * @param line Without white space.
 * @param organ The name that may stand before it in the line, without white space.
 * @returns undefined for a line that says more: a sentence may end with a day too.
 */
export function dayAtEnd(line: string, organ: string): Day | undefined {
  const match = written.exec(line)
  if (!match?.groups) return undefined
  const before = line.slice(0, match.index)
  if (before !== organ && !label.test(before)) return undefined
  const { year = '', month = '', day = '' } = match.groups
  return { year: yearOf(year), month: numberOf(month), day: numberOf(day) }
}

const digits = '〇一二三四五六七八九'

const digitOf = (character: string): number => Math.max(0, digits.indexOf(character))

const yearOf = (text: string): number =>
  /^\d/u.test(text) ? Number(text) : Array.from(text).reduce((year, character) => year * 10 + digitOf(character), 0)

/** 二十一, 廿一 and 十 as numbers. */
function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text)
  const [tens = '', units = ''] = text.replace('廿', '二十').replace('卅', '三十').split('十')
  return text === digits.at(digitOf(text)) ? digitOf(text) : (tens === '' ? 1 : digitOf(tens)) * 10 + digitOf(units)
}
