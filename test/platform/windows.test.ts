import { describe, expect, it } from 'vitest'
import { parseTarget } from '../../src/cli/outputs.js'
import { updateBaseline } from '../../src/baseline/update.js'
import { relativePath } from '../../src/baseline/relative-path.js'
import { globMatcher, inGlobs, pathInGlobs } from '../../src/config/globs.js'
import { lint } from '../../src/check/lint.js'
import { displayPath } from '../../src/formatters/display-path.js'
import { loadFormatter } from '../../src/node/load-formatter.js'
import type { LintResult } from '../../src/model/index.js'
import { reports } from '../faults/program.js'

const windows = String.raw

describe('paths of Windows', () => {
  it.each([
    [windows`C:\年报\2023\某县.docx`, windows`C:\年报`, '2023/某县.docx'],
    [windows`c:\年报\某县.docx`, windows`C:\年报`, '某县.docx'],
    [windows`D:\某县.docx`, windows`C:\年报`, 'D:/某县.docx'],
    [windows`\\服务器\共享\某县.docx`, windows`\\服务器\共享`, '某县.docx'],
    [windows`C:\年报\CON.md`, windows`C:\年报`, 'CON.md'],
    [windows`C:\年报\a.md:流`, windows`C:\年报`, 'a.md:流'],
  ])('%s seen from %s is shown as %s', (path, cwd, shown) => {
    expect(displayPath(path, cwd)).toBe(shown)
  })

  it.each([
    [windows`C:\年报`, windows`C:\年报\2023\某县.md`, '2023/某县.md'],
    [windows`C:\年报\基线`, windows`C:\年报\某县.md`, '../某县.md'],
    [windows`c:\年报`, windows`C:\年报\某县.md`, '某县.md'],
    [windows`C:\年报`, windows`D:\某县.md`, 'd:/某县.md'],
  ])('from %s to %s is %s in a baseline', (folder, file, relative) => {
    expect(relativePath(folder, file)).toBe(relative)
  })

  it.each([
    ['2023/**', windows`C:\年报\2023\县\a.md`, true],
    ['**/*.docx', windows`C:\年报\2023\a.docx`, true],
    ['2023/**', windows`D:\2023\a.md`, false],
  ])('the glob %s and %s: %s', async (glob, path, matches) => {
    expect(inGlobs([glob], pathInGlobs(windows`C:\年报`, path), await globMatcher())).toBe(matches)
  })

  it.each([
    [windows`C:\out\a.sarif`, undefined],
    [windows`sarif:C:\out\a.sarif`, windows`C:\out\a.sarif`],
    [windows`json:\\server\share\a.json`, windows`\\server\share\a.json`],
    ['html:结果.html', '结果.html'],
  ])('%s as an output names the file %s', (text, path) => {
    expect(parseTarget(text).path).toBe(path)
  })
})

describe('what is written on Windows', () => {
  const here = { cwd: windows`C:\年报`, filePath: windows`C:\年报\2023\某 县.md` }
  const there = { cwd: '/年报', filePath: '/年报/2023/某 县.md' }
  const printed = async (name: string, { cwd, filePath }: typeof here): Promise<string> => {
    const format = await loadFormatter(name)
    return String(await format([await lint(reports.faulty, { filePath })], { cwd }))
  }

  it.each(['stylish', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown'])(
    'is what is written elsewhere: %s',
    async (name) => {
      expect(await printed(name, here)).toBe(await printed(name, there))
    },
  )

  it('names files in SARIF by references that any system follows', async () => {
    const log = await printed('sarif', here)
    expect(new Set(log.match(/"uri": "[^"]*\.md"/gu))).toEqual(
      new Set([`"uri": "2023/${encodeURIComponent('某 县')}.md"`]),
    )
  })

  it('is a baseline that holds elsewhere', async () => {
    const [ours, theirs] = await Promise.all(
      [here, there].map(async ({ cwd, filePath }) =>
        updateBaseline(
          [await lint(reports.faulty, { filePath })],
          { version: 1, tool: 'report-lint', entries: [] },
          cwd,
        ),
      ),
    )
    expect(ours?.entries.length).toBeGreaterThan(0)
    expect(ours).toEqual(theirs)
  })

  it('names the file of a result as it was given', async () => {
    expect((await lint(reports.faulty, here)).filePath).toBe(here.filePath)
  })
})

describe('line ends and byte order marks of Windows', () => {
  const findings = ({ messages }: LintResult): unknown[] =>
    messages.map(({ ruleId, messageId, line, column, message, cell, fingerprint }) => [
      ruleId,
      messageId,
      line,
      column,
      message,
      cell,
      fingerprint,
    ])

  const crlf = reports.faulty.replaceAll('\n', '\r\n')

  it.each([
    ['CRLF', crlf],
    ['CR', reports.faulty.replaceAll('\n', '\r')],
    ['mixed line ends', reports.faulty.replace('\n', '\r\n')],
    ['CRLF and a last line without one', crlf.trimEnd()],
  ])('give the same findings at the same places: %s', async (_, text) => {
    const usual = await lint(reports.faulty, { filePath: 'a.md' })
    expect(usual.messages.length).toBeGreaterThan(0)
    expect(findings(await lint(text, { filePath: 'a.md' }))).toEqual(findings(usual))
  })

  it('give the same findings in bytes with a mark, which is a character of the first line', async () => {
    const usual = await lint(reports.faulty, { filePath: 'a.md' })
    const { messages, ...marked } = await lint(Buffer.from(`\ufeff${crlf}`), { filePath: 'a.md' })
    const moved = messages.map((message) => ({ ...message, column: message.column - (message.line === 1 ? 1 : 0) }))
    expect(findings({ ...marked, messages: moved })).toEqual(findings(usual))
  })
})
