import { similarity } from './similarity.js'

/** How much a name must have in common with another to be taken for a slip of it. */
const alike = 0.6

/** The name that was probably meant; undefined where none is like it. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const [same, another] = names.filter((candidate) => goesOn(name, candidate) || goesOn(candidate, name))
  if (same !== undefined && another === undefined) return same
  const ranked = names
    .map((candidate) => ({ candidate, score: similarity(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => b.score - a.score)
  const [best] = ranked
  return best && best.score >= alike ? best.candidate : undefined
}

/** Whether a name is another one with something behind its hyphen: zh-CN goes on from zh. */
const goesOn = (start: string, name: string): boolean => name.toLowerCase().startsWith(`${start.toLowerCase()}-`)
