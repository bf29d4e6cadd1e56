import type { Bytes } from './bytes.js'
import { applyToCharacters, type CharacterProperties } from './character-properties.js'
import type { WordFile } from './fib.js'
import { FormattedPages } from './formatted-pages.js'
import { applyToParagraph, type PropertiesOfParagraph } from './paragraph-properties.js'
import type { Piece, PieceChange } from './piece-table.js'
import type { SprmReader } from './sprms.js'

const characterEntry = 1
const paragraphEntry = 13

/** Properties up to a place in the stream. */
export interface PropertiesUpTo<Properties> {
  properties: Properties
  end: number
}

/** Finds the properties of places in the stream. What many places refer to is read once. */
export class PropertyReader {
  readonly #file: WordFile
  readonly #sprms: SprmReader
  readonly #characterPages: FormattedPages
  readonly #paragraphPages: FormattedPages
  readonly #characters = new Map<number, CharacterProperties>()
  readonly #paragraphs = new Map<number, PropertiesOfParagraph>()
  readonly #changes = new Map<PieceChange, [code: number, bytes: Bytes, at: number, length: number][]>()

  constructor(file: WordFile, sprms: SprmReader) {
    const { document, table, place } = file
    this.#file = file
    this.#sprms = sprms
    this.#characterPages = new FormattedPages(document, table, place('characterPages'), characterEntry)
    this.#paragraphPages = new FormattedPages(document, table, place('paragraphPages'), paragraphEntry)
  }

  charactersAt(place: number, { change }: Piece): PropertiesUpTo<CharacterProperties> {
    const { end, properties: at } = this.#characterPages.at(place)
    let properties = this.#characters.get(at)
    if (!properties) {
      properties = this.#readCharacters(at)
      this.#characters.set(at, properties)
    }
    if (change) {
      properties = { ...properties }
      for (const [code, bytes, from] of this.#valuesOf(change)) applyToCharacters(properties, code, bytes, from)
    }
    return { properties, end }
  }

  /** Properties of the paragraph whose mark stands at a place; undefined where the file does not tell. */
  paragraphAt(place: number, { change }: Piece): PropertiesUpTo<PropertiesOfParagraph> | undefined {
    const { end, known, properties: at } = this.#paragraphPages.at(place)
    if (!known) return undefined
    let properties = this.#paragraphs.get(at)
    if (!properties) {
      properties = this.#readParagraph(at)
      this.#paragraphs.set(at, properties)
    }
    if (change) {
      properties = { ...properties }
      for (const value of this.#valuesOf(change)) applyToParagraph(properties, ...value)
    }
    return { properties, end }
  }

  #readCharacters(at: number): CharacterProperties {
    const properties: CharacterProperties = {}
    if (at === 0) return properties
    const { document } = this.#file
    this.#sprms.visit(document, at + 1, document.u8(at), (code, bytes, from) =>
      applyToCharacters(properties, code, bytes, from),
    )
    return properties
  }

  #readParagraph(at: number): PropertiesOfParagraph {
    if (at === 0) return { style: 0 }
    const { document } = this.#file
    // The length counts pairs of bytes, itself among them; where it is 0, the length stands behind it.
    const pairs = document.u8(at)
    const start = pairs === 0 ? at + 2 : at + 1
    const length = pairs === 0 ? document.u8(at + 1) * 2 : pairs * 2 - 1
    const properties: PropertiesOfParagraph = { style: document.u16(start) }
    const apply = (code: number, bytes: Bytes, from: number, valueLength: number): void =>
      applyToParagraph(properties, code, bytes, from, valueLength)
    this.#sprms.visit(document, start + 2, length - 2, apply)
    const { more } = properties
    // Those in the other stream must not refer to more again.
    if (more !== undefined) this.#sprms.visit(this.#file.data, more + 2, this.#file.data.u16(more), apply)
    return properties
  }

  #valuesOf(change: PieceChange): [code: number, bytes: Bytes, at: number, length: number][] {
    const known = this.#changes.get(change)
    if (known) {
      this.#sprms.spend('code' in change ? 1 : change.length)
      return known
    }
    const values: [code: number, bytes: Bytes, at: number, length: number][] = []
    this.#changes.set(change, values)
    if ('code' in change) values.push([change.code, change.value, 0, 1])
    else this.#sprms.visit(this.#file.table, change.start, change.length, (...value) => values.push(value))
    return values
  }
}
