import { readLooks } from './character-looks.js'
import type { DocumentState, Element } from './document-state.js'
import { integer } from './story.js'
import type { Attributes } from './xml.js'

/** A property of the run at hand; within properties of a paragraph it is one of its mark. */
const character = (name: string): Element => ({
  open: ({ paragraph }, attributes) => {
    if (paragraph && !paragraph.inProperties) readLooks(paragraph.run, name, attributes)
    return undefined
  },
})

/** Rows of a point or less show no text. */
const lowestRow = 20

/** Frames stand within a page; these are twentieths of a point, and no page is as large. */
const farLeft = -5_000
const farRight = 24_000

/** Elements that decide whether text is seen. */
export const looksElements: Record<string, Element> = {
  vanish: character('vanish'),
  color: character('color'),
  sz: character('sz'),
  highlight: character('highlight'),
  vertAlign: character('vertAlign'),
  shd: { open: shade },
  rStyle: {
    open: ({ paragraph, styles }, attributes) => {
      if (paragraph && !paragraph.inProperties) paragraph.character = styles.style(attributes.get('val') ?? '')
      return undefined
    },
  },
  tblStyle: {
    open: ({ table }, attributes) => {
      if (table && !table.row) table.style = attributes.get('val')
      return undefined
    },
  },
  trHeight: {
    open: ({ table }, attributes) => {
      const height = integer(attributes.get('val')) ?? 0
      if (table?.row?.inProperties && attributes.get('hRule') === 'exact' && height <= lowestRow)
        table.row.collapsed = true
      return undefined
    },
  },
  framePr: {
    open: ({ paragraph }, attributes) => {
      const places = ['x', 'y'].map((name) => integer(attributes.get(name)) ?? 0)
      if (paragraph?.inProperties) paragraph.isOffPage = places.some((at) => at <= farLeft || at >= farRight)
      return undefined
    },
  },
}

/** Shading is of a run, a paragraph, a cell or a table. */
function shade({ paragraph, table }: DocumentState, attributes: Attributes): undefined {
  const looks = paragraph && !paragraph.inProperties ? paragraph.run : {}
  readLooks(looks, 'shd', attributes)
  const filled = looks.filled === true
  if (paragraph) paragraph.filled ||= paragraph.inProperties && filled
  else if (table?.row?.cell) table.row.cell.filled = filled
  else if (table && !table.row) table.filled = filled
}
