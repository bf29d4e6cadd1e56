import { readLooks } from './character-looks.js'
import type { DocumentState, Element } from './document-state.js'
import { integer } from './story.js'
import type { Attributes } from './xml.js'
import { looksElements as tolerances } from './tolerances.js'

/** A property of the run at hand; within properties of a paragraph it is one of its mark. */
const character = (name: string): Element => ({
  open: ({ paragraph }, attributes) => {
    if (paragraph && !paragraph.inProperties) readLooks(paragraph.run, name, attributes)
    return undefined
  },
})

/** Whether something stands left of any page; in twentieths of a point. */
export const isFarLeft = (at: number): boolean => at <= -tolerances.farLeft
export const isFar = (at: number): boolean => isFarLeft(at) || at >= tolerances.farRight

/** Elements that decide whether text is seen. */
export const looksElements: Record<string, Element> = {
  vanish: character('vanish'),
  color: character('color'),
  sz: character('sz'),
  w: character('w'),
  position: character('position'),
  emboss: character('emboss'),
  imprint: character('imprint'),
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
      if (table?.row?.inProperties && attributes.get('hRule') === 'exact' && height <= tolerances.lowestRow)
        table.row.collapsed = true
      return undefined
    },
  },
  framePr: {
    open: ({ paragraph }, attributes) => {
      if (!paragraph?.inProperties) return undefined
      const length = (name: string): number => integer(attributes.get(name)) ?? 0
      if (isFar(length('x')) || isFar(length('y'))) paragraph.unseenAs = 'outside'
      else if (attributes.get('hRule') === 'exact' && length('h') <= tolerances.lowestRow)
        paragraph.unseenAs = 'collapsed'
      return undefined
    },
  },
  ind: {
    open: ({ paragraph }, attributes) => {
      const length = (...names: string[]): number =>
        names.map((name) => integer(attributes.get(name))).find((value) => value !== undefined) ?? 0
      const left = length('left', 'start')
      // In characters of ten points, which stand for hundredths here.
      const first = left + length('firstLine') - length('hanging') + 2 * length('firstLineChars')
      if (paragraph?.inProperties && isFarLeft(Math.min(left, first))) paragraph.unseenAs = 'outside'
      return undefined
    },
  },
  spacing: {
    open: ({ paragraph }, attributes) => {
      const line = integer(attributes.get('line'))
      const isLow = attributes.get('lineRule') === 'exact' && line !== undefined && line <= tolerances.lowestLine
      if (paragraph?.inProperties && isLow) paragraph.unseenAs = 'collapsed'
      return undefined
    },
  },
  tblInd: { open: placeTable('w') },
  tblpPr: { open: placeTable('tblpX', 'tblpY') },
}

/** A table that is set in to where no page is. */
function placeTable(...names: string[]) {
  return ({ table }: DocumentState, attributes: Attributes): undefined => {
    if (table && !table.row) table.isOffPage ||= names.some((name) => isFar(integer(attributes.get(name)) ?? 0))
  }
}

/** Shading is of a run, a paragraph, a cell or a table. */
function shade({ paragraph, table }: DocumentState, attributes: Attributes): undefined {
  const looks = paragraph && !paragraph.inProperties ? paragraph.run : {}
  readLooks(looks, 'shd', attributes)
  const filled = looks.filled === true
  const ground = filled ? looks.ground : undefined
  if (paragraph?.inProperties) {
    paragraph.filled ||= filled
    paragraph.ground = ground
  } else if (!paragraph && table?.row?.cell) Object.assign(table.row.cell, { filled, ground })
  else if (!paragraph && table && !table.row) table.filled = filled
}
