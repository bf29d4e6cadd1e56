import { fatalResult } from '../results/fatal.js'
import { lintReport } from '../check/lint.js'
import { parseReport, type ReadPdf } from '../parse/parse.js'
import type { CheckOptions, LintResult } from '../model/index.js'
import { configFor, localeFor, type Run } from './run.js'
import type { Source } from './sources.js'

/** A file whose text has been decoded already. */
interface TextSource {
  filePath: string
  content: string | Uint8Array
}

/**
 * Checks one file under the configuration in force for it. A file that could not be read gives a fatal result.
 *
 * @param readPdf Reads a PDF; it is read in this thread where absent.
 */
export async function lintSource(source: Source | TextSource, run: Run, readPdf?: ReadPdf): Promise<LintResult> {
  const { filePath } = source
  if ('reason' in source) return fatalResult(filePath, source.code, source.reason, localeFor(run, filePath))
  const options = optionsFor(run, filePath)
  const result = await lintReport(() => parseReport(source.content, options, readPdf), options)
  return run.setup.needs?.includes('sha256') ? withHash(result, await sha256(source.content)) : result
}

/** A result with the hash of its file, its facts too. */
export const withHash = (result: LintResult, hash: string): LintResult => ({
  ...result,
  sha256: hash,
  ...(result.facts && { facts: { ...result.facts, hash } }),
})

/** What a run means for the check of one file. */
export function optionsFor(run: Run, filePath: string): CheckOptions {
  const { rules, levels, ruleOptions, settings, limits, suppressions, readers, forms } = configFor(run, filePath)
  const { inlineConfig, today, needs = [] } = run.setup
  return {
    filePath,
    locale: localeFor(run, filePath),
    rules,
    levels,
    settings,
    limits,
    suppressions,
    readers,
    forms,
    extract: needs.includes('data'),
    facts: needs.includes('facts'),
    // Checking them takes the schema library, which a run without options does without.
    ...(Object.keys(ruleOptions).length > 0 && { ruleOptions }),
    ...(inlineConfig !== undefined && { inlineConfig }),
    ...(today !== undefined && { today }),
  }
}

/** SHA-256 in hexadecimal digits. */
export async function sha256(content: Uint8Array | string): Promise<string> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(content).digest('hex')
}
