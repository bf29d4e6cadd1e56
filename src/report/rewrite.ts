import type { Fix, Heading, Paragraph, Report } from '../model/index.js'
import { placeIn } from './queries.js'

/** Characters of a node's text to put other ones in place of. */
export interface Change {
  start: number
  end: number
  text: string
}

/** One fix that makes all changes to a node, whatever markup of the source lies between them. */
export function rewrite(report: Report, node: Paragraph | Heading, changes: readonly Change[]): Fix {
  const places = changes
    .map(({ start, end, text }) => {
      const { position } = placeIn(report, node, start, Math.max(end, start + 1))
      return { from: position.start.offset, to: end > start ? position.end.offset : position.start.offset, text }
    })
    .sort((a, b) => a.from - b.from)
  const from = places[0]?.from ?? 0
  let at = from
  let text = ''
  for (const place of places) {
    text += report.source.slice(at, place.from) + place.text
    at = place.to
  }
  return { range: [from, at], text }
}
