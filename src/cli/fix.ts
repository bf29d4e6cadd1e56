import { readFile } from 'node:fs/promises'
import { displayPath } from '../formatters/display-path.js'
import { diffOf } from '../node/diff.js'
import { fixFile } from '../node/fix-file.js'
import { sha256 } from '../node/lint-source.js'
import type { Run } from '../node/run.js'
import type { Content } from '../node/sources.js'
import { UsageError } from '../node/usage-error.js'
import type { LintResult, Rule } from '../model/index.js'
import type { CommandContext } from './context.js'
import type { Engine } from './engine.js'
import { targetsOf, type LintCommandOptions } from './lint-options.js'
import { problems } from './problems.js'

interface FixOptions {
  run: Run
  engine: Engine
  options: LintCommandOptions
  context: CommandContext
}

/** Fixes a file, or shows what fixing it would change, and gives the result of what it then says. */
export async function fixSource(
  { filePath, content }: Content,
  { run, engine, options, context }: FixOptions,
): Promise<LintResult> {
  const { fixType: types, fixDryRun: dryRun = false } = options
  const lint = (text: string | Uint8Array): Promise<LintResult> => engine.lint(run, filePath, text)
  const { result, fix } = await fixFile(filePath, content, lint, { dryRun, ...(types && { types }) })
  if (dryRun && fix) {
    const { io } = context
    // A program that reads the findings from standard output must not meet a diff there.
    const printed = targetsOf(options).find(({ path }) => path === undefined)
    const output = printed === undefined || printed.format === 'stylish' ? io.stdout : io.stderr
    output.write(await diffOf(fix.source, fix.output, displayPath(filePath, io.cwd)))
  }
  // What was checked last was text; the hash is that of the file.
  if (result.sha256 === undefined || !fix?.written) return result
  return { ...result, sha256: await sha256(await readFile(filePath)) }
}

/** Throws a `UsageError` for a kind of fix that none of the rules makes. */
export function checkFixTypes(fixType: readonly string[], rules: readonly Rule[]): void {
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
