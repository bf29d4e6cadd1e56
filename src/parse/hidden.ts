import type { Hidden, HiddenBy, Limits, ReadingHidden } from '../model/index.js'
import { lexiconOf } from '../lexicon/lexicon.js'
import { LineIndex } from '../text/lines.js'
import { buildReport } from './assemble/report.js'
import { checkBlocks } from './block-limits.js'
import { readText } from './read/lines/text.js'
import { hidden as tolerances } from './tolerances.js'

/** What is read although it is not seen, or may not be. */
const readAllTheSame: readonly string[] = ['page', 'unshown', 'uncertain'] satisfies HiddenBy[]

/** What is hidden in a file, and the tables and the year that it would show by itself. */
export function hiddenOf(
  hidden: readonly ReadingHidden[],
  source: string,
  limits: Limits,
  lexicon = lexiconOf(),
): Hidden {
  const lines = new LineIndex(source)
  const texts = hidden.map(({ place, ...text }) => ({ ...text, position: lines.position(place) }))
  const whole = hidden.filter(({ by, within }) => !readAllTheSame.includes(by) && within === undefined)
  const text = whole.map(({ text }) => text).join('\n\n')
  if (!text.includes('\t') || text.split('\n').length < tolerances.fewestRows)
    return { texts, tables: new Map(), year: null }
  const blocks = readText(text, lexicon)
  checkBlocks(blocks, limits)
  const { tables, title, year } = buildReport(blocks, text, 'text', {}, lexicon)
  return { texts, tables, year: title && year ? year.value : null }
}
