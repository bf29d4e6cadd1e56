import { pixelsOf, window } from './lengths.js'

type Certainty = boolean | 'unknown'

/** Whether a list of media holds on a screen; `unknown` where that cannot be determined. */
export function holdsOnScreen(list: string): Certainty {
  const queries = list
    .toLowerCase()
    .split(',')
    .map((query) => holds(query.trim().replace(/\s+/gu, ' ')))
  if (queries.includes(true)) return true
  return queries.includes('unknown') ? 'unknown' : false
}

function holds(query: string): Certainty {
  if (query.startsWith('not ')) {
    const holding = holds(query.slice('not '.length))
    return holding === 'unknown' ? holding : !holding
  }
  const each = query
    .replace(/^only /u, '')
    .split(' and ')
    .map(partHolds)
  if (each.includes(false)) return false
  return each.includes('unknown') ? 'unknown' : true
}

function partHolds(part: string): Certainty {
  if (part === '' || part === 'all' || part === 'screen') return true
  if (/^(?:print|speech|tty|tv|projection|handheld|braille|embossed|aural)$/u.test(part)) return false
  if (/^\(\s*orientation\s*:\s*(?:landscape|portrait)\s*\)$/u.test(part)) return part.includes('landscape')
  const [, bound, pixels] = /^\(\s*(min|max)-(?:device-)?width\s*:\s*([^()\s]+)\s*\)$/u.exec(part) ?? []
  const [, sign, range] = /^\(\s*width\s*([<>])=?\s*([^()\s]+)\s*\)$/u.exec(part) ?? []
  const width = pixelsOf(pixels ?? range)
  if (width === undefined) return 'unknown'
  return bound === 'min' || sign === '>' ? window.width >= width : window.width <= width
}
