import type { Point, Position, Span } from '../model/index.js'

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
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset }
  }

  /** Offset where a line begins; lines count from 1. */
  offset(line: number): number {
    return this.#starts[line - 1] ?? 0
  }

  position({ start, end }: Pick<Span, 'start' | 'end'>): Position {
    return { start: this.point(start), end: this.point(end) }
  }
}
