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

/** What is tried together. */
export interface Room {
  /** The page that is written. */
  path: string
  /** Configuration of Stryker, in its folder, and the report in JSON that it writes. */
  config: string
  report: string
  /** The command, and what it tries. */
  command: string
  what: string
  /** How many of a hundred mutants have to be found. */
  least: number
}

export const rooms = {
  sums: {
    path: 'docs/mutation.md',
    config: 'stryker.config.mjs',
    report: '.stryker-tmp/report.json',
    command: 'npm run mutate',
    what: 'tries the sums, their diagnosis, the run of the rules and the rules about numbers and tables with the tests of these rooms',
    least: 80,
  },
  prose: {
    path: 'docs/mutation-prose.md',
    config: 'prose.config.mjs',
    report: '.stryker-tmp/prose-report.json',
    command: 'npm run mutate -- --prose',
    what: 'tries five lines of every second file of `src/prose`, chosen by its name and before any of them was tried, with the tests of this room and the true and wrong sentences of the rules',
    least: 75,
  },
} satisfies Record<string, Room>

const isFound = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout'
const isMissed = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage'

/** How many of a hundred mutants the tests find. */
export function scoreOf(mutants: readonly Mutant[]): number {
  const found = mutants.filter(isFound).length
  const missed = mutants.filter(isMissed).length
  return found + missed === 0 ? 100 : (100 * found) / (found + missed)
}

/** The page: a line a file, and behind it each change that no test notices, by the code that was changed. */
export function pageOf(
  { files }: MutationReport,
  sources: Readonly<Record<string, string>>,
  { command, what, least }: Room,
): string {
  const named = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))
  const all = named.flatMap(([, { mutants }]) => mutants)
  return `# Mutants

<!-- Written by \`${command}\`. -->

A mutant is the program with one small change: a condition turned round, a call left out, a number moved. Where no test fails, nothing holds that piece of code. \`${command}\` ${what}. At least ${String(least)} of 100 have to be found.

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
