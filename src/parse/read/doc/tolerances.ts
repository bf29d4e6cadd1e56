/** `table-grid.ts` */
export const tableGrid = {
  /** Edges of different rows that are no further apart in twips are one: programs round them. */
  sameEdge: 25,
}
