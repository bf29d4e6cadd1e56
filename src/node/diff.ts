import { sanitize } from '../formatters/sanitize.js'

/**
 * What a fix changes, as a unified diff that is safe on a terminal. Empty where nothing changes.
 *
 * @param path Name to show for the file.
 */
export async function diffOf(before: string, after: string, path: string): Promise<string> {
  if (before === after) return ''
  const { createTwoFilesPatch } = await import('diff')
  const name = sanitize(path)
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 })
  // The line of equals signs belongs to another format.
  return patch.replace(/^=+\n/u, '').split('\n').map(sanitizeLine).join('\n')
}

/** Tabs and the carriage return of a line end are what they are; everything else must not reach the terminal raw. */
function sanitizeLine(line: string): string {
  const end = line.endsWith('\r') ? '\r' : ''
  return (
    line
      .slice(0, line.length - end.length)
      .split('\t')
      .map(sanitize)
      .join('\t') + end
  )
}
