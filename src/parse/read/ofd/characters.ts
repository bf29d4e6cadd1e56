import { plainCharacter } from '../../../text/characters.js'
import { type Glyph, type Matrix, multiply } from '../fixed/geometry.js'
import { placer } from '../fixed/placement.js'
import { type XmlElement, childrenOf } from '../packed/xml-tree.js'
import { deltasIn, numberIn } from './numbers.js'

/** A character, or several that one shape stands for, and how many distances to the next it takes. */
interface Shape {
  text: string
  deltas: number
}

/** Producers that indent their XML put line ends and spaces around the text, which are none of it. */
const withoutLineEnds = (text: string): string =>
  /[\r\n]/u.test(text)
    ? text
        .split(/[\r\n]/u)
        .map((line) => line.trim())
        .join('')
    : text

/**
 * The characters of a text object as they stand on the page.
 *
 * @param matrix From the space of the object to the page, in points.
 * @param count Called with the number of characters, before anything is made of them.
 */
export function charactersOf(object: XmlElement, matrix: Matrix, count: (characters: number) => void): Glyph[] {
  const size = numberIn(object, 'Size') ?? 0
  const stretch = numberIn(object, 'HScale') ?? 1
  const place = turnedPlacer(matrix, size, stretch, numberIn(object, 'CharDirection') ?? 0)
  const runs = numberIn(object, 'ReadDirection') ?? 0
  const glyphs: Glyph[] = []
  let [startX, startY, before] = [0, 0, 0]
  for (const code of childrenOf(object, 'TextCode')) {
    const characters = Array.from(withoutLineEnds(code.text))
    count(characters.length)
    const shapes = shapesOf(characters, object, before)
    before += characters.length
    const [deltaX, deltaY] = (['DeltaX', 'DeltaY'] as const).map((name) =>
      deltasIn(code.attributes[name], characters.length),
    ) as [number[], number[]]
    let x = (startX = numberIn(code, 'X') ?? startX)
    let y = (startY = numberIn(code, 'Y') ?? startY)
    let at = 0
    for (const { text, deltas } of shapes) {
      const natural = naturalWidth(text) * size * stretch
      const distance = sum(deltaX, at, deltas) ?? (deltaY.length > 0 ? 0 : undefined)
      const width = distance === undefined ? natural : widthWithin(distance, natural, text)
      addCharacters(glyphs, text, width, (character, from, own) => place?.(character, x + from, y, own))
      const down = sum(deltaY, at, deltas)
      at += deltas
      x += distance ?? (runs % 180 === 0 ? natural : 0)
      y += down ?? (distance === undefined && runs % 180 !== 0 ? natural : 0)
    }
  }
  return glyphs
}

type Place = (character: string, x: number, y: number, width: number) => Glyph | undefined

/** Puts characters that are turned round their own origin by so many degrees. */
function turnedPlacer(matrix: Matrix, size: number, stretch: number, degrees: number): Place | undefined {
  const quarter = ((Math.round(degrees / 90) % 4) + 4) % 4
  const [cos, sin] = (
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
  )[quarter] ?? [1, 0]
  const place = placer(multiply(matrix, [cos, sin, -sin, cos, 0, 0]), size, stretch)
  return place && ((character, x, y, width) => place(character, cos * x + sin * y, cos * y - sin * x, width, false))
}

/** What several characters share one shape is set side by side in its width. */
function addCharacters(
  glyphs: Glyph[],
  text: string,
  width: number,
  place: (character: string, from: number, width: number) => Glyph | undefined,
): void {
  const characters = text.length === 1 ? [text] : Array.from(text)
  characters.forEach((character, index) => {
    const plain = plainCharacter(character)
    if (plain === '') return
    const own = width / characters.length
    const glyph = place(plain, index * own, own)
    if (glyph) glyphs.push(glyph)
  })
}

/** Groups the characters that a transformation draws as other shapes, such as the two letters of a ligature. */
function shapesOf(characters: readonly string[], object: XmlElement, before: number): Shape[] {
  const shapes: Shape[] = characters.map((text) => ({ text, deltas: 1 }))
  for (const transform of childrenOf(object, 'CGTransform')) {
    const codes = numberIn(transform, 'CodeCount') ?? 1
    const drawn = numberIn(transform, 'GlyphCount') ?? 1
    const at = (numberIn(transform, 'CodePosition') ?? 0) - before
    const first = shapes[at]
    if (codes === drawn || !first || !(codes > 0) || !(drawn > 0)) continue
    first.text = characters.slice(at, at + codes).join('')
    first.deltas = drawn
    for (const other of shapes.slice(at + 1, at + codes)) Object.assign(other, { text: '', deltas: 0 })
  }
  return shapes.filter(({ text }) => text !== '')
}

/** The sum of some distances; undefined where the list ends before. */
function sum(distances: readonly number[], at: number, count: number): number | undefined {
  let all: number | undefined
  for (let next = at; next < Math.min(at + count, distances.length); next += 1)
    all = (all ?? 0) + (distances[next] ?? 0)
  return all
}

/** Marks from here on are as wide as Chinese characters in the fonts of reports. */
const firstWide = 0x2000

const letters = /^[A-Za-z]+$/u

/** The width of a character that the next one follows at a distance: letters may be wider than most, none overlaps. */
const widthWithin = (distance: number, natural: number, text: string): number =>
  distance > 0 && distance < (letters.test(text) ? 2 * natural : natural) ? distance : natural

/** Width of characters in parts of their size, where nothing gives it. */
function naturalWidth(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < firstWide ? 0.5 : 1
  return width
}
