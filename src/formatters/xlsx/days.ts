/** Day 0 of the numbers that workbooks have for days, which count 1900 as a leap year. */
const start = Date.UTC(1899, 11, 30)
const millisecondsOfDay = 86_400_000

/** The number of a day such as 2025-03-31; undefined for other texts. */
export function dayNumber(text: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.round((at - start) / millisecondsOfDay)
}

/** The first and the last number that are taken for days: from 1980 to 2099. */
const [first, last] = [29_221, 73_050]

/** What stands in a cell for days: a number of a day as ISO, other texts as they are. */
export function dayText(text: string): string {
  const number = /^\d{5}(?:\.\d+)?$/u.test(text) ? Math.floor(Number(text)) : 0
  if (number < first || number > last) return text
  return new Date(start + number * millisecondsOfDay).toISOString().slice(0, 10)
}
