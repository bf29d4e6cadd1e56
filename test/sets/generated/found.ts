import type { LintResult } from '../../../src/model/index.js'

/** Rules that hold reports against each other. */
const rulesOfMany: ReadonlySet<string> = new Set([
  ...['carry-over', 'stock-continuity', 'quoted-previous', 'percent-change', 'same-tables', 'copied-text'],
  ...['roster-complete', 'aggregate-sum', 'copied-between-units'],
])

/** What rules about several reports found in a result, as the file or the unit, the rule and the message. */
export const foundIn = ({ filePath, scope, messages }: LintResult, folder: string): string[] =>
  messages.flatMap(({ ruleId, messageId }) =>
    ruleId !== null && rulesOfMany.has(ruleId)
      ? [`${scope?.organ ?? filePath.slice(folder.length + 1).replaceAll('\\', '/')} ${ruleId} ${messageId ?? ''}`]
      : [],
  )
