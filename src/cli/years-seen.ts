import { matchedName } from '../lexicon/organ-identity.js'
import type { LintResult } from '../model/index.js'

/** The years of the reports of a run by organ: two in a row could be held against each other. */
export class YearsSeen {
  readonly #years = new Map<string, number[]>()
  #found: string | undefined

  add({ report }: LintResult): void {
    const { organ = null, year = null } = report ?? {}
    if (organ === null || year === null || this.#found !== undefined) return
    const name = matchedName(organ)
    const years = this.#years.get(name) ?? []
    if (years.some((other) => Math.abs(other - year) === 1)) this.#found = organ
    this.#years.set(name, [...years, year])
  }

  /** An organ that has reports of two years in a row; undefined where there is none. */
  organOfTwo(): string | undefined {
    return this.#found
  }
}
