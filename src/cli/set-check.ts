import { isJudged } from '../formatters/unjudged.js'
import { FactsFile } from '../node/facts-file.js'
import { quoteOf } from '../node/quotes.js'
import type { GivenRoster } from '../node/roster-file.js'
import type { Run } from '../node/run.js'
import { acceptedInSet, setRulesOf } from '../node/set-rules.js'
import { mayHoldReport } from '../results/treatment.js'
import { Entries } from '../sets/entries.js'
import { Groups } from '../sets/groups.js'
import { runSetRules } from '../sets/run.js'
import type { FileResult, LintResult, SetPassage } from '../model/index.js'
import type { CommandContext } from './context.js'

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
    const { filePath, verdict } = result
    if (isJudged(result) && result.facts) this.#entries.add(result.facts)
    else if (mayHoldReport(verdict, isJudged(result) ? result.messages.find(({ fatal }) => fatal)?.code : undefined))
      this.#entries.addUnread(filePath)
  }

  /** The results that come from all reports together, once the last was taken. */
  async *results(run: Run, context: CommandContext): AsyncGenerator<LintResult> {
    const { locale } = context
    const { path, roster } = this.given
    const { rules, options } = await setRulesOf(run, path, locale)
    this.groups = new Groups(this.#entries, { roster, store: this.store, forms: options.forms })
    const engine = context.makeEngine(0)
    try {
      const quoting = { ...options, quote: (passage: SetPassage) => quoteOf(passage, run, engine) }
      for await (const result of runSetRules(this.groups, rules, quoting)) yield acceptedInSet(result, run, locale)
    } finally {
      await engine.close()
    }
  }

  async close(): Promise<void> {
    await this.store.close()
  }
}
