import { lintReport } from '../check/lint.js'
import { parseReport } from '../parse/parse.js'
import type { LintOptions, LintResult, ReportSource } from '../model/index.js'
import { checkLintOptions } from './options.js'
import { checkRuleOptions } from './rule-options.js'
import { settledRules } from './rule-settings.js'
import { settledForms } from './forms.js'
import { findGiven, readingOf } from './previous.js'
import { contentOf } from './source.js'

/**
 * Checks one report.
 *
 * @param source Its text, or the bytes of its file: an ArrayBuffer, a Blob, a Buffer, any typed array or view of bytes.
 * @returns What the rules found. Input that cannot be read gives a result with one fatal message.
 * @throws {TypeError} for a source that holds neither text nor bytes, and for an option that there is not or that is of
 * the wrong kind.
 */
export async function lint(source: ReportSource, options: LintOptions = {}): Promise<LintResult> {
  checkLintOptions('lint', options)
  const { forms: given, previous, ...others } = options
  const reading = { ...others, ...(await settledForms('lint', given)) }
  const settled = settledRules(reading)
  if (previous !== undefined) settled.previous = await findGiven('lint', previous, readingOf(settled))
  await checkRuleOptions('lint', settled)
  return lintReport(async () => parseReport(await contentOf('lint', source, settled.limits), settled), settled)
}
