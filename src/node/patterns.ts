import { basename, extname } from 'node:path'
import { longestGlob } from '../config/globs.js'
import type { GlobMatch } from '../config/types.js'
import { problems } from './problems.js'
import { UsageError } from './usage-error.js'

/** Whether a path that is not there can be meant as a glob; brackets as in 报告(1).docx do not make it one. */
export const isPattern = (path: string): boolean => /[*?[\]{}]|[!+@]\(/u.test(path)

/** A search goes through the folders once for each of them. */
const mostAlternatives = 100

/**
 * The patterns that one with braces stands for: `a/*.{md,txt}` is `a/*.md` and `a/*.txt`. Ranges stay as they are, and so
 * does a pattern that stands for very many.
 */
export function alternativesOf(pattern: string): string[] {
  const alternatives = new Set([pattern])
  for (const alternative of alternatives) {
    const braces = firstList(alternative)
    if (!braces) continue
    alternatives.delete(alternative)
    const [before, after] = [alternative.slice(0, braces.start), alternative.slice(braces.end)]
    for (const item of braces.items) alternatives.add(before + item + after)
    if (alternatives.size > mostAlternatives) return [pattern]
  }
  return [...alternatives]
}

/** The first pair of braces with a comma between them; what is escaped counts as text. */
function firstList(pattern: string): { start: number; end: number; items: string[] } | undefined {
  const open: { start: number; commas: number[] }[] = []
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at)
    if (character === '\\') at += 1
    else if (character === '{') open.push({ start: at, commas: [] })
    else if (character === ',') open.at(-1)?.commas.push(at)
    else if (character === '}') {
      const closed = open.pop()
      if (!closed || closed.commas.length === 0) continue
      const ends = [closed.start, ...closed.commas, at]
      const items = ends.slice(1).map((end, index) => pattern.slice((ends[index] ?? 0) + 1, end))
      return { start: closed.start, end: at + 1, items }
    }
  }
  return undefined
}

/** An extension that no pattern has in mind. */
const otherExtension = '.\u{F0000}\u{F0001}\u{F0002}'

/** Whether a pattern without braces that matches a file would not match it under another extension. */
export function endsInExtension(pattern: string, file: string, match: GlobMatch): boolean {
  const names = pattern.slice(pattern.lastIndexOf('/') + 1)
  const name = basename(file)
  return match(names, name) && !match(names, name.slice(0, name.length - extname(name).length) + otherExtension)
}

/** @throws {UsageError} for a path or glob that is too long to be compiled. */
export function refuseLong(globs: readonly string[]): void {
  const long = globs.find(({ length }) => length > longestGlob)
  if (long !== undefined) throw new UsageError(problems.longPattern(long.length, longestGlob))
}
