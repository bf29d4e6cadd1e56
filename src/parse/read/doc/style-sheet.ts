import { Styles, type DeclaredStyle, styleOfName } from '../docx/styles.js'
import { applyToCharacters, type CharacterProperties } from './character-properties.js'
import type { WordFile } from './fib.js'
import { applyToParagraph, type PropertiesOfParagraph } from './paragraph-properties.js'
import type { SprmReader } from './sprms.js'

const paragraphStyle = 1
const characterStyle = 2
const noStyle = 0xfff
/** Numbers of styles that every Word knows: headings 1 to 9, and lines 1 to 9 of a table of contents. */
const firstHeading = 1
const firstContents = 19
const levels = 9
/** Bytes of a style in front of its name in the oldest files; newer ones say how many theirs have. */
const shortestBase = 10

/** The styles of a document by their numbers, as decimal figures ([MS-DOC] 2.9.271). */
export function readStyleSheet({ table, place }: WordFile, sprms: SprmReader): Styles {
  const declared = new Map<string, DeclaredStyle>()
  const { start, length } = place('styleSheet')
  if (length === 0) return new Styles(declared, { paragraph: '0' })
  const headLength = table.u16(start)
  const count = table.u16(start + 2)
  const baseLength = Math.max(shortestBase, table.u16(start + 4))
  let at = start + 2 + headLength
  for (let number = 0; number < count && at + 2 <= start + length; number += 1) {
    const styleLength = table.u16(at)
    if (styleLength >= baseLength + 2)
      declared.set(String(number), new StyleReader(table, sprms).read(number, at + 2, baseLength))
    at += 2 + styleLength + (styleLength % 2)
  }
  return new Styles(declared, { paragraph: '0' })
}

class StyleReader {
  readonly #table: WordFile['table']
  readonly #sprms: SprmReader

  constructor(table: WordFile['table'], sprms: SprmReader) {
    this.#table = table
    this.#sprms = sprms
  }

  read(number: number, at: number, baseLength: number): DeclaredStyle {
    const table = this.#table
    const known = table.u16(at) & 0xfff
    const [kind, basedOn] = [table.u16(at + 2) & 0xf, table.u16(at + 2) >> 4]
    const nameLength = table.u16(at + baseLength)
    const name = table.utf16(at + baseLength + 2, nameLength)
    const properties = at + baseLength + 2 + (nameLength + 1) * 2
    return {
      style: String(number),
      ...(basedOn !== noStyle && { basedOn: String(basedOn) }),
      ...styleOfName(name),
      ...styleOfNumber(known),
      ...(kind === paragraphStyle && this.#paragraph(properties)),
      ...(kind === characterStyle && this.#characters(properties)),
    }
  }

  #paragraph(at: number): DeclaredStyle {
    const length = this.#table.u16(at)
    const said: PropertiesOfParagraph = { style: 0 }
    this.#sprms.visit(this.#table, at + 4, length - 2, (...sprm) => applyToParagraph(said, ...sprm))
    const { outline, list, level } = said
    return {
      ...(outline !== undefined && { outline }),
      ...(list !== undefined && { list: String(list) }),
      ...(level !== undefined && { level }),
      ...this.#characters(at + 2 + length + (length % 2)),
    }
  }

  #characters(at: number): DeclaredStyle {
    const said: CharacterProperties = {}
    if (at + 2 <= this.#table.length)
      this.#sprms.visit(this.#table, at + 2, this.#table.u16(at), (code, bytes, from) =>
        applyToCharacters(said, code, bytes, from),
      )
    const { hidden, offLine, white, size, filled } = said
    return {
      ...(typeof hidden === 'boolean' && { hidden }),
      ...(offLine && { offLine }),
      ...(white !== undefined && { white }),
      ...(size !== undefined && { size }),
      ...(filled !== undefined && { filled }),
    }
  }
}

function styleOfNumber(known: number): DeclaredStyle {
  if (known >= firstHeading && known < firstHeading + levels) return { outline: known - firstHeading }
  return known >= firstContents && known < firstContents + levels ? { contents: true } : {}
}
