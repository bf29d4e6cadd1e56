import { resolve } from 'node:path'
import { fatalResult } from '../results/fatal.js'
import { isJudged } from '../formatters/unjudged.js'
import type { EarlierRun } from '../node/earlier-run.js'
import { isFileError } from '../node/file-error.js'
import { reasonOf } from '../node/problems.js'
import { configFor, localeFor, type Run } from '../node/run.js'
import { readSource } from '../node/sources.js'
import type { FileResult, LintResult } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { Engine } from './engine.js'
import type { Fixes } from './fix.js'
import type { Input } from './input.js'
import type { LintCommandOptions } from './lint-options.js'

/** Folder that results are kept in where the call names none. */
const defaultCache = '.report-lint-cache'

interface MakerOptions {
  run: Run
  input: Input
  options: LintCommandOptions
  context: CommandContext
  engine: Engine
  earlier: EarlierRun | undefined
  /** Present where files are to be fixed. */
  fixes: Fixes | undefined
}

/**
 * The function that comes to the result of a file: from the run that broke off, from the cache, or by checking it.
 * A file that cannot be read, or that the linter fails on, does not keep the others from being checked.
 */
export async function resultMaker(made: MakerOptions): Promise<(filePath: string) => Promise<FileResult>> {
  const { run, input, context, earlier } = made
  const check = await checker(made)
  return async (filePath) => {
    try {
      const before = await earlier?.result(filePath)
      return before && (isJudged(before) || input.found.has(filePath)) ? before : await check(filePath)
    } catch (error) {
      const reason = reasonOf(error)
      complain(context, reason, filePath)
      const code = isFileError(error) ? 'unwritable' : 'internal'
      return fatalResult(filePath, code, reason, localeFor(run, filePath))
    }
  }
}

/** What a call does not ask for is not loaded. */
async function checker(made: MakerOptions): Promise<(filePath: string) => Promise<LintResult>> {
  const { run, input, options, context, engine, fixes } = made
  const { io, version } = context
  const { cacheLocation = defaultCache } = options
  const { ResultCache } = options.cache ? await import('../node/result-cache.js') : {}
  const cache = ResultCache && new ResultCache(resolve(io.cwd, cacheLocation), version)
  const complainOf = (result: LintResult): LintResult => {
    const unread = result.messages.find(({ code }) => code === 'not-found' || code === 'unreadable')
    if (unread) complain(context, { zh: unread.message, en: unread.message }, result.filePath)
    return result
  }
  let reported = false
  /** The check is good without a cache; once is enough to say that there is none. */
  const cacheFailed = async (error: unknown): Promise<undefined> => {
    if (reported) return undefined
    reported = true
    const { problems } = await import('./problems.js')
    complain(context, problems.cacheUnusable(reasonOf(error)))
    return undefined
  }
  return async (filePath) => {
    if (!cache && !fixes) return complainOf(await engine.lint(run, filePath, input.content))
    const source = input.content
      ? { filePath, content: input.content }
      : await readSource(filePath, configFor(run, filePath).limits)
    if ('reason' in source) return complainOf(await engine.lint(run, filePath))
    if (fixes) return fixes.fix(source)
    const key = await cache?.keyOf(run, filePath, source.content)
    const known = key === undefined ? undefined : await cache?.get(key).catch(cacheFailed)
    if (known) return known
    const result = await engine.lint(run, filePath, source.content)
    if (key !== undefined) await cache?.set(key, result).catch(cacheFailed)
    return result
  }
}
