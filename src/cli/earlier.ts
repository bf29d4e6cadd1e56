import { resolve } from 'node:path'
import { EarlierRun } from '../node/earlier-run.js'
import { causeOf } from '../node/file-error.js'
import { hashOfRun, type Run } from '../node/run.js'
import { UsageError } from '../node/usage-error.js'
import type { CommandContext } from './context.js'
import { targetsOf, type LintCommandOptions } from './lint-options.js'
import { problems } from './problems.js'

/** Opens the output of the run that this one goes on with. */
export async function openEarlier(
  resume: string,
  options: LintCommandOptions,
  run: Run,
  { io, version }: CommandContext,
): Promise<{ path: string; run: EarlierRun }> {
  const path = resolve(io.cwd, resume)
  const isTarget = targetsOf(options).some(
    (target) => target.path !== undefined && resolve(io.cwd, target.path) === path,
  )
  try {
    return { path, run: await EarlierRun.open(path, { version, configurationHash: hashOfRun(run) }, isTarget) }
  } catch (error) {
    if (error instanceof Error && error.name === 'NotNdjson') throw new UsageError(problems.resumeIsNoNdjson(resume))
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // A script may say --resume from the first run on.
    if (code === 'ENOENT' && isTarget) return { path, run: EarlierRun.none }
    throw code === '' ? error : new UsageError(problems.resumeUnreadable(resume, causeOf(code)))
  }
}
