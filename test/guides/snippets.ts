import { readFileSync } from 'node:fs'

/** A block of code in a guide. */
export interface Snippet {
  language: string
  /** What its first comment says that the file is called; undefined for a block that is no file. */
  name: string | undefined
  code: string
}

/** All blocks of code of a guide, in order. */
export function snippetsOf(guide: string): Snippet[] {
  const text = readFileSync(`docs/guides/${guide}.md`, 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language = '', code = '']) => ({
    language,
    name: /^(?:<\?php\n)?(?:\/\/|#) (\S+\.\w+)\n/u.exec(code)?.[1],
    code,
  }))
}

/** The code of the file that a guide calls so. */
export function snippet(guide: string, name: string): string {
  const found = snippetsOf(guide).find((each) => each.name === name)
  if (!found) throw new Error(`docs/guides/${guide}.md shows no file ${name}`)
  return found.code
}
