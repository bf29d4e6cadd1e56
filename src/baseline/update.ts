import { addressText } from '../form/cells.js'
import type { LintMessage, LintResult } from '../model/index.js'
import { isDecided } from '../results/verdict.js'
import { relativePath } from './relative-path.js'
import type { Baseline, BaselineEntry } from './types.js'

/**
 * The baseline with the findings of the results: new ones, those that it has as they are, those that are gone taken out.
 * What the results do not speak of stays: other files, and rules that were off or left something open.
 *
 * @param results As the linter gave them, or with the old baseline already applied.
 * @param base Folder of the baseline, which its file names are relative to.
 * @param reason Why the new ones are accepted; empty: nobody has said.
 */
export function updateBaseline(results: readonly LintResult[], old: Baseline, base: string, reason = ''): Baseline {
  const added: BaselineEntry[] = []
  const { entries } = pruneBaseline(results, old, base)
  const known = new Set(entries.map(keyOf))
  for (const result of results) {
    const file = relativePath(base, result.filePath)
    for (const message of openIn(result)) {
      const entry = entryOf(file, message, reason)
      if (entry && !known.has(keyOf(entry))) added.push(entry)
    }
  }
  return { ...old, entries: sorted([...entries, ...added]) }
}

/** The baseline without entries whose finding is gone; nothing is added. */
export function pruneBaseline(results: readonly LintResult[], old: Baseline, base: string): Baseline {
  const seen = new Map(results.map((result) => [relativePath(base, result.filePath), result]))
  const kept = new Set<string>()
  const entries = old.entries.filter((entry) => {
    const result = seen.get(entry.file)
    const key = keyOf(entry)
    if (kept.has(key)) return false
    kept.add(key)
    if (!result?.report || !isDecided(result, entry.rule)) return true
    return openIn(result).some(({ fingerprint }) => fingerprint === entry.fingerprint)
  })
  return { ...old, entries: sorted(entries) }
}

/** How many entries a baseline has that an older one has not, and the other way round. */
export function changesOf(next: Baseline, old: Baseline): { added: number; dropped: number } {
  const known = new Set(old.entries.map(keyOf))
  const added = next.entries.filter((entry) => !known.has(keyOf(entry))).length
  return { added, dropped: old.entries.length + added - next.entries.length }
}

/** Findings that only a baseline accepts, or nothing. */
const openIn = ({ messages, suppressedMessages }: LintResult): LintMessage[] => [
  ...messages,
  ...suppressedMessages.filter(({ suppressions }) => suppressions.every(({ kind }) => kind === 'baseline')),
]

function entryOf(file: string, message: LintMessage, reason: string): BaselineEntry | undefined {
  const { ruleId, message: text, fingerprint } = message
  if (ruleId === null) return undefined
  return { file, rule: ruleId, place: placeOf(message), message: text, fingerprint, reason, owner: '', expires: '' }
}

function placeOf({ cell, section, line }: LintMessage): string {
  if (cell) return addressText(cell)
  return section ?? `line ${line}`
}

const keyOf = ({ file, fingerprint }: BaselineEntry): string => `${file}\n${fingerprint}`

/** By file, rule and place, so that a change of one report is a change of one stretch of the baseline. */
const sorted = (entries: readonly BaselineEntry[]): BaselineEntry[] =>
  [...entries].sort((a, b) => {
    for (const key of ['file', 'rule', 'place', 'fingerprint'] as const) {
      if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1
    }
    return 0
  })
