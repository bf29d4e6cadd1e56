import type { Point } from '../model/index.js'

type Place = Pick<Point, 'line' | 'column'>

/** From a place up to another, both included. */
export interface Stretch {
  from: Place
  to: Place
}

/** Whether a place lies in a stretch. */
export const isIn = ({ line, column }: Place, { from, to }: Stretch): boolean =>
  (line > from.line || (line === from.line && column >= from.column)) &&
  (line < to.line || (line === to.line && column <= to.column))
