import type { Point, Position, Span } from '../model/index.js'
import { holding } from './sorted.js'

/** Turns offsets of a source into lines and columns. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(source: string) {
    for (let at = 0; at < source.length; at += 1) {
      const code = source.charCodeAt(at)
      if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1)
    }
  }

  point(offset: number): Point {
    const starts = this.#starts
    const line = Math.max(
      1,
      holding(starts.length, (index) => (starts[index] ?? 0) <= offset),
    )
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset }
  }

  /** Offset where a line begins; lines count from 1. */
  offset(line: number): number {
    return this.#starts[line - 1] ?? 0
  }

  position({ start, end }: Pick<Span, 'start' | 'end'>): Position {
    return { start: this.point(start), end: this.point(end) }
  }
}
