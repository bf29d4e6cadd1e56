import { readFile } from 'node:fs/promises'
import { hasType } from '../fix/apply.js'
import { displayPath } from '../formatters/display-path.js'
import { diffOf } from '../node/diff.js'
import { fixFile, type FixedFile } from '../node/fix-file.js'
import { sha256 } from '../node/lint-source.js'
import { configFor, type Run } from '../node/run.js'
import type { Content } from '../node/sources.js'
import { UsageError } from '../node/usage-error.js'
import type { LintMessage, LintResult, Reason, RuleBase } from '../model/index.js'
import type { CommandContext } from './context.js'
import type { Engine } from './engine.js'
import { inform } from './inform.js'
import { targetsOf, type LintCommandOptions } from './lint-options.js'
import { news } from './news.js'
import { problems } from './problems.js'

interface FixOptions {
  run: Run
  engine: Engine
  options: LintCommandOptions
  context: CommandContext
}

/** Fixes the files of a run, or shows what fixing them would change, and says what was changed. */
export class Fixes {
  private hasSpoken = false

  constructor(private readonly given: FixOptions) {}

  /** Fixes a file and gives the result of what it then says. */
  async fix({ filePath, content }: Content): Promise<LintResult> {
    const { run, engine, options } = this.given
    const { fixType: types, fixDryRun: dryRun = false } = options
    const lint = (text: string | Uint8Array): Promise<LintResult> => engine.lint(run, filePath, text)
    const { result, fix } = await fixFile(filePath, content, lint, { dryRun, ...(types && { types }) })
    if (!fix) {
      const byHand = this.toFixByHand(result)
      if (byHand > 0) this.say(news.notFixed(byHand), filePath)
      return result
    }
    if (fix.output === fix.source) return result
    if (dryRun) await this.show(filePath, fix)
    else this.say(news.fixed(countsOf(fix.fixed)), filePath)
    // What was checked last was text; the hash is that of the file.
    if (result.sha256 === undefined || !fix.written) return result
    return { ...result, sha256: await sha256(await readFile(filePath)) }
  }

  /** Says at the end of the run that there was nothing to fix, where that is so. */
  end(): void {
    if (!this.hasSpoken) this.say(news.nothingFixed)
  }

  private say(reason: Reason, filePath?: string): void {
    this.hasSpoken = true
    inform(this.given.context, this.given.options, reason, filePath)
  }

  private async show(filePath: string, { source, output }: FixedFile): Promise<void> {
    this.hasSpoken = true
    const { io } = this.given.context
    // A program that reads the findings from standard output must not meet a diff there.
    const printed = targetsOf(this.given.options).find(({ path }) => path === undefined)
    const shown = printed === undefined || printed.format === 'stylish' ? io.stdout : io.stderr
    shown.write(await diffOf(source, output, displayPath(filePath, io.cwd)))
  }

  /** How many findings of a Word or PDF file a fix is known for. */
  private toFixByHand({ filePath, messages }: LintResult): number {
    const { run, options } = this.given
    const fixable = new Set(configFor(run, filePath).rules.flatMap(({ id, fixable }) => (fixable ? [id] : [])))
    const isKnown = (message: LintMessage): boolean =>
      fixable.has(message.ruleId ?? '') && message.suggestions.length > 0
    return messages.filter((message) => isKnown(message) && hasType(message, options.fixType)).length
  }
}

/** How many fixes were made, by `rule/message`. */
function countsOf(fixed: readonly LintMessage[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { ruleId, messageId } of fixed) {
    const kind = `${ruleId ?? ''}/${messageId ?? ''}`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/** Throws a `UsageError` for a kind of fix that none of the rules makes. */
export function checkFixTypes(fixType: readonly string[], rules: readonly RuleBase[]): void {
  const fixable = rules.filter((rule) => rule.fixable)
  const known = fixable.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map((name) => `${id}/${name}`)])
  const unknown = fixType.find((type) => !known.includes(type))
  if (unknown === undefined) return
  throw new UsageError(
    problems.unknownFixType(
      unknown,
      fixable.map(({ id }) => id),
    ),
  )
}
