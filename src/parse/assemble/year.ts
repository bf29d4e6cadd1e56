import type { ReportYear } from '../../model/index.js'

/** 统计期限: from 1 January to 31 December. The character 年 is lost in some copies. */
const period = /(20\d{2})年?1月1日[^。；]{0,12}?(?:20\d{2})?年?12月/u
/** A year that is spoken of, not the year of a date or of a document number. */
const spokenYear = /(?<![\d〔[(（])(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/gu

/** The report year: as the title says, or else the stated period, or else the year most spoken of. */
export function yearOf(titleYear: number | null, text: readonly string[]): ReportYear | null {
  if (titleYear !== null) return { value: titleYear, source: 'title' }
  for (const paragraph of text) {
    const stated = period.exec(paragraph.replace(/\s+/gu, ''))
    if (stated?.[1]) return { value: Number(stated[1]), source: 'period' }
  }
  const counts = new Map<number, number>()
  for (const paragraph of text)
    for (const match of paragraph.matchAll(spokenYear)) {
      const year = Number(match[1])
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most ? { value: most[0], source: 'body' } : null
}
