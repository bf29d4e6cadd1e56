import type { HiddenBy } from '../../../model/index.js'
import { isFlat, unseenStyle } from './anchor.js'
import type { DocumentState, Element } from './document-state.js'
import { isOn } from './story.js'
import type { Attributes } from './xml.js'

/** A drawing in DrawingML: whether it is hidden and where it stands is said within. */
const drawing: Element = {
  open: ({ shapes, anchor }) => {
    shapes.push(undefined)
    anchor.begin()
    return undefined
  },
  close: ({ shapes }) => {
    shapes.pop()
  },
}

/** A shape in VML, which says both in its style. */
const vmlShape: Element = {
  open: ({ shapes }, attributes) => {
    shapes.push(unseenStyle(attributes.plain('style') ?? ''))
    return undefined
  },
  close: drawing.close ?? (() => undefined),
}

/** Extensions that Word and WPS of today read: drawings, and what adds properties alone. */
const understood =
  /^http:\/\/schemas\.microsoft\.com\/office\/(?:word\/(?:2010\/wordprocessing(?:Shape|Group|Canvas|Drawing|Ink)|2010\/wordml|2012\/wordml|2015\/wordml(?:\/symex)?|2016\/wordml\/cid|2018\/wordml(?:\/cex)?|2006\/wordml)|drawing\/(?:2010|2014|2016\/11|2017\/03)\/[\w/]+)$/u

/** Elements that shapes, text boxes and alternatives are made of. */
export const shapeElements: Record<string, Element> = {
  'wp:anchor': drawing,
  'wp:inline': drawing,
  'wp:posOffset': {
    open: (state) => {
      state.literal = ''
      return undefined
    },
    close: (state) => {
      state.anchor.addOffset(state.literal ?? '')
      state.literal = undefined
    },
  },
  'wp:extent': {
    open: ({ shapes, anchor }, attributes) => {
      const [width, height] = ['cx', 'cy'].map((name) => Number(attributes.plain(name) ?? 0))
      if (shapes.length > 0 && isFlat(width ?? 0, height ?? 0)) shapes[shapes.length - 1] = 'shape'
      if (shapes.length > 0 && anchor.isOffPage(width ?? 0, height ?? 0)) shapes[shapes.length - 1] = 'outside'
      return undefined
    },
  },
  'wp:docPr': {
    open: ({ shapes }, attributes) => {
      const hidden = attributes.plain('hidden')
      if (shapes.length > 0 && hidden !== undefined && isOn(hidden)) shapes[shapes.length - 1] = 'shape'
      return undefined
    },
  },
  'v:shape': vmlShape,
  'v:rect': vmlShape,
  'v:roundrect': vmlShape,
  'v:oval': vmlShape,
  'v:group': vmlShape,
  // Programs differ in whether they show what stands in elements that they do not know.
  foreign: { open: beginUnseen('undisplayed'), close: endUnseen },
  'm:phant': { open: beginUnseen(undefined), close: endUnseen },
  'm:show': {
    open: ({ shapes }, attributes) => {
      if (shapes.length > 0 && !isOn(attributes.plain('m:val'))) shapes[shapes.length - 1] = 'undisplayed'
      return undefined
    },
  },
  // Letters that are drawn as a shape.
  'v:textpath': {
    open: (state, attributes) => {
      const words = attributes.plain('string') ?? ''
      if (/[\p{Script=Han}\d]/u.test(words)) state.addLine(words)
      return undefined
    },
  },
  txbxContent: {
    open: (state) => {
      // A box in a run that is hidden is hidden with it.
      const { paragraph } = state
      state.shapes.push(paragraph?.run.hidden ? 'undisplayed' : undefined)
      state.beginStory()
      return undefined
    },
    close: (state) => {
      state.shapes.pop()
      const box = state.endStory()
      state.story.addBox(box.end())
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
  'mc:Choice': { open: choose },
  'mc:Fallback': { open: (state) => take(state) },
}

function beginUnseen(by: HiddenBy | undefined): (state: DocumentState) => undefined {
  return ({ shapes }) => {
    shapes.push(by)
  }
}

function endUnseen({ shapes }: DocumentState): void {
  shapes.pop()
}

/** Alternatives say the same for newer and older programs: the first is read of which all extensions are understood. */
function choose(state: DocumentState, attributes: Attributes): boolean | undefined {
  const required = (attributes.plain('Requires') ?? '').split(/\s+/u).filter((prefix) => prefix !== '')
  return required.every((prefix) => understood.test(attributes.namespace(prefix) ?? '')) ? take(state) : false
}

function take({ alternatives }: DocumentState): boolean | undefined {
  if (alternatives.at(-1)) return false
  if (alternatives.length > 0) alternatives[alternatives.length - 1] = true
  return undefined
}
