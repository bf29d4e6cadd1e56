import type { BlockCell } from '../blocks.js'
import { sliceSpan, trimSpan, type Span } from '../span.js'

/** How a line of text is divided: by pipes, by tabs, or not at all. */
export type Division = 'pipes' | 'tabs' | 'none'

const pipes = /[|｜│┃]/u
/** A line under a header row, or the border of a table drawn with characters. */
const separator = /^[\s|｜+:\-=─━┄┼├┤│┃]*-{2,}[\s|｜+:\-=─━┄┼├┤│┃]*$/u
const drawnBorder = /^[\s┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛]+$/u

/** Whether a line only separates rows and holds no cells. */
export const isSeparator = (text: string): boolean =>
  (text.includes('-') && pipes.test(text) && separator.test(text)) ||
  (text !== '' && drawnBorder.test(text) && text.trim() !== '')

export function divisionOf(text: string): Division {
  if (pipes.test(text)) return 'pipes'
  return text.includes('\t') ? 'tabs' : 'none'
}

/** The cells of a divided line, trimmed, outer pipes left out. */
export function cellsOf(line: Span, division: Division): BlockCell[] {
  const cuts = cutsOf(line.text, division)
  const cells = cuts.map(([from, to], column) => ({ ...trimSpan(sliceSpan(line, from, to)), column }))
  if (division !== 'pipes') return cells
  const outerFirst = /^\s*[|｜│┃]/u.test(line.text)
  const outerLast = /[|｜│┃]\s*$/u.test(line.text)
  const inner = cells.slice(outerFirst ? 1 : 0, outerLast ? -1 : undefined)
  return inner.map((cell, column) => ({ ...cell, column }))
}

function cutsOf(text: string, division: Division): [number, number][] {
  const cuts: [number, number][] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const divides = division === 'tabs' ? character === '\t' : pipes.test(character) && text[at - 1] !== '\\'
    if (!divides) continue
    cuts.push([from, at])
    from = at + 1
  }
  cuts.push([from, text.length])
  return cuts
}
