import type { Box, Matrix } from '../fixed/geometry.js'
import type { XmlElement } from '../packed/xml-tree.js'

/** Numbers that stand apart by white space or commas, up to the first that is none. */
function numbersIn(text: string | undefined): number[] {
  const numbers: number[] = []
  if (text === undefined) return numbers
  for (const word of wordsOf(text)) {
    const number = Number(word)
    if (!Number.isFinite(number)) break
    numbers.push(number)
  }
  return numbers
}

export const wordsOf = (text: string): readonly string[] => text.match(/[^\s,]+/gu) ?? []

/** A number of an attribute, where it is there and is one. */
export function numberIn(element: XmlElement, attribute: string): number | undefined {
  const text = element.attributes[attribute]?.trim() ?? ''
  const number = Number(text)
  return text !== '' && Number.isFinite(number) ? number : undefined
}

/** A rectangle that is written as x, y, width and height; undefined where it has no area. */
export function rectangleOf(text: string | undefined): Box | undefined {
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(text)
  return width > 0 && height > 0 ? { left, top, right: left + width, bottom: top + height } : undefined
}

/** Where the space of a graphic unit begins in that of its container, then its own matrix. */
export function placeOf(unit: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersIn(unit.attributes['Boundary'])
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(unit.attributes['CTM'])
  return [a, b, c, d, e + x, f + y]
}

/** Distances from one character to the next: numbers, and `g n d` for n times d. Never more than are asked for. */
export function deltasIn(text: string | undefined, most: number): number[] {
  const deltas: number[] = []
  const words = wordsOf(text ?? '')
  for (let at = 0; at < words.length && deltas.length < most; at += 1) {
    const repeats = words[at] === 'g'
    const times = repeats ? Number(words[at + 1]) : 1
    const delta = Number(words[repeats ? at + 2 : at])
    if (!Number.isFinite(delta) || !(times >= 0)) break
    for (let left = Math.min(times, most - deltas.length); left >= 1; left -= 1) deltas.push(delta)
    if (repeats) at += 2
  }
  return deltas
}
