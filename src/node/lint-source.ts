import { lint } from '../engine/lint.js'
import { fatalResult } from '../engine/fatal.js'
import type { LintResult } from '../types.js'
import { configFor, localeFor, type Run } from './run.js'
import type { Source } from './sources.js'

/** Checks one file under the configuration in force for it. A file that could not be read gives a fatal result. */
export async function lintSource(source: Source, run: Run): Promise<LintResult> {
  const { filePath } = source
  const locale = localeFor(run, filePath)
  if ('reason' in source) return fatalResult(filePath, source.code, source.reason, locale)
  const { rules, levels, ruleOptions, settings, limits, suppressions } = configFor(run, filePath)
  const { inlineConfig, today, needs = [] } = run.setup
  const result = await lint(source.content, {
    filePath,
    locale,
    rules,
    levels,
    // Checking them takes the schema library, which a run without options does without.
    ...(Object.keys(ruleOptions).length > 0 && { ruleOptions }),
    settings,
    limits,
    suppressions,
    extract: needs.includes('data'),
    ...(inlineConfig !== undefined && { inlineConfig }),
    ...(today !== undefined && { today }),
  })
  return needs.includes('sha256') ? { ...result, sha256: await sha256(source.content) } : result
}

/** SHA-256 in hexadecimal digits. */
export async function sha256(content: Uint8Array | string): Promise<string> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(content).digest('hex')
}
