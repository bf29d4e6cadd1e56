/** What an address holds itself (`data:`) of a type; undefined where it stands elsewhere, for nothing is fetched. */
export function contentOf(
  address: string | undefined,
  type: 'image/svg+xml' | 'text/css' | 'text/html',
): string | undefined {
  const [, own = '', base64, content = ''] =
    /^\s*data:([^,;]*)(?:;(?!base64)[^,;]*)*(;base64)?,(.*)$/isu.exec(address ?? '') ?? []
  if (own.trim().toLowerCase() !== type) return undefined
  try {
    return base64 === undefined ? decodeURIComponent(content) : decoder.decode(bytesOf(atob(content)))
  } catch {
    return undefined
  }
}

const decoder = new TextDecoder()
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** The style sheets that another one takes in and that it holds itself. */
export const importsOf = (sheet: string): string[] =>
  [...sheet.matchAll(/@import\s+(?:url\(\s*)?(?:"(data:[^"]*)"|'(data:[^']*)'|(data:[^)\s]*))/giu)].map(
    ([, double, single, bare]) => contentOf(double ?? single ?? bare, 'text/css') ?? '',
  )
