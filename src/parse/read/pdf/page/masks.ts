import type { OpenPdf } from '../file/load.js'
import { type Ink, inkOf } from './seen.js'

/** A list of operators with their values. */
interface Operators {
  fnArray: ArrayLike<number>
  argsArray: ArrayLike<unknown>
}

/**
 * The ink of a pattern that is painted in a single one; undefined for any other.
 *
 * @param numbers The numbers of operators by their names.
 */
export function inkOfPattern(pattern: readonly unknown[], numbers: Readonly<Record<string, number>>): Ink {
  const list = pattern.find((part): part is Operators => typeof part === 'object' && part !== null && 'fnArray' in part)
  const inks = list ? inksOf(list, 0, list.fnArray.length, numbers) : []
  const [first] = inks
  return inks.every((ink) => ink?.join() === first?.join()) ? first : undefined
}

/** The inks that a part of a list paints areas in. */
function inksOf(
  { fnArray, argsArray }: Operators,
  from: number,
  to: number,
  numbers: Readonly<Record<string, number>>,
): Ink[] {
  const inks: Ink[] = []
  let ink: Ink = [0, 0, 0]
  for (let at = from; at < to; at += 1) {
    const values: unknown = argsArray[at]
    if (fnArray[at] === numbers['setFillRGBColor']) ink = inkOf(Array.isArray(values) ? values : [])
    else if (fnArray[at] === numbers['setFillColorN']) ink = undefined
    else if (painting.some((name) => fnArray[at] === numbers[name])) inks.push(ink)
  }
  return inks
}

const painting = [
  ...['constructPath', 'showText', 'shadingFill', 'paintImageXObject', 'paintImageMaskXObject'],
  ...['paintInlineImageXObject', 'paintSolidColorImageMask'],
]

/** Masks that let through what is painted after them, as light as they are; pdf.js gives what they paint in the list of the page. */
export class Masks {
  readonly #numbers: Readonly<Record<string, number>>
  /** Whether the last one paints nothing, or nothing but black, which lets nothing through. */
  isEmpty = false

  constructor(operators: OpenPdf['operators']) {
    this.#numbers = operators
  }

  /** The place behind a mask where one begins, else that place itself. */
  passOver(list: Operators, from: number): number {
    const numbers = this.#numbers
    const mask = list.fnArray[from] === numbers['beginGroup'] ? maskOf(list.argsArray[from]) : undefined
    if (!mask) return from
    let depth = 0
    for (let at = from; at < list.fnArray.length; at += 1) {
      if (list.fnArray[at] === numbers['beginGroup']) depth += 1
      if (list.fnArray[at] === numbers['endGroup']) depth -= 1
      if (depth > 0) continue
      const inks = inksOf(list, from, at, numbers)
      const isBlack = (ink: Ink): boolean => ink?.every((part) => part === 0) === true
      this.isEmpty = mask.subtype === 'Alpha' ? inks.length === 0 : !mask.backdrop && inks.every(isBlack)
      return at + 1
    }
    return from
  }
}

interface Mask {
  subtype?: unknown
  backdrop?: unknown
}

function maskOf(values: unknown): Mask | undefined {
  const options: unknown = Array.isArray(values) ? values[0] : undefined
  const mask: unknown =
    typeof options === 'object' && options !== null && 'smask' in options ? options.smask : undefined
  return typeof mask === 'object' && mask !== null ? mask : undefined
}
