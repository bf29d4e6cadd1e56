/** Width of the window that a page is looked at in, in pixels. */
const width = 1280

/** Whether a list of media holds on a screen; `unknown` where that cannot be determined. */
export function holdsOnScreen(list: string): boolean | 'unknown' {
  const queries = list
    .toLowerCase()
    .split(',')
    .map((query) => holds(query.trim().replace(/^only\s+/u, '')))
  if (queries.includes(true)) return true
  return queries.includes('unknown') ? 'unknown' : false
}

function holds(query: string): boolean | 'unknown' {
  const parts = query.replace(/\s+/gu, ' ').split(' and ')
  const each = parts.map((part): boolean | 'unknown' => {
    if (part === '' || part === 'all' || part === 'screen') return true
    if (/^(?:print|speech|tty|tv|projection|handheld|braille|embossed|aural)$/u.test(part)) return false
    const [, bound, pixels] = /^\(\s*(min|max)-(?:device-)?width\s*:\s*(\d{1,6})(?:\.\d+)?px\s*\)$/u.exec(part) ?? []
    if (pixels === undefined) return 'unknown'
    return bound === 'min' ? width >= Number(pixels) : width <= Number(pixels)
  })
  if (each.includes(false)) return false
  return each.includes('unknown') ? 'unknown' : true
}
