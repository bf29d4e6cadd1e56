import { readFileSync } from 'node:fs'
import { converters, measureConversions, type Conversion, type Converter } from './measure.js'

export const resultsPath = 'test/accuracy/conversions.json'

/** Numbers of one report, in the order of `Conversion`. */
type Row = [
  right: number,
  unread: number,
  wrong: number,
  falseErrors: number,
  found: number,
  errors: number,
  unsure: number,
]

/** What became of each report in the hands of each program. */
export type Results = Record<Converter, Record<string, Row>>

export const rowOf = (one: Conversion): Row => [
  one.right,
  one.unread,
  one.wrong,
  one.falseErrors,
  one.found,
  one.errors,
  one.unsure,
]

/** What was measured last, as it is kept. */
export const keptResults = (): Results => JSON.parse(readFileSync(resultsPath, 'utf8')) as Results

/** Measures all conversions of all reports. */
export async function measureAll(): Promise<Results> {
  const results: Partial<Results> = {}
  for (const converter of Object.keys(converters) as Converter[]) {
    const measured = Object.entries(await measureConversions(converter))
    results[converter] = Object.fromEntries(measured.map(([name, conversion]) => [name, rowOf(conversion)]))
  }
  return results as Results
}

/** A line of the page for each program: files, then the sums of what was measured. */
export const tableRows = (results: Results): (string | number)[][] =>
  (Object.keys(converters) as Converter[]).map((converter) => {
    const rows = Object.values(results[converter])
    const sum = (index: number): number => rows.reduce((total, row) => total + (row[index] ?? 0), 0)
    return [converters[converter], rows.length, sum(0), sum(1), sum(2), sum(3), `${sum(4)} / ${sum(5)}`, sum(6)]
  })
