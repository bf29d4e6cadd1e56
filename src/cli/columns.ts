import type { Output } from './io.js'

/** Width of the terminal behind an output. One that is none, or does not know, is as wide as `otherwise` says. */
export const columnsOf = ({ columns = 0 }: Pick<Output, 'columns'>, otherwise: number): number =>
  columns > 0 ? columns : otherwise
