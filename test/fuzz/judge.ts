import { parse as parseHtml } from 'parse5'
import { lint } from '../../src/check/lint.js'
import { applyFixes } from '../../src/fix/apply.js'
import { fixText } from '../../src/fix/fix-text.js'
import { formatterEntry, formatterNames } from '../../src/formatters/index.js'
import { isInputError } from '../../src/parse/input-error.js'
import { defaultLimits } from '../../src/parse/limits.js'
import { decodeText } from '../../src/parse/parse.js'
import { filesIn } from '../../src/parse/read/packed/packed-files.js'
import { rules } from '../../src/rules/index.js'
import type { LintResult } from '../../src/model/index.js'
import { parseXml } from '../formatters/parse-xml.js'
import { readXlsx } from '../formatters/read-xlsx.js'
import { brokenPromises } from './promises.js'

const context = {
  locale: 'zh-CN',
  cwd: '/work',
  color: false,
  columns: 80,
  version: '0.0.0',
  rules,
  configurationHash: 'c0ffee',
} as const

const readers: Partial<Record<string, (output: string) => unknown>> = {
  json: JSON.parse,
  'json-with-metadata': JSON.parse,
  sarif: JSON.parse,
  gitlab: JSON.parse,
  ndjson: JSON.parse,
  junit: parseXml,
  checkstyle: parseXml,
  html: (output) => parseHtml(output),
}

/** How thoroughly a file is looked at: everything takes several times as long as the check itself. */
export interface Thoroughness {
  again: boolean
  formats: boolean
}

/** What became of a file. */
export interface Judgement {
  /** Everything that is wrong with what the linter makes of it; nothing is the promise. */
  faults: string[]
  /** `read`, or the code of its refusal. */
  outcome: string
}

/** Looks at a file, and at all files in it where it is an archive of reports. */
export async function judge(filePath: string, bytes: Uint8Array, how: Thoroughness): Promise<Judgement> {
  const own = await judgeFile(filePath, bytes, how)
  const files = filePath.endsWith('.zip') ? filesOf(bytes) : []
  for (const file of files)
    own.faults.push(...(await judgeFile(file.path, file.content, how)).faults.map((fault) => `${file.path}: ${fault}`))
  return files.length > 0 ? { ...own, outcome: 'read' } : own
}

/** The files in an archive; none where it is refused. */
function filesOf(bytes: Uint8Array): { path: string; content: Uint8Array }[] {
  try {
    return filesIn(bytes, defaultLimits).map(({ path, read }) => ({ path, content: read() }))
  } catch (error) {
    if (isInputError(error)) return []
    throw error
  }
}

async function judgeFile(filePath: string, bytes: Uint8Array, { again, formats }: Thoroughness): Promise<Judgement> {
  const check = (source: string | Uint8Array): Promise<LintResult> => lint(source, { filePath, extract: true })
  const result = await check(bytes)
  const judged = result.report !== null
  const text = result.source ?? (judged ? (await decodeText(bytes)).text : '')
  const faults = judged ? brokenPromises(result, text) : []
  if (again && JSON.stringify(await check(bytes)) !== JSON.stringify(result)) faults.push('not the same twice')
  if (judged && result.source === undefined && result.messages.some(({ fix }) => fix)) {
    const fixed = await fixText(text, check, { first: result })
    if (applyFixes(fixed.output, fixed.result.messages).output !== fixed.output && fixed.passes >= 10)
      faults.push('fixes do not come to an end')
    if (/\d/u.test(text) && digitsOf(fixed.output) !== digitsOf(text)) faults.push('a fix changes a number')
  }
  if (formats) for (const name of formatterNames) faults.push(...(await unreadable(name, result)))
  return { faults, outcome: judged ? 'read' : (result.messages.find(({ fatal }) => fatal)?.code ?? 'no code') }
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

async function unreadable(name: (typeof formatterNames)[number], result: LintResult): Promise<string[]> {
  const output = await (await formatterEntry(name).load())([result], context)
  try {
    if (typeof output === 'string') readers[name]?.(output)
    else readXlsx(output)
    return []
  } catch (error) {
    return [`${name} cannot be read: ${String(error)}`]
  }
}
