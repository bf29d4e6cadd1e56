import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { extractCsv } from '../../src/formatters/extract-csv.js'
import { formatterNames } from '../../src/formatters/index.js'
import type { LintMessage, LintResult } from '../../src/model/index.js'
import { callLinter, folder } from '../cli/harness.js'

/** Headings of what is looked at, by the page that they stand in. */
const pages = {
  'README.md': { formats: '### Output formats', json: '## JSON output' },
  'README.zh-CN.md': { formats: '### 输出格式', json: '## JSON 输出' },
}

/** A part of a page, from its heading to the next one. */
function partOf(page: string, heading: string): string {
  const [, part = ''] = readFileSync(page, 'utf8').split(`\n${heading}\n`)
  return part.split(/\n#{2,} /u)[0] ?? ''
}

const csvHead = extractCsv([])
  .trim()
  .replace(/^\uFEFF/u, '')

describe.each(Object.entries(pages))('%s', (page, { formats, json }) => {
  it.each(formatterNames)('names the output format %s', (name) => {
    expect(partOf(page, formats)).toContain(`\`${name}\``)
  })

  it('has the columns of the CSV', () => {
    expect(partOf(page, json)).toContain(`\`${csvHead}\``)
  })

  it('shows a result as it is printed', async () => {
    const [, shown = ''] = /```jsonc\n(.*?)\n```/su.exec(partOf(page, json)) ?? []
    const { messages, outcomes, filePath, ...rest } = parse(shown) as LintResult
    const printed = await printedResult()
    const [message] = messages as [LintMessage]
    const whole = printed.messages.find(({ ruleId }) => ruleId === message.ruleId)!
    expect(Object.keys(parse(shown) as LintResult)).toEqual(Object.keys(printed))
    expect(filePath).toBe('/reports/faulty.md')
    expect(printed).toMatchObject({ ...rest, outcomes })
    expect(Object.keys(message)).toEqual(Object.keys(whole))
    expect({ ...message, url: whole.url }).toEqual({ ...whole, related: whole.related.slice(0, 1) })
  })
})

it.each(['docs/guides/researcher.md', 'docs/guides/researcher.zh-CN.md'])('%s has the columns of the CSV', (page) => {
  expect(readFileSync(page, 'utf8')).toContain(`\n${csvHead}\n`)
})

async function printedResult(): Promise<LintResult> {
  const cwd = folder({ 'faulty.md': readFileSync(join('examples', 'faulty.md'), 'utf8') })
  const { stdout } = await callLinter(['faulty.md', '-f', 'json'], cwd)
  const [result] = JSON.parse(stdout) as [LintResult]
  return result
}
