import type { Baseline, BaselineEntry } from './types.js'

/** The baseline as its file has it. The same entries always give the same text. */
export function formatBaseline({ version, tool, entries }: Baseline): string {
  return `${JSON.stringify({ version, tool, entries: entries.map(inKeyOrder) }, null, 2)}\n`
}

const inKeyOrder = ({
  file,
  rule,
  place,
  message,
  fingerprint,
  reason,
  owner,
  expires,
}: BaselineEntry): BaselineEntry => ({
  file,
  rule,
  place,
  message,
  fingerprint,
  reason,
  owner,
  expires,
})
