import type { WordFile } from './fib.js'
import type { Stretch } from './piece-table.js'

const drawingLength = 26
const boxLength = 22
/** Where a text box says which shape it is in. */
const shapeAt = 14
/** A report has a few; each of them is looked for among all pieces. */
const mostBoxes = 500

/**
 * Finds the text of boxes by the characters that anchor them ([MS-DOC] 2.8.30 and 2.8.32): an anchor names a shape, and
 * so does the text. Boxes in groups of shapes are not found.
 */
export class TextBoxes {
  readonly #stretches = new Map<number, Stretch>()

  constructor(file: WordFile) {
    const texts = textsByShape(file)
    if (texts.size === 0) return
    const { table, place } = file
    const { start, length } = place('drawings')
    const count = Math.max(0, Math.floor((length - 4) / (4 + drawingLength)))
    for (let index = 0; index < count && texts.size > 0; index += 1) {
      const shape = table.i32(start + (count + 1) * 4 + index * drawingLength)
      const stretch = texts.get(shape)
      // The text of a shape stands in one place, however many anchors name it.
      if (stretch && texts.delete(shape)) this.#stretches.set(table.u32(start + index * 4), stretch)
    }
  }

  /** The text of the box that is anchored at a character of the main text. */
  at(character: number): Stretch | undefined {
    return this.#stretches.get(character)
  }
}

function textsByShape({ table, place, boxes }: WordFile): Map<number, Stretch> {
  const texts = new Map<number, Stretch>()
  const { start, length } = place('textBoxes')
  const count = Math.min(mostBoxes, Math.max(0, Math.floor((length - 4) / (4 + boxLength))))
  const all = Math.max(0, Math.floor((length - 4) / (4 + boxLength)))
  for (let index = 0; index < count; index += 1) {
    const first = boxes.first + table.u32(start + index * 4)
    const last = boxes.first + table.u32(start + (index + 1) * 4)
    const shape = table.i32(start + (all + 1) * 4 + index * boxLength + shapeAt)
    if (first < last && last <= boxes.last && !texts.has(shape)) texts.set(shape, { first, last })
  }
  return texts
}
