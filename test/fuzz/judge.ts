import { parse as parseHtml } from 'parse5'
import { lint } from '../../src/check/lint.js'
import { applyFixes } from '../../src/fix/apply.js'
import { fixText } from '../../src/fix/fix-text.js'
import { formatterEntry, formatterNames } from '../../src/formatters/index.js'
import { decodeText } from '../../src/parse/parse.js'
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

/** Everything that is wrong with what the linter makes of a file; nothing is the promise. */
export async function judge(filePath: string, bytes: Uint8Array, { again, formats }: Thoroughness): Promise<string[]> {
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
  return faults
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
