import { formatterEntry, type FormatterName } from '../formatters/index.js'
import type { LintResult } from '../types.js'
import { wantsColor } from './color.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { reasonOf } from './problems.js'
import { findInput, type InputOptions, type Source } from './sources.js'

export interface LintCommandOptions extends InputOptions {
  format?: FormatterName
  color?: boolean
}

/** Width of output that does not go to a terminal. */
const defaultColumns = 100

/** Checks reports, prints the findings and returns the exit code. */
export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { locale, io } = context
  const { sources, empty } = await findInput(paths, options, io)
  for (const { path, reason } of empty) complain(context, reason, path)
  const results: LintResult[] = []
  for await (const source of sources) results.push(await lintSource(source, context))
  const format = await formatterEntry(options.format ?? 'stylish').load()
  const color = wantsColor(options.color, io)
  const columns = io.stdout.columns ?? defaultColumns
  const output = await format(results, {
    locale,
    cwd: io.cwd,
    color,
    columns,
    version: '',
    rules: [],
    configurationHash: '',
  })
  io.stdout.write(String(output))
  return exitCode(results, empty.length > 0)
}

/** A file that cannot be read, or that the linter fails on, does not keep the others from being checked. */
async function lintSource(source: Source, context: CommandContext): Promise<LintResult> {
  const { locale, engine } = context
  const { filePath } = source
  if ('reason' in source) {
    complain(context, source.reason, filePath)
    return engine.fatalResult(filePath, source.code, source.reason, locale)
  }
  try {
    return await engine.lint(source.content, { filePath, locale })
  } catch (error) {
    const reason = reasonOf(error)
    complain(context, reason, filePath)
    return engine.fatalResult(filePath, 'internal', reason, locale)
  }
}

function exitCode(results: readonly LintResult[], incomplete: boolean): number {
  const messages = results.flatMap((result) => result.messages)
  if (incomplete || messages.some(({ fatal }) => fatal)) return 2
  return messages.some(({ level }) => level === 'error') ? 1 : 0
}
