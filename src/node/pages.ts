import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** What the package has the pages about the rules in: an object of them by id, as JSON, packed by brotli. */
export const packedPages = 'rules.json.br'

/** Next to the bundle of the command. Where the program runs from its sources, pages are read from docs/. */
const places = [`./${packedPages}`, `../cli/${packedPages}`]

/** The page about a built-in rule, in Markdown. */
export async function readPage(id: string): Promise<string> {
  for (const place of places) {
    const packed = await readFile(new URL(place, import.meta.url)).catch(() => undefined)
    if (packed === undefined) continue
    const pages = JSON.parse(String(await promisify(brotliDecompress)(packed))) as Record<string, string>
    return pages[id] ?? ''
  }
  return readOwn([`../../docs/rules/${id}.md`])
}

/** A file of this package, at the first of some places seen from here that has it. */
export async function readOwn([place = '', ...others]: readonly string[]): Promise<string> {
  try {
    return await readFile(new URL(place, import.meta.url), 'utf8')
  } catch (error) {
    if (others.length === 0) throw error
    return readOwn(others)
  }
}
