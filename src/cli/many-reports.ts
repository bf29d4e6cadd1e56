import { isJudged } from '../formatters/unjudged.js'
import type { FormatContext } from '../formatters/formatter.js'
import { FactsFile } from '../node/facts-file.js'
import { formsIn, type Run } from '../node/run.js'
import { totalsOf } from '../sets/totals.js'
import { twoYearsOf } from '../sets/two-years.js'
import type { Facts, FileResult } from '../model/index.js'
import type { SetCheck } from './set-check.js'

/** What a ledger says of several reports: their sums, and their numbers next to those of last year. */
export class ManyReports {
  private constructor(
    private readonly file: FactsFile,
    private readonly numbers: number[] = [],
  ) {}

  static async open(): Promise<ManyReports> {
    return new ManyReports(await FactsFile.open())
  }

  take(result: FileResult): void {
    if (isJudged(result) && result.facts) this.numbers.push(this.file.add(result.facts))
  }

  /** What formats are told, with what they can ask of the reports. */
  tell(context: FormatContext, run: Run, set: SetCheck | undefined): FormatContext {
    const { groups } = set ?? {}
    const { previous: find } = run
    const forms = formsIn(run)
    return Object.assign(context, {
      many: {
        ...(groups && { totals: () => totalsOf(groups) }),
        ...(find && { twoYears: () => twoYearsOf(this.#facts(), { find, forms }) }),
      },
    })
  }

  *#facts(): Generator<Facts> {
    for (const number of this.numbers) yield this.file.read(number)
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}
