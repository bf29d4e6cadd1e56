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
    const shown = /[\t\r\n\u2028\u2029]/u.test(text) ? text.replace(/[\t\r\n\u2028\u2029]/gu, ' ') : text
    state.write(shown, state.isTraced ? literal.indexOf(text) : 0)
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
    paragraph.properties.style = value
    if (styles.style(value).contents) paragraph.contents = true
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
  r: { open: beginRun, close: beginRun },
  t: displayed,
  'm:t': displayed,
  // Outside of a deletion, programs differ in whether they show it.
  delText: {
    open: (state, attributes) => {
      state.shapes.push('undisplayed')
      return displayed.open?.(state, attributes)
    },
    close: (state) => {
      displayed.close?.(state)
      state.shapes.pop()
    },
  },
  rt: {
    open: (state) => {
      state.isAid = true
      return undefined
    },
    close: (state) => {
      state.isAid = false
    },
  },
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
      controls.push(false)
      return undefined
    },
    close: ({ controls }) => {
      controls.pop()
    },
  },
  docPartGallery: {
    open: ({ controls }, attributes) => {
      if (controls.length > 0 && attributes.get('val') === 'Table of Contents') controls[controls.length - 1] = true
      return undefined
    },
  },
}

/** A run begins with nothing said of its characters. */
function beginRun({ paragraph }: DocumentState): undefined {
  if (!paragraph) return
  paragraph.run = {}
  paragraph.character = undefined
}
