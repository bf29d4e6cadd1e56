const invisible = /[\p{Control}\p{Format}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}]/gu

/**
 * Text of a report made safe for a terminal: control, bidi, zero-width and other invisible characters
 * (line ends and tabs too) become visible escapes such as `\u202e`.
 */
export function sanitize(text: string): string {
  return text.replace(invisible, escapeCharacter).replaceAll('##[', '#\\u0023[')
}

/**
 * Lines of which none is a command to a runner of workflows: GitHub takes one that begins with `::`, white space of
 * any kind before it or not, and any that holds `##[`, which `sanitize` escapes.
 */
export const withoutCommands = (output: string): string =>
  output.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gmu, '$1\\u003a')

/** A character as JavaScript and JSON write it, in UTF-16 units. */
function escapeCharacter(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
