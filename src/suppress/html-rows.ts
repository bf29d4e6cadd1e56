interface Row {
  start: number
  end: number
}

const tags = /<!--[\s\S]*?(?:-->|$)|<(\/?)(tr|table)\b[^<>]*>/giu

/** Rows of the HTML tables of a source, those of nested tables too. */
export class HtmlRows {
  /** By where they begin. */
  readonly #rows: Row[]

  constructor(source: string) {
    const rows: Row[] = []
    /** For every table that is open, its row that is; null between rows. Rows outside of tables count as one. */
    const open: (Row | null)[] = [null]
    const end = (at: number): void => {
      const row = open.at(-1)
      if (row) row.end = at
      open.splice(-1, 1, null)
    }
    for (const { index, 0: tag, 1: slash, 2: name } of source.matchAll(tags)) {
      if (name === undefined) continue
      const opens = slash === ''
      if (name.toLowerCase() === 'tr') {
        end(opens ? index - 1 : index + tag.length - 1)
        if (opens) {
          const row = { start: index, end: source.length }
          open.splice(-1, 1, row)
          rows.push(row)
        }
      } else if (opens) open.push(null)
      else {
        end(index - 1)
        if (open.length > 1) open.pop()
      }
    }
    this.#rows = rows
  }

  /** The innermost row that a place lies in. */
  at(offset: number): Row | undefined {
    return this.#rows.findLast(({ start, end }) => start <= offset && offset <= end)
  }
}
