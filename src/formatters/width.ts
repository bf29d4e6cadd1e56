import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Columns that plain text (no ANSI codes, sanitized) takes on a terminal: two for a wide character,
 * none for a combining mark. Counts characters, not emoji sequences: the segmenter that those need
 * takes longer to start than checking a report does.
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    width += code < 0x7f ? 1 : /\p{Mark}/u.test(character) ? 0 : eastAsianWidth(code)
  }
  return width
}
