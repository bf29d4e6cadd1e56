import { RequestError } from './problem.js'
import { words } from './words.js'

/** Most characters of a name. */
const longest = 1_000

/** The name of a file that has none. */
export const unnamed = 'report'

/** A name that a client gave, for results: never a path that anything is read from or written to. */
export function checkedName(name: string | undefined): string {
  if (name === undefined || name === '') return unnamed
  if (name.length > longest) throw new RequestError('invalid-parameter', words.longName(longest))
  return name
}

/** The parameters of a header such as `form-data; name="report"; filename="a.docx"`, by lower-case name. */
export function parametersOf(header: string): Map<string, string> {
  const parameters = new Map<string, string>()
  const pattern = /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gsu
  for (const [, key = '', quoted, plain = ''] of header.matchAll(pattern)) {
    const name = key.toLowerCase()
    if (!parameters.has(name)) parameters.set(name, quoted === undefined ? plain : unquoted(quoted))
  }
  return parameters
}

/** Only these two need a backslash; clients that send paths of Windows escape nothing else. */
const unquoted = (text: string): string => text.replace(/\\(["\\])/gu, '$1')

/** The file name of a Content-Disposition, `filename*` of RFC 8187 before `filename`; undefined where there is none. */
export function fileNameOf(disposition: string): string | undefined {
  const parameters = parametersOf(disposition)
  const [, encoded] = /^utf-8'[^']*'(.*)$/isu.exec(parameters.get('filename*') ?? '') ?? []
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // Not as it should be: the plain one counts.
    }
  }
  return parameters.get('filename')
}

/** A header as people mean it: Node gives each byte as a character, and names come in UTF-8. */
export function headerText(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? header : text
}
