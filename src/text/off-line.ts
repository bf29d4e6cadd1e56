/** Where characters stand that are set off the line they belong to. */
export type OffLine = 'above' | 'below'

/** Part of a text that is set off its line. */
export interface OffLineStretch {
  from: number
  /** Index behind its last character. */
  to: number
  place: OffLine
}

const digits: Readonly<Record<OffLine, string>> = { above: '⁰¹²³⁴⁵⁶⁷⁸⁹', below: '₀₁₂₃₄₅₆₇₈₉' }

/** A text set off its line: its digits in the forms that Unicode has for that, one for one; the rest as it is. */
export const setOffLine = (text: string, place: OffLine): string =>
  text.replace(/\d/gu, (digit) => digits[place].charAt(Number(digit)))

/**
 * A text with the stretches of it that are set off its line, in order. They are marks next to what stands on the line;
 * where nothing does, they are the text itself.
 *
 * @param follows Whether it goes on in the same cell behind text that stands on its line.
 */
export function withOffLine(text: string, stretches: readonly OffLineStretch[], follows = false): string {
  let result = ''
  let at = 0
  let onLine = ''
  for (const { from, to, place } of stretches) {
    onLine += text.slice(at, from)
    result += text.slice(at, from) + setOffLine(text.slice(from, to), place)
    at = to
  }
  const isAll = !follows && (onLine + text.slice(at)).trim() === ''
  return isAll ? text : result + text.slice(at)
}
