import { readFile } from 'node:fs/promises'
import { lint } from '../check/lint.js'
import type { LintOptions, LintResult } from '../model/index.js'

/**
 * Checks the report in a file.
 *
 * @throws The error of the file system when the file cannot be read at all.
 */
export async function lintFile(path: string, options: Omit<LintOptions, 'filePath'> = {}): Promise<LintResult> {
  return lint(await readFile(path), { ...options, filePath: path })
}
