import {
  type Box,
  type Glyph,
  type Matrix,
  type PageContent,
  contains,
  middleX,
  middleY,
  multiply,
} from '../fixed/geometry.js'
import type { HiddenBy } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { upright } from '../fixed/placement.js'
import { type XmlElement, childOf, childrenOf, textOfChild } from '../packed/xml-tree.js'
import { charactersOf } from './characters.js'
import { Looks, undrawnBy } from './looks.js'
import { placeOf, rectangleOf } from './numbers.js'
import type { OfdPackage } from './package.js'
import { addRules, pathOf } from './paths.js'
import type { Resources } from './resources.js'
import { pageContent as tolerances } from './tolerances.js'

const pointsPerMillimetre = 72 / 25.4

/** A page with what is drawn on it besides. */
export interface OfdPage {
  /** The part of the page itself. */
  root: XmlElement
  /** Templates that it is drawn on, in any order. */
  templates: readonly XmlElement[]
  resources: Resources
  /** Size of the pages that say none. */
  area: XmlElement | undefined
  defaultSpace: string | undefined
}

/** Size of a page where neither it nor the document gives it: A4, in millimetres. */
const a4: Box = { left: 0, top: 0, right: 210, bottom: 297 }

/** The characters and straight lines of a page. */
export function readPage(page: OfdPage, file: OfdPackage): PageContent {
  const areas = [childOf(page.root, 'Area'), page.area]
  const boxIn = (name: string): Box | undefined =>
    areas.map((area) => rectangleOf(textOfChild(area, name))).find((box) => box !== undefined)
  const sheet = boxIn('PhysicalBox') ?? a4
  const scale = pointsPerMillimetre
  const matrix: Matrix = [scale, 0, 0, scale, -sheet.left * scale, -sheet.top * scale]
  const drawing = new Drawing(file, page, moved(boxIn('ApplicationBox') ?? sheet, matrix))
  for (const root of [...page.templates, page.root])
    for (const content of childrenOf(root, 'Content')) drawing.draw(content, { matrix }, 0)
  const { glyphs, rules, outlines, pictures } = drawing
  const [width, height] = [(sheet.right - sheet.left) * scale, (sheet.bottom - sheet.top) * scale]
  return upright({ width, height, glyphs, rules, outlines, pictures: pictures / (width * height) })
}

/** The smallest box around a box that a matrix moves. */
function moved({ left, top, right, bottom }: Box, [a, b, c, d, e, f]: Matrix): Box {
  return {
    left: Math.min(a * left, a * right) + Math.min(c * top, c * bottom) + e,
    top: Math.min(b * left, b * right) + Math.min(d * top, d * bottom) + f,
    right: Math.max(a * left, a * right) + Math.max(c * top, c * bottom) + e,
    bottom: Math.max(b * left, b * right) + Math.max(d * top, d * bottom) + f,
  }
}

/** White characters are looked for on so many coloured areas; a page with more of them is taken as seen. */
const mostAreas = 500

/** What holds for everything in a layer, a block or a composite unit. */
interface DrawingState {
  matrix: Matrix
  /** Parameters of drawing of its layer. */
  params?: string | undefined
  /** Why nothing of it is seen. */
  hidden?: HiddenBy | undefined
}

class Drawing {
  readonly glyphs: Glyph[] = []
  readonly rules: PageContent['rules'] = { horizontal: [], vertical: [] }
  /** Area of the pictures, in square points. */
  pictures = 0
  outlines = 0
  readonly #file: OfdPackage
  readonly #resources: Resources
  readonly #looks: Looks
  /** What of the page is shown and printed. */
  readonly #shown: Box
  /** What is painted in colour or shows a picture: white characters on it are seen. */
  readonly #coloured: Box[] = []

  constructor(file: OfdPackage, { resources, defaultSpace }: OfdPage, shown: Box) {
    this.#file = file
    this.#resources = resources
    this.#looks = new Looks(resources, defaultSpace)
    this.#shown = shown
  }

  /** Draws what a layer, a block or the content of a page holds. */
  draw(container: XmlElement, state: DrawingState, depth: number): void {
    if (depth > this.#file.limits.depth) throw limitError('depth', this.#file.limits)
    for (const element of container.children) {
      this.#file.count(1)
      const { matrix, params } = state
      const hidden = state.hidden ?? undrawnBy(element)
      const own = hidden === state.hidden ? state : { ...state, hidden }
      switch (element.name) {
        case 'Layer':
        case 'PageBlock':
          this.draw(element, { ...own, params: element.attributes['DrawParam'] ?? params }, depth + 1)
          break
        case 'TextObject':
          this.#text(element, multiply(matrix, placeOf(element)), own)
          break
        case 'PathObject':
          if (!hidden) this.#path(element, matrix, params)
          break
        case 'ImageObject':
          if (!hidden) this.#picture(element, matrix)
          break
        case 'CompositeObject': {
          const content = this.#resources.composites.get(element.attributes['ResourceID'] ?? '')
          if (content) this.draw(content, { ...own, matrix: multiply(matrix, placeOf(element)) }, depth + 1)
          break
        }
      }
    }
  }

  #text(object: XmlElement, matrix: Matrix, { params, hidden }: DrawingState): void {
    const paints = [
      this.#looks.paintOf(object, 'Fill', true, params),
      this.#looks.paintOf(object, 'Stroke', false, params),
    ]
    const unpainted = paints.every((paint) => paint === 'none') ? 'invisible' : undefined
    const inColour = paints.includes('seen')
    for (const glyph of charactersOf(object, matrix, (characters) => this.#file.count(characters))) {
      const by = hidden ?? unpainted ?? this.#hiddenWhere(glyph, inColour)
      if (by) glyph.hidden = by
      this.glyphs.push(glyph)
    }
  }

  /** Why a character is not seen where it stands; undefined where it is. */
  #hiddenWhere(glyph: Glyph, inColour: boolean): HiddenBy | undefined {
    if (!this.#isShown(glyph)) return 'outside'
    if (glyph.size <= tolerances.smallestSize) return 'tiny'
    return inColour || this.#isOnColour(glyph) ? undefined : 'colour'
  }

  #isShown({ left, top, right, bottom }: Box): boolean {
    const shown = this.#shown
    return right > shown.left && left < shown.right && bottom > shown.top && top < shown.bottom
  }

  #isOnColour(glyph: Box): boolean {
    const areas = this.#coloured
    return areas.length >= mostAreas || areas.some((area) => contains(area, middleX(glyph), middleY(glyph)))
  }

  #path(object: XmlElement, matrix: Matrix, params: string | undefined): void {
    const path = pathOf(textOfChild(object, 'AbbreviatedData') ?? '')
    this.#file.count(path.length)
    this.outlines += path.length
    const stroke = this.#looks.paintOf(object, 'Stroke', true, params) === 'seen'
    const fill = this.#looks.paintOf(object, 'Fill', false, params) === 'seen'
    addRules(this.rules, path, multiply(matrix, placeOf(object)), { stroke, fill })
    if (fill) this.#colour(object, matrix)
  }

  #picture(object: XmlElement, matrix: Matrix): void {
    const area = this.#colour(object, matrix)
    if (area) this.pictures += (area.right - area.left) * (area.bottom - area.top)
  }

  /** Remembers where an object is drawn in colour, by its boundary. */
  #colour({ attributes }: XmlElement, matrix: Matrix): Box | undefined {
    const boundary = rectangleOf(attributes['Boundary'])
    const area = boundary && moved(boundary, matrix)
    if (area && this.#coloured.length < mostAreas) this.#coloured.push(area)
    return area
  }
}
