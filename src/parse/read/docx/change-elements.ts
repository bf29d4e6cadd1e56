import type { DocumentState, Element } from './document-state.js'
import type { TrackedChange } from './passed-by.js'
import type { Attributes } from './xml.js'

const changeOf = (kind: TrackedChange['kind'], attributes: Attributes): TrackedChange => ({
  kind,
  author: attributes.get('author') ?? '',
})

/** Whether a change is of the mark of a paragraph, of a whole row, or of text. */
function placeOf({ paragraph, table }: DocumentState): 'mark' | 'row' | 'text' {
  if (paragraph?.inProperties) return 'mark'
  return table?.row?.inProperties ? 'row' : 'text'
}

/** A change of what is read all the same. */
const puttingIn = (kind: 'insertion' | 'move'): Element => ({
  open: (state, attributes) => {
    const change = changeOf(kind, attributes)
    const place = placeOf(state)
    if (place === 'text') state.openChange(change)
    else noteChange(state, place, change)
    return undefined
  },
  close: (state) => {
    if (placeOf(state) === 'text') state.passedBy.close()
  },
})

function noteChange(state: DocumentState, place: 'mark' | 'row', change: TrackedChange): void {
  const row = state.table?.row
  // The mark stands at the end of its paragraph, and is met there.
  if (place === 'mark' && state.paragraph) state.paragraph.markChange = change
  else if (row) {
    state.meetChange(change)
    row.change = change
  }
}

/** Deleted text is not text; a deleted paragraph mark joins two paragraphs, a deleted row is no row. */
const takingOut = (counted: boolean): Element => ({
  open: (state, attributes) => {
    const change = changeOf('deletion', attributes)
    const place = placeOf(state)
    if (counted && place === 'text') state.meetChange(change)
    else if (counted && place !== 'text') noteChange(state, place, change)
    const { paragraph, table } = state
    if (place === 'mark' && paragraph) paragraph.joinsNext = true
    else if (place === 'row' && table?.row) table.row.dropped = true
    else return false
    return undefined
  },
})

/** A comment where it begins, or where its mark stands. */
const comment: Element = {
  open: (state, attributes) => {
    state.findComment(attributes.get('id'))
    return undefined
  },
}

/** A cell that was put in or taken out with its column. */
const cellChange = (kind: 'insertion' | 'deletion'): Element => ({
  open: (state, attributes) => {
    const cell = state.table?.row?.cell
    if (!cell) return undefined
    state.meetChange(changeOf(kind, attributes))
    if (kind === 'deletion') cell.deleted = true
    return undefined
  },
})

const footnote: Element = {
  open: (state) => {
    state.meetFootnote()
    return undefined
  },
}

/** Elements of tracked changes, of comments and of notes. */
export const changeElements: Record<string, Element> = {
  ins: puttingIn('insertion'),
  moveTo: puttingIn('move'),
  del: takingOut(true),
  // Where it went, it is counted.
  moveFrom: takingOut(false),
  cellIns: cellChange('insertion'),
  cellDel: cellChange('deletion'),
  commentRangeStart: comment,
  commentReference: comment,
  footnoteReference: footnote,
  endnoteReference: footnote,
}
