import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encode } from '../../src/fix/encode.js'
import { lint } from '../../src/check/lint.js'
import { diffOf } from '../../src/node/diff.js'
import { fixFile, type FixFileOptions } from '../../src/node/fix-file.js'
import { rules } from '../../src/rules/index.js'
import { paragraph } from '../support/blocks.js'
import { encodings } from '../support/encodings.js'
import { fileForm } from '../support/formats.js'
import { htmlOf } from '../support/html.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withSection } from '../support/model.js'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'report-lint-'))))
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const faulty = '主动公开,依申请公开;参照国办发[2021]30号执行。'
const written = '主动公开，依申请公开；参照国办发〔2021〕30号执行。'
const model = withSection(correctReport(), 'problems', [paragraph(faulty)])
const text = layouts['tab-rows'](model)
const fixable = rules.filter((rule) => rule.fixable)

const fix = (path: string, bytes: Uint8Array, options?: FixFileOptions): ReturnType<typeof fixFile> =>
  fixFile(path, bytes, (content) => lint(content, { filePath: path, rules: fixable }), options)

function file(name: string, content: string | Uint8Array): { path: string; bytes: Uint8Array } {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { path, bytes: readFileSync(path) }
}

describe('fixFile', () => {
  it.each(Object.entries(encodings))('writes a file in its own encoding: %s', async (_, encodeAs) => {
    const { path, bytes } = file('年报.txt', encodeAs(text))
    const { fix: made, result } = await fix(path, bytes)
    expect(made).toMatchObject({ written: true, passes: 1 })
    expect(result.messages.filter((message) => message.fix)).toEqual([])
    expect(Buffer.from(encodeAs(text.replace(faulty, written))).equals(readFileSync(path))).toBe(true)
  })

  it('writes a page in the encoding that it names', async () => {
    const page = htmlOf(model, 'clean').replace('charset="utf-8"', 'charset="gb2312"')
    const { path, bytes } = file('a.html', encode(page, 'gbk') ?? '')
    await fix(path, bytes)
    expect(new TextDecoder('gbk').decode(readFileSync(path))).toBe(page.replace(faulty, written))
  })

  it('only works it out on a dry run', async () => {
    const { path, bytes } = file('a.txt', text)
    const { fix: made } = await fix(path, bytes, { dryRun: true })
    expect(made).toMatchObject({ written: false, source: text, output: text.replace(faulty, written) })
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('makes the types asked for', async () => {
    const { path, bytes } = file('a.txt', text)
    await fix(path, bytes, { types: ['citation-form'] })
    expect(readFileSync(path, 'utf8')).toBe(text.replace('[2021]', '〔2021〕'))
  })

  it('does not touch a file that has nothing to fix', async () => {
    const { path, bytes } = file('a.txt', layouts['tab-rows'](correctReport()))
    rmSync(path)
    expect((await fix(path, bytes)).fix).toMatchObject({ written: false, passes: 0 })
  })

  it.each(['docx typed', 'pdf stroked borders'])('never changes %s', async (name) => {
    const form = fileForm(name)
    const { path, bytes } = file(form.filePath, form.write(model))
    const { fix: made, result } = await fix(path, bytes)
    expect(made).toBeUndefined()
    expect(result.messages.flatMap(({ suggestions }) => suggestions).length).toBeGreaterThan(0)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('leaves a file that could not be judged', async () => {
    const { path, bytes } = file('a.txt', 'x')
    expect(await fix(path, bytes)).toMatchObject({ fix: undefined, result: { fatalErrorCount: 1 } })
  })

  it('does not overwrite what was changed meanwhile', async () => {
    const { path, bytes } = file('a.txt', text)
    writeFileSync(path, 'somebody has been here')
    await expect(fix(path, bytes)).rejects.toMatchObject({
      reason: { en: expect.stringContaining('the file was changed meanwhile') as string },
    })
    expect(readFileSync(path, 'utf8')).toBe('somebody has been here')
  })

  it('refuses an encoding that would not give the other bytes back', async () => {
    const page = htmlOf(model, 'clean').replace('charset="utf-8"', 'charset="iso-2022-jp"')
    const { path, bytes } = file(
      'a.html',
      page.replaceAll(/[^\0-\x7F]/gu, (c) => `&#${String(c.codePointAt(0))};`),
    )
    const { fix: made } = await fix(path, bytes).catch((error: unknown) => ({ fix: error }))
    expect(made).toMatchObject({ reason: { en: expect.stringContaining('cannot be written in the file') as string } })
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})

describe('diffOf', () => {
  it('is a unified diff', async () => {
    expect(await diffOf('一\n二\n三\n', '一\n贰\n三\n', '年报.md')).toBe(
      '--- a/年报.md\n+++ b/年报.md\n@@ -1,3 +1,3 @@\n 一\n-二\n+贰\n 三\n',
    )
  })

  it('is empty where nothing changes', async () => {
    expect(await diffOf('一\n', '一\n', 'a')).toBe('')
  })

  it('keeps tabs and line ends, and lets nothing else through to the terminal', async () => {
    const diff = await diffOf('a\tb\u001B[31m\u202E\r\n', 'a\tc\r\n', 'a\u001B.md')
    expect(diff).toContain('--- a/a\\u001b.md\n')
    expect(diff).toContain('-a\tb\\u001b[31m\\u202e\r\n+a\tc\r\n')
  })

  it('shows that a line end is missing', async () => {
    expect(await diffOf('一', '贰', 'a')).toContain('\n\\ No newline at end of file')
  })

  it('holds no command to a runner of workflows', async () => {
    const before = '::stop-commands::x\n\t::error::y\n##[error]z\n'
    const diff = await diffOf(before, `${before}贰\n`, '::a.md')
    expect(diff).not.toMatch(/^\s*::|##\[/mu)
    expect(diff).toContain('stop-commands')
  })
})
