import { readFile } from 'node:fs/promises'

/** Pages lie next to the bundle in the package, and in docs/ where the program runs from its sources. */
const inPackage = new URL('./rules/', import.meta.url)
const inSources = new URL('../../docs/rules/', import.meta.url)

/** The page about a built-in rule, in Markdown. */
export function readPage(id: string): Promise<string> {
  const read = (folder: URL): Promise<string> => readFile(new URL(`${id}.md`, folder), 'utf8')
  return read(inPackage).catch(() => read(inSources))
}
