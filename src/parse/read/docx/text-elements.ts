import { limitError } from '../../limits.js'
import type { DocumentState, Element } from './document-state.js'
import { integer, isOn } from './story.js'
import { symbolText } from './symbol.js'
import type { Attributes } from './xml.js'

/** Text as Word displays it: without `xml:space` its outer white space does not count; line ends are spaces. */
const displayed: Element = {
  open: (state, attributes) => {
    state.literal = ''
    state.literalPreserved = attributes.plain('xml:space') === 'preserve'
    return undefined
  },
  close: (state) => {
    const { literal = '' } = state
    state.literal = undefined
    const text = state.literalPreserved ? literal : withoutOuterSpace(literal)
    state.write(/[\t\r\n\u2028\u2029]/u.test(text) ? text.replace(/[\t\r\n\u2028\u2029]/gu, ' ') : text)
  },
}

/** Without the white space of XML at both ends; ideographic and no-break spaces stay. */
function withoutOuterSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= 32) start += 1
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
  return text.slice(start, end)
}

const writes = (text: string): Element => ({
  open: (state) => {
    state.write(text)
    return undefined
  },
})

/** A property of the paragraph at hand. */
const property = (set: (state: DocumentState, value: string | undefined) => void): Element => ({
  open: (state, attributes: Attributes) => {
    if (state.paragraph?.inProperties) set(state, attributes.get('val'))
    return undefined
  },
})

/** Elements that make paragraphs and their text. */
export const textElements: Record<string, Element> = {
  p: {
    open: (state) => {
      if (state.paragraph) return false
      state.beginParagraph()
      return undefined
    },
    close: (state) => {
      // An instruction does not go beyond its paragraph; one that has no end must not hide the rest of the file.
      if (state.fields.includes(true)) state.fields = state.fields.filter((instruction) => !instruction)
      state.endParagraph()
    },
  },
  pPr: {
    open: ({ paragraph }) => {
      if (paragraph) paragraph.inProperties = true
      return undefined
    },
    close: ({ paragraph }) => {
      if (paragraph) paragraph.inProperties = false
    },
  },
  pStyle: property(({ paragraph, styles }, value) => {
    if (!paragraph || value === undefined) return
    const style = styles.style(value)
    paragraph.properties.style = value
    paragraph.hidden = style.hidden ?? false
    paragraph.dropped = style.contents ?? false
  }),
  outlineLvl: property(({ paragraph }, value) => {
    if (paragraph) paragraph.properties.outline = integer(value) ?? 9
  }),
  numId: property(({ paragraph }, value) => {
    if (paragraph) paragraph.properties.list = value ?? '0'
  }),
  ilvl: property(({ paragraph }, value) => {
    if (paragraph) paragraph.properties.level = integer(value) ?? 0
  }),
  specVanish: property(({ paragraph }, value) => {
    if (paragraph) paragraph.joinsNext = isOn(value)
  }),
  r: {
    open: ({ paragraph }) => {
      if (paragraph) paragraph.runHidden = paragraph.hidden
      return undefined
    },
    close: ({ paragraph }) => {
      if (paragraph) paragraph.runHidden = paragraph.hidden
    },
  },
  rStyle: {
    open: ({ paragraph, styles }, attributes) => {
      const { hidden } = styles.style(attributes.get('val') ?? '')
      if (paragraph && hidden !== undefined) paragraph.runHidden = hidden
      return undefined
    },
  },
  vanish: {
    open: ({ paragraph }, attributes) => {
      if (paragraph && !paragraph.inProperties) paragraph.runHidden = isOn(attributes.get('val'))
      return undefined
    },
  },
  t: displayed,
  'm:t': displayed,
  tab: writes('\t'),
  ptab: writes('\t'),
  br: writes('\n'),
  cr: writes('\n'),
  noBreakHyphen: writes('-'),
  sym: {
    open: (state, attributes) => {
      state.write(symbolText(attributes.get('char'), attributes.get('font')))
      return undefined
    },
  },
  fldChar: {
    open: ({ fields, limits }, attributes) => {
      const type = attributes.get('fldCharType')
      if (type === 'begin' && fields.push(true) > limits.depth) throw limitError('depth', limits)
      if (type === 'end') fields.pop()
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false
      return undefined
    },
  },
  sdt: {
    open: ({ controls }) => {
      controls.push(true)
      return undefined
    },
    close: ({ controls }) => {
      controls.pop()
    },
  },
  showingPlcHdr: {
    open: ({ controls }, attributes) => {
      if (controls.length > 0 && isOn(attributes.get('val'))) controls[controls.length - 1] = false
      return undefined
    },
  },
  docPartGallery: {
    open: ({ controls }, attributes) => {
      if (controls.length > 0 && attributes.get('val') === 'Table of Contents') controls[controls.length - 1] = false
      return undefined
    },
  },
  'mc:AlternateContent': {
    open: ({ alternatives }) => {
      alternatives.push(false)
      return undefined
    },
    close: ({ alternatives }) => {
      alternatives.pop()
    },
  },
  'mc:Choice': { open: takeFirst },
  'mc:Fallback': { open: takeFirst },
  txbxContent: {
    open: (state) => {
      if (state.paragraph?.runHidden) return false
      state.beginStory()
      return undefined
    },
    close: (state) => {
      const box = state.endStory()
      state.story.addBox(box.end())
    },
  },
}

/** Alternatives say the same for newer and older programs: the first is read. */
function takeFirst({ alternatives }: DocumentState): boolean | undefined {
  if (alternatives.at(-1)) return false
  if (alternatives.length > 0) alternatives[alternatives.length - 1] = true
  return undefined
}
