/** Properties of a stretch of the stream. */
export interface Stretch {
  start: number
  end: number
  /** As they stand in a page; undefined for none of its own. */
  properties: Buffer | undefined
}

const pageLength = 512

/** Pages of properties, and the table that finds them: its numbers are those of the pages, counted from `firstPage`. */
export interface Pages {
  pages: Buffer
  table: Buffer
}

/**
 * Puts stretches into pages: places from the front, properties from the end, the same ones once.
 *
 * @param entryLength Bytes that a page has for a stretch: 1 for characters, 13 for paragraphs.
 */
export function pagesOf(stretches: readonly Stretch[], entryLength: number, firstPage: number): Pages {
  const groups: Stretch[][] = []
  let used = Infinity
  for (const stretch of stretches) {
    const length = entryLength + 4 + (stretch.properties?.length ?? 0) + 1
    if (used + length > pageLength - 8) {
      groups.push([])
      used = 0
    }
    groups.at(-1)?.push(stretch)
    used += length
  }
  const table = Buffer.alloc((groups.length + 1) * 4 + groups.length * 4)
  groups.forEach((group, index) => {
    table.writeUInt32LE(group[0]!.start, index * 4)
    table.writeUInt32LE(group.at(-1)!.end, (index + 1) * 4)
    table.writeUInt32LE(firstPage + index, (groups.length + 1 + index) * 4)
  })
  return { pages: Buffer.concat(groups.map((group) => pageOf(group, entryLength))), table }
}

function pageOf(stretches: readonly Stretch[], entryLength: number): Buffer {
  const page = Buffer.alloc(pageLength)
  const known = new Map<string, number>()
  let free = pageLength - 1
  stretches.forEach(({ start, end, properties }, index) => {
    page.writeUInt32LE(start, index * 4)
    page.writeUInt32LE(end, (index + 1) * 4)
    if (!properties) return
    const key = properties.toString('latin1')
    let at = known.get(key)
    if (at === undefined) {
      at = (free - properties.length) & ~1
      free = at
      known.set(key, at)
      properties.copy(page, at)
    }
    page.writeUInt8(at / 2, (stretches.length + 1) * 4 + index * entryLength)
  })
  page.writeUInt8(stretches.length, pageLength - 1)
  return page
}
