import type { Grid } from '../../src/testing/report/grid.js'

export * from '../../src/testing/report/grid.js'

/** The table with every label reworded, numbers left alone. */
export const mapLabels = (grid: Grid, reword: (text: string) => string): Grid => ({
  ...grid,
  rows: grid.rows.map((cells) =>
    cells.map((cell) => (cell.address === null ? { ...cell, text: reword(cell.text) } : cell)),
  ),
})

/** The table with every data cell rewritten, labels left alone. */
export const mapNumbers = (grid: Grid, rewrite: (text: string) => string): Grid => ({
  ...grid,
  rows: grid.rows.map((cells) =>
    cells.map((cell) => (cell.address === null ? cell : { ...cell, text: rewrite(cell.text) })),
  ),
})
