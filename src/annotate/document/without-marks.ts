import { removal, withEdits } from '../xml/edit.js'
import { type PlacedElement, walkXml, wordAttribute } from '../xml/walk.js'

const rangeMarks: readonly string[] = ['commentRangeStart', 'commentRangeEnd']

/** The main part without the marks of some comments. Runs that hold nothing else go with them. @throws {InputError} `corrupt`. */
export function withoutMarks(xml: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return xml
  const gone: PlacedElement[] = []
  /** References that go, and how much else there is, of the runs that are open. */
  const runs = new Map<PlacedElement, { references: PlacedElement[]; others: number }>()
  walkXml(xml, {
    open: (element) => {
      const { name, parent } = element
      if (name === 'r') runs.set(element, { references: [], others: 0 })
      const isOwn = ids.has(wordAttribute(element, 'id') ?? '')
      if (isOwn && rangeMarks.includes(name)) gone.push(element)
      const run = parent && runs.get(parent)
      if (!run || name === 'rPr') return
      if (isOwn && name === 'commentReference') run.references.push(element)
      else run.others += 1
    },
    close: (element) => {
      const run = runs.get(element)
      if (!run) return
      runs.delete(element)
      if (run.references.length > 0 && run.others === 0) gone.push(element)
      else gone.push(...run.references)
    },
  })
  return withEdits(xml, gone.map(removal))
}
