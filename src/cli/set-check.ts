import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isJudged } from '../formatters/unjudged.js'
import { FactsFile } from '../node/facts-file.js'
import { causeOf } from '../node/file-error.js'
import { sha256 } from '../node/lint-source.js'
import { configFor, formsIn, type Run } from '../node/run.js'
import { leavesUnjudged } from '../results/treatment.js'
import { UsageError } from '../node/usage-error.js'
import { checkedOptions } from '../check/rule-options.js'
import { matchedName, matchedNames } from '../lexicon/organ-identity.js'
import { Entries } from '../sets/entries.js'
import { Groups } from '../sets/groups.js'
import { readRoster } from '../sets/roster.js'
import { isRosterError } from '../sets/roster-error.js'
import { runSetRules } from '../sets/run.js'
import type { FileResult, LintResult, Roster } from '../model/index.js'
import type { CommandContext } from './context.js'
import { problems } from './problems.js'
import { Quotes } from './quotes.js'

/** A roster that a call names. */
export interface GivenRoster {
  /** Absolute path. */
  path: string
  roster: Roster
  /** SHA-256 of the file in hexadecimal digits. */
  hash: string
}

/** Reads the roster of a call. @throws {UsageError} for a file that is none, with the place in it. */
export async function openRoster(given: string, cwd: string): Promise<GivenRoster> {
  const path = resolve(cwd, given)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(problems.rosterUnreadable(given, causeOf((error as NodeJS.ErrnoException).code ?? '')))
  })
  try {
    return { path, roster: readRoster(bytes), hash: await sha256(bytes) }
  } catch (error) {
    if (isRosterError(error)) throw new UsageError(problems.wrongRoster(given, error.reason))
    throw error
  }
}

/** Names of units that had others, as names are matched. */
export const formerNamesIn = ({ units }: Roster): string[][] =>
  units.flatMap(({ name, formerNames }) =>
    formerNames.length === 0 ? [] : [[...matchedNames({ name }), ...formerNames.map(matchedName)]],
  )

/** Codes of files that were read and hold no report of anybody. */
const noReports: readonly (string | undefined)[] = ['not-a-report', 'blank-form', 'own-output', 'empty']

/** The check of all reports of a run together. Their facts lie in a file until the last of them is there. */
export class SetCheck {
  readonly #entries: Entries
  /** The groups of the reports, once the last was taken. */
  groups: Groups | undefined

  private constructor(
    private readonly given: GivenRoster,
    private readonly store: FactsFile,
  ) {
    this.#entries = new Entries(given.roster, store)
  }

  static async open(given: GivenRoster): Promise<SetCheck> {
    return new SetCheck(given, await FactsFile.open())
  }

  get rosterPath(): string {
    return this.given.path
  }

  /** Takes what a result tells the check. */
  take(result: FileResult): void {
    const { filePath } = result
    if (!isJudged(result)) {
      if (leavesUnjudged(result.verdict)) this.#entries.addUnread(filePath)
    } else if (result.facts) this.#entries.add(result.facts)
    else if (result.messages.some(({ fatal, code }) => fatal && !noReports.includes(code)))
      this.#entries.addUnread(filePath)
  }

  /** The results that come from all reports together, once the last was taken. */
  async *results(run: Run, context: CommandContext): AsyncGenerator<LintResult> {
    const { locale } = context
    const { path, roster } = this.given
    const { rules, levels, ruleOptions } = configFor(run, path).sets
    const forms = formsIn(run)
    const options = Object.keys(ruleOptions).length > 0 ? await checkedOptions(ruleOptions, rules) : {}
    this.groups = new Groups(this.#entries, { roster, store: this.store, forms })
    const quotes = new Quotes(run, context)
    const quote = quotes.read.bind(quotes)
    try {
      yield* runSetRules(this.groups, rules, { filePath: path, locale, forms, levels, options, quote })
    } finally {
      await quotes.close()
    }
  }

  async close(): Promise<void> {
    await this.store.close()
  }
}
