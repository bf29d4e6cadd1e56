import { resolve } from 'node:path'
import { fatalResult } from '../engine/fatal.js'
import { EarlierRun } from '../node/earlier-run.js'
import { FileError } from '../node/file-error.js'
import { reasonOf } from '../node/problems.js'
import { ResultCache } from '../node/result-cache.js'
import { configFor, localeFor, type Run } from '../node/run.js'
import { readSource } from '../node/sources.js'
import { UsageError } from '../node/usage-error.js'
import type { LintResult } from '../types.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { Engine } from './engine.js'
import { fixSource } from './fix.js'
import type { Input } from './input.js'
import { targetsOf, type LintCommandOptions } from './lint-options.js'
import { problems } from './problems.js'

/** Folder that results are kept in where the call names none. */
const defaultCache = '.report-lint-cache'

interface MakerOptions {
  run: Run
  input: Input
  options: LintCommandOptions
  context: CommandContext
  engine: Engine
  earlier: EarlierRun | undefined
}

/**
 * The function that comes to the result of a file: from the run that broke off, from the cache, or by checking it.
 * A file that cannot be read, or that the linter fails on, does not keep the others from being checked.
 */
export function resultMaker(made: MakerOptions): (filePath: string) => Promise<LintResult> {
  const { run, context, earlier } = made
  const check = checker(made)
  return async (filePath) => {
    try {
      return (await earlier?.result(filePath)) ?? (await check(filePath))
    } catch (error) {
      const reason = reasonOf(error)
      complain(context, reason, filePath)
      const code = error instanceof FileError ? 'unwritable' : 'internal'
      return fatalResult(filePath, code, reason, localeFor(run, filePath))
    }
  }
}

function checker({ run, input, options, context, engine }: MakerOptions): (filePath: string) => Promise<LintResult> {
  const { io, version } = context
  const { cacheLocation = defaultCache } = options
  const cache = options.cache ? new ResultCache(resolve(io.cwd, cacheLocation), version) : undefined
  const fixes = options.fix === true || options.fixDryRun === true
  const complainOf = (result: LintResult): LintResult => {
    const unread = result.messages.find(({ code }) => code === 'not-found' || code === 'unreadable')
    if (unread) complain(context, { zh: unread.message, en: unread.message }, result.filePath)
    return result
  }
  return async (filePath) => {
    if (!cache && !fixes) return complainOf(await engine.lint(run, filePath, input.content))
    const source = input.content
      ? { filePath, content: input.content }
      : await readSource(filePath, configFor(run, filePath).limits)
    if ('reason' in source) return complainOf(await engine.lint(run, filePath))
    if (fixes) return fixSource(source, { run, engine, options, context })
    const key = await cache?.keyOf(run, filePath, source.content)
    const known = key === undefined ? undefined : await cache?.get(key)
    if (known) return known
    const result = await engine.lint(run, filePath, source.content)
    if (key !== undefined) await cache?.set(key, result)
    return result
  }
}

/** Opens the output of the run that this one goes on with. */
export async function openEarlier(
  { resume, ...options }: LintCommandOptions,
  { loaded }: Run,
  { io, version }: CommandContext,
): Promise<{ path: string; run: EarlierRun } | undefined> {
  if (resume === undefined) return undefined
  const path = resolve(io.cwd, resume)
  const isTarget = targetsOf(options).some(
    (target) => target.path !== undefined && resolve(io.cwd, target.path) === path,
  )
  try {
    return { path, run: await EarlierRun.open(path, { version, configurationHash: loaded.hash }, isTarget) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // A script may say --resume from the first run on.
    if (code === 'ENOENT' && isTarget) return { path, run: EarlierRun.none }
    throw code === '' ? error : new UsageError(problems.resumeUnreadable(resume, code))
  }
}
