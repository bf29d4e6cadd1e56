import { type Edit, insertion, withEdits } from '../xml/edit.js'
import { type Cut, preserve } from './cut.js'
import { prefixOrOwn } from '../xml/namespaces.js'
import type { Range } from './locate.js'

/** A comment that has its id and its place. */
export interface PlacedComment {
  id: number
  range: Range
}

/** All marks at one place. */
interface Marks {
  cut: Cut
  /** Of ranges that end here, of those that begin here, and of those that do both. */
  ends: string[]
  starts: string[]
  points: string[]
}

/** The main part with the marks of comments put in. @param namespace Word's, in this part. */
export function withMarks(xml: string, comments: readonly PlacedComment[], namespace: string): string {
  const places = new Map<number, Marks>()
  const at = (cut: Cut): Marks => {
    const marks = places.get(cut.at) ?? { cut, ends: [], starts: [], points: [] }
    places.set(cut.at, marks)
    return marks
  }
  for (const { id, range } of comments) {
    const [starts, ends] = [at(range.start), at(range.end)]
    const [start, end] = [startMark(id, range.start, namespace), endMark(id, range.end, namespace)]
    if (starts === ends) starts.points.push(start + end)
    else {
      starts.starts.push(start)
      ends.ends.push(end)
    }
  }
  const preserved = new Set([...places.values()].flatMap(({ cut }) => cut.preserveAt ?? []))
  return withEdits(xml, [
    ...Array.from(preserved, (place) => insertion(place, preserve)),
    ...Array.from(places.values(), editOf),
  ])
}

const editOf = ({ cut: { at, length, before, after }, ends, starts, points }: Marks): Edit => ({
  start: at,
  end: at + length,
  text: [before, ...ends, ...starts, ...points, after].join(''),
})

function startMark(id: number, { paragraph }: Cut, namespace: string): string {
  const { prefix, declaration } = prefixOrOwn(paragraph.element.wordPrefix, namespace, 'w')
  return `<${prefix}commentRangeStart${declaration} ${prefix}id="${id}"/>`
}

function endMark(id: number, { paragraph }: Cut, namespace: string): string {
  const { prefix: w, declaration } = prefixOrOwn(paragraph.element.wordPrefix, namespace, 'w')
  const end = `<${w}commentRangeEnd${declaration} ${w}id="${id}"/>`
  return `${end}<${w}r${declaration}><${w}commentReference ${w}id="${id}"/></${w}r>`
}
