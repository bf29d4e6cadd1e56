import { displayWidth } from '../formatters/width.js'
import type { Locale } from '../model/index.js'
import { progressWords } from './progress-words.js'

/** How far a run has come: files, findings in those that are done, and the time since it began. */
export interface ProgressState {
  files: number
  done: number
  findings: number
  milliseconds: number
}

/** From so many columns on there is a bar before the words, in columns without its brackets. */
const columnsForBar = 40
const shortestBar = 10
const longestBar = 30
/** A rate over less time says nothing, in ms. */
const leastForRate = 1_000

/** One line that is narrower than the terminal: one as wide breaks on some. The most important words come first. */
export function progressLine(
  { files, done, findings, milliseconds }: ProgressState,
  columns: number,
  locale: Locale,
): string {
  const words = progressWords(locale)
  const width = columns - 1
  const fraction = `${String(done)}/${String(files)}`
  const count = [words.files(fraction), fraction, ''].find((text) => displayWidth(text) <= width) ?? ''
  const perSecond = (done * 1_000) / milliseconds
  const parts = [
    words.findings(findings),
    ...(milliseconds >= leastForRate && done > 0
      ? [words.left(Math.ceil((files - done) / perSecond)), words.rate(Math.round(perSecond))]
      : []),
  ]
  const room = columns >= columnsForBar ? width - shortestBar - 3 : width
  let text = count
  for (const part of parts) {
    const longer = text + words.separator + part
    if (count === '' || displayWidth(longer) > room) break
    text = longer
  }
  const length = Math.min(longestBar, width - displayWidth(text) - 3)
  return length < shortestBar ? text : `${barOf(done / files, length)} ${text}`
}

/** Of characters that no terminal draws two columns wide, as some in China do with blocks and shades. */
function barOf(share: number, length: number): string {
  const full = Math.floor(share * length)
  return `[${'#'.repeat(full)}${'.'.repeat(length - full)}]`
}
