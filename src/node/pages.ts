import { readFile } from 'node:fs/promises'

/** Pages lie next to the bundle of the command in the package, and in docs/ where the program runs from its sources. */
const places = ['./rules/', '../cli/rules/', '../../docs/rules/']

/** The page about a built-in rule, in Markdown. */
export const readPage = (id: string): Promise<string> => readOwn(places.map((folder) => `${folder}${id}.md`))

/** A file of this package, at the first of some places seen from here that has it. */
export async function readOwn([place = '', ...others]: readonly string[]): Promise<string> {
  try {
    return await readFile(new URL(place, import.meta.url), 'utf8')
  } catch (error) {
    if (others.length === 0) throw error
    return readOwn(others)
  }
}
