/** What Stryker says of a mutant: found by a test (Killed, Timeout), or not (Survived, NoCoverage); the others are not counted. */
type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending'

interface Mutant {
  mutatorName: string
  replacement?: string
  status: Status
  /** 1-based, the end behind the last character. */
  location: { start: Place; end: Place }
}

interface Place {
  line: number
  column: number
}

/** The part of the report in JSON that the page is made of, by the schema that Stryker and its dashboard share. */
export interface MutationReport {
  files: Record<string, { mutants: Mutant[] }>
}

export const path = 'docs/mutation.md'

const isFound = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout'
const isMissed = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage'

/** How many of a hundred mutants the tests find. */
export function scoreOf(mutants: readonly Mutant[]): number {
  const found = mutants.filter(isFound).length
  const missed = mutants.filter(isMissed).length
  return found + missed === 0 ? 100 : (100 * found) / (found + missed)
}

/** The page: a line a file, and behind it each change that no test notices, by the code that was changed. */
export function pageOf({ files }: MutationReport, sources: Readonly<Record<string, string>>): string {
  const named = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))
  const all = named.flatMap(([, { mutants }]) => mutants)
  return `# Mutants

<!-- Written by \`npm run mutate\`. -->

A mutant is the program with one small change: a condition turned round, a call left out, a number moved. Where no test fails, nothing holds that piece of code. \`npm run mutate\` tries the sums, their diagnosis, the run of the rules and the rules about numbers and tables with the tests of these rooms. At least 80 of 100 have to be found.

| File | Mutants | Found | Not found | Score |
| --- | ---: | ---: | ---: | ---: |
${[...named, ['all', { mutants: all }] as const].map(([file, { mutants }]) => line(file, mutants)).join('')}
## Changes that no test notices

${named.map(([file, { mutants }]) => survivors(file, mutants.filter(isMissed), sources[file] ?? '')).join('')}`
}

function line(file: string, mutants: readonly Mutant[]): string {
  const [found, missed] = [mutants.filter(isFound).length, mutants.filter(isMissed).length]
  return `| ${file === 'all' ? '**all**' : `\`${file}\``} | ${String(found + missed)} | ${String(found)} | ${String(missed)} | ${scoreOf(mutants).toFixed(1)} % |\n`
}

function survivors(file: string, mutants: readonly Mutant[], source: string): string {
  if (mutants.length === 0) return ''
  const lines = source.split('\n')
  const changes = mutants.map(({ location: { start, end }, replacement = '' }) => {
    const isOneLine = start.line === end.line
    const changed = (lines[start.line - 1] ?? '').slice(start.column - 1, isOneLine ? end.column - 1 : undefined).trim()
    return `- ${code(isOneLine ? changed : `${changed} …`)} → ${code(replacement.split('\n')[0] ?? '')}\n`
  })
  return `### \`${file}\`\n\n${[...new Set(changes)].sort().join('')}\n`
}

/** A piece of code in Markdown, whatever back-ticks it holds. */
const code = (text: string): string => {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length)) + 1)
  return text === '' ? 'nothing' : `${fence} ${text} ${fence}`
}
