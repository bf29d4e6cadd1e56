import { sanitize, withoutCommands } from '../formatters/sanitize.js'

/**
 * What a fix changes, as a unified diff that is safe on a terminal and in the log of a runner of workflows: a line that
 * stays as it is stands there behind a space. Empty where nothing changes.
 *
 * @param path Name to show for the file.
 */
export async function diffOf(before: string, after: string, path: string): Promise<string> {
  if (before === after) return ''
  const { createTwoFilesPatch, OMIT_HEADERS } = await import('diff')
  // The package would write Chinese names in octal.
  const name = sanitize(path)
  const patch = createTwoFilesPatch('', '', before, after, undefined, undefined, {
    context: 3,
    headerOptions: OMIT_HEADERS,
  })
  return withoutCommands(`--- a/${name}\n+++ b/${name}\n${patch.split('\n').map(sanitizeLine).join('\n')}`)
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
