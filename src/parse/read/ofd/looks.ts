import type { HiddenBy } from '../../../model/index.js'
import { type XmlElement, childOf } from '../packed/xml-tree.js'
import { numberIn, wordsOf } from './numbers.js'
import type { Resources } from './resources.js'

/** How the inside or the outline of something is drawn. */
export type Paint = 'none' | 'white' | 'seen'

/** Parameters of drawing may refer to others; more than this are a circle. */
const longestChain = 16

/** How the objects of a page look, as far as it decides whether they are seen. */
export class Looks {
  readonly #resources: Resources
  readonly #defaultSpace: string

  /** `defaultSpace` is the id of the colour space of colours that name none. */
  constructor(resources: Resources, defaultSpace = '') {
    this.#resources = resources
    this.#defaultSpace = defaultSpace
  }

  /**
   * How the inside (`Fill`) or the outline (`Stroke`) of an object is drawn.
   *
   * @param standard Whether it is drawn where the object does not say so.
   * @param layer Id of the parameters of the layer that it stands in.
   */
  paintOf(object: XmlElement, part: 'Fill' | 'Stroke', standard: boolean, layer: string | undefined): Paint {
    const said = object.attributes[part]
    if (said === undefined ? !standard : !isTrue(said)) return 'none'
    const color = this.#colorOf(object, `${part}Color`, layer)
    if (!color) return 'seen'
    if (numberIn(color, 'Alpha') === 0) return 'none'
    return this.#isWhite(color) ? 'white' : 'seen'
  }

  #colorOf(object: XmlElement, name: string, layer: string | undefined): XmlElement | undefined {
    const { drawParams } = this.#resources
    let color = childOf(object, name)
    for (const id of [object.attributes['DrawParam'], layer]) {
      let params = drawParams.get(id ?? '')
      for (let left = longestChain; left > 0 && params && !color; left -= 1) {
        color = childOf(params, name)
        params = drawParams.get(params.attributes['Relative'] ?? '')
      }
    }
    return color
  }

  #isWhite({ attributes, children }: XmlElement): boolean {
    // Patterns and gradients are colours of which nothing is known but that they are seen.
    if (children.length > 0) return false
    const values = wordsOf(attributes['Value'] ?? '').map((word) =>
      word.startsWith('#') ? Number.parseInt(word.slice(1), 16) : Number(word),
    )
    const type = this.#resources.colorSpaces.get(attributes['ColorSpace'] ?? this.#defaultSpace) ?? 'RGB'
    const white = type.toUpperCase() === 'CMYK' ? 0 : 255
    return values.length > 0 && values.every((value) => value === white)
  }
}

/** Why nothing of an object, a block or a layer is seen; undefined where it is drawn. */
export function undrawnBy(element: XmlElement): HiddenBy | undefined {
  if (!isTrue(element.attributes['Visible'] ?? 'true')) return 'undisplayed'
  return numberIn(element, 'Alpha') === 0 ? 'transparent' : undefined
}

const isTrue = (value: string): boolean => value.trim() !== 'false' && value.trim() !== '0'
