import { readFile } from 'node:fs/promises'
import { lint } from '../check/lint.js'
import { settledForms } from '../library/forms.js'
import { checkLintOptions } from '../library/options.js'
import { checkArgument, refuse } from '../library/refuse.js'
import { findGiven, readingOf } from '../library/previous.js'
import { checkRuleOptions } from '../library/rule-options.js'
import { settledRules } from '../library/rule-settings.js'
import { words, type Problem } from '../library/value-checks.js'
import type { LintOptions, LintResult } from '../model/index.js'

/**
 * Checks the report in a file.
 *
 * @throws The error of the file system when the file cannot be read at all.
 * @throws {TypeError} for an option that there is not or that is of the wrong kind.
 */
export async function lintFile(path: string, options: Omit<LintOptions, 'filePath'> = {}): Promise<LintResult> {
  checkArgument('lintFile', 'path', path, words)
  checkLintOptions('lintFile', options)
  if ('filePath' in options && options.filePath !== undefined) refuse('lintFile', [ownPath])
  const { forms, previous, ...others } = options
  const settled = settledRules({ ...others, ...(await settledForms('lintFile', forms)) })
  if (previous !== undefined) settled.previous = await findGiven('lintFile', previous, readingOf(settled))
  await checkRuleOptions('lintFile', settled)
  return lint(await readFile(path), { ...settled, filePath: path })
}

const ownPath: Problem = {
  path: ['options', 'filePath'],
  reason: {
    zh: '结果用第一个参数的路径命名；要另写路径，请读出文件后用 lint(内容, { filePath })',
    en: 'the result is named by the path that is the first argument. To name another, read the file and call lint(content, { filePath })',
  },
}
