import type { Block } from '../blocks.js'
import type { Span } from '../span.js'
import { blocksFromLines } from './line-blocks.js'

/** Reads plain text, in whatever way it shows its tables. */
export function readText(source: string): Block[] {
  return blocksFromLines(linesOf(source))
}

/** The lines of a source, without their ends; a form feed ends a line as well. */
export function* linesOf(source: string): Generator<Span> {
  let start = 0
  for (let at = 0; at <= source.length; at += 1) {
    const code = at < source.length ? source.charCodeAt(at) : 10
    if (code !== 10 && code !== 13 && code !== 12) continue
    yield { text: source.slice(start, at), start, end: at }
    if (code === 13 && source.charCodeAt(at + 1) === 10) at += 1
    start = at + 1
  }
}
