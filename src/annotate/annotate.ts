import type { LintOptions, LintResult, Reason, ReportSource } from '../model/index.js'
import { formsWith } from '../form/index.js'
import { settledForms } from '../library/forms.js'
import { checkLintOptions } from '../library/options.js'
import { CallError } from '../library/refuse.js'
import { sha256Of } from '../library/sha256.js'
import { contentOf } from '../library/source.js'
import { limitsFor } from '../parse/limits.js'
import { isFileResult } from '../results/file-result.js'
import type { CopyOptions } from './annotate-docx.js'

/**
 * A copy of a Word file (.docx) with a Word comment for each finding, at its cell or at the exact words, and one on the
 * title with verdict and counts. The author of the comments is report-lint; those of an earlier copy are replaced, all
 * else of the file stays as it is. The same input gives the same bytes.
 *
 * @param source The bytes of the file that was checked: an ArrayBuffer, a Blob, a Buffer, any typed array or view of bytes.
 * @param result What `lint`, or a linter, said of this file. Accepted findings get no comment.
 * @param options Those of the check; `locale`, `forms` and `limits` of them are looked at.
 * @returns The bytes of the copy.
 * @throws {TypeError} for a result that is of another file, or of none that could be read as a report in Word's format.
 * @throws {InputError} `signed`, `write-protected`, or why the file cannot be read.
 */
export async function annotate(
  source: ReportSource,
  result: LintResult,
  options: LintOptions = {},
): Promise<Uint8Array> {
  checkLintOptions('annotate', options)
  if (!isFileResult(result)) throw refusal(noResult)
  if (result.report === null) throw refusal(noReport)
  const bytes = await contentOf('annotate', source, options.limits)
  if (typeof bytes === 'string' || result.report.format !== 'docx') throw refusal(notWord)
  const { locale = 'zh-CN', limits = {} } = options
  const { forms } = await settledForms('annotate', options.forms)
  return annotatedCopy(bytes, result, { locale, limits: limitsFor(limits, bytes.length), forms: formsWith(forms) })
}

/**
 * The same for a Word file and a result of its report, with options that have been checked.
 *
 * @throws {TypeError} for a result of another file.
 * @throws {InputError} as `annotate` does.
 */
export async function annotatedCopy(bytes: Uint8Array, result: LintResult, options: CopyOptions): Promise<Uint8Array> {
  const { sha256 } = result
  if (sha256 === undefined && result.source === undefined) throw refusal(unknownFile)
  if (sha256 !== undefined && (await sha256Of(bytes)) !== sha256) throw refusal(otherFile)
  const { annotateDocx } = await import('./annotate-docx.js')
  const copy = annotateDocx(bytes, result, options)
  if (!copy) throw refusal(otherFile)
  return copy
}

const refusal = ({ zh, en }: Reason): CallError => new CallError({ zh: `annotate：${zh}`, en: `annotate: ${en}` })

const noResult: Reason = {
  zh: 'result 应为 lint 对这个文件的检查结果',
  en: 'result is to be what lint said of this file',
}

const noReport: Reason = {
  zh: '检查结果里没有报告（文件没有读成），不能加批注；原因见 result.messages',
  en: 'the result is of a file that was not read as a report, so that there is nothing to annotate; result.messages says why',
}

const notWord: Reason = {
  zh: '只能给 Word 文件（.docx）加批注；请提供 .docx 文件的字节和它的检查结果',
  en: 'only Word files (.docx) can have comments. Give the bytes of one, and its result',
}

const otherFile: Reason = {
  zh: '检查结果不是这个文件的（文件可能在检查之后改动过）；请重新检查后再加批注',
  en: 'the result is not of this file, which may have changed since. Check it again and annotate it with the new result',
}

const unknownFile: Reason = {
  zh: '检查结果没有 source 和 sha256，不能确定是不是这个文件的；请用 lint 返回的完整结果',
  en: 'the result has neither source nor sha256, so that it may be of another file. Give the whole result as lint returned it',
}
