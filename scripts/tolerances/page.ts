import type { Tolerance } from './values.js'

/** A tolerance with the tests that fail at its half and at its double; undefined where none does. */
export interface HeldTolerance extends Tolerance {
  below: string | undefined
  above: string | undefined
}

export const path = 'docs/tolerances.md'

/** A cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;')

/** The page of all tolerances: what each is for, and which tests hold it from below and from above. */
export function pageOf(rows: readonly HeldTolerance[]): string {
  const files = [...new Set(rows.map(({ file }) => file))]
  return `# Tolerances of reading

<!-- Written by \`npm run tolerances\`; a test keeps the values current. -->

Where a file does not say what belongs together or what a text is, distance, width, length or number decide. Each such value stands in the \`tolerances.ts\` of its room. \`npm run tolerances\` takes its half and its double and runs the tests of its room; the tests named here fail then.
${files.map((file) => `\n## \`${file}\`\n\n${tableOf(rows.filter((row) => row.file === file))}`).join('')}`
}

const tableOf = (
  rows: readonly HeldTolerance[],
): string => `| Value | Is | For | Held from below by | Held from above by |
| --- | ---: | --- | --- | --- |
${rows
  .map(({ name, value, purpose, below, above }) =>
    [`\`${name}\``, String(value), cell(purpose), cell(below ?? 'nothing'), cell(above ?? 'nothing')].join(' | '),
  )
  .map((line) => `| ${line} |\n`)
  .join('')}`
