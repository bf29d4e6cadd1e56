import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { engine } from '../../src/page/engine.js'
import type { Engine, GivenFile } from '../../src/page/protocol.js'
import { CallFailed, type Remote } from '../../src/page/remote.js'
import { Session } from '../../src/page/session.js'
import { configHash } from '../../src/node/config-hash.js'
import { createLinter } from '../../src/node/create-linter.js'
import { browserFiles } from '../support/browser-files.js'
import { correctReports, defectiveReports } from '../support/defects.js'
import { docxOf } from '../support/docx.js'
import { markdownLayouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'

/** The engine without a worker; `failing` names files whose check comes to nothing. */
function remoteOf(failing: Readonly<Record<string, CallFailed>> = {}): Pick<Remote, 'call' | 'stop'> {
  const call = async (name: keyof Engine, ...values: unknown[]): Promise<unknown> => {
    const error = failing[(values[0] as Partial<GivenFile>).path ?? '']
    if (name === 'check' && error) throw error
    return (engine[name] as (...values: unknown[]) => Promise<unknown>)(...values)
  }
  return { call: call as Remote['call'], stop: () => undefined }
}

const given = (path: string, content: string | Uint8Array, found = false): GivenFile => ({
  path,
  content: new Blob([content]),
  found,
})

const open = (failing?: Readonly<Record<string, CallFailed>>): Session =>
  new Session(remoteOf(failing), 'zh-CN', () => undefined)

/** Files that other programs wrote. */
function fixtures(): Record<string, Uint8Array> {
  const folder = join(import.meta.dirname, '../fixtures')
  const names = ['doc', 'docx', 'pdf'].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((name) => join(kind, name)),
  )
  return Object.fromEntries(
    names.filter((name) => /\.(?:docx?|pdf)$/u.test(name)).map((name) => [name, readFileSync(join(folder, name))]),
  )
}

describe('the page', () => {
  it('finds what the command finds, in each format and each defect', async () => {
    const models = Object.entries({ ...correctReports, ...defectiveReports })
    const files = {
      ...browserFiles,
      ...fixtures(),
      ...Object.fromEntries(models.map(([name, model]) => [`${name}.md`, markdownLayouts.markdown(model)])),
    }
    const session = open()
    await session.add(Object.entries(files).map(([path, content]) => given(path, content)))
    const linter = await createLinter()
    const expected = await Promise.all(
      session.items.map(({ file }, at) => linter.lint(Object.values(files)[at]!, { filePath: file.path })),
    )
    const counts = (results: readonly unknown[]): unknown =>
      (results as { verdict: string; messages: { message: string }[] }[]).map(({ verdict, messages }) => [
        verdict,
        messages.map(({ message }) => message),
      ])
    expect(counts(session.results)).toEqual(counts(expected))
  })

  it('goes on after a file that hangs or breaks, and says so of that one', async () => {
    const session = open({ 'hung.md': new CallFailed('time'), 'broken.md': new CallFailed('failed') })
    const text = markdownLayouts.markdown(correctReport())
    await session.add(['hung.md', 'a.md', 'broken.md', 'b.md'].map((path) => given(path, text)))
    expect(session.results.map(({ verdict, messages }) => [verdict, messages[0]?.code])).toEqual([
      ['incomplete', 'limit-time'],
      ['pass', undefined],
      ['incomplete', 'internal'],
      ['pass', undefined],
    ])
    expect(session.isBusy).toBe(false)
  })

  it('refuses a file above the limit without reading it', async () => {
    const session = open()
    const large = new Blob([])
    Object.defineProperty(large, 'size', { value: 33 * 2 ** 20 })
    await session.add([{ path: 'large.docx', content: large, found: false }])
    expect(session.results[0]?.messages).toMatchObject([{ code: 'limit-bytes', fatal: true }])
  })

  it('says of a file that the browser cannot open that it is to be given again, and checks the others', async () => {
    const session = open()
    const changed = new Blob([])
    Object.defineProperty(changed, 'arrayBuffer', { value: () => Promise.reject(new Error('NotReadableError')) })
    await session.add([
      { path: '乡镇', content: null, found: false },
      { path: 'changed.docx', content: changed, found: true },
      given('a.md', markdownLayouts.markdown(correctReport())),
    ])
    const unreadable = ['incomplete', 'unreadable', expect.stringContaining('请重新拖入')]
    expect(session.results.map(({ verdict, messages: [first] }) => [verdict, first?.code, first?.message])).toEqual([
      unreadable,
      unreadable,
      ['pass', undefined, undefined],
    ])
    await session.setPrevious([{ path: 'last.docx', content: changed, found: false }])
    expect(session.previous.unread).toEqual(['last.docx'])
  })

  it('takes two lots at once, and keeps files of one name apart', async () => {
    const session = open()
    const lot = [given('a.md', markdownLayouts.markdown(correctReport())), given('b.txt', 'no report')]
    await Promise.all([session.add(lot), session.add(lot)])
    expect(session.items.map(({ file, result }) => [file.path, result?.verdict])).toEqual([
      ['a.md', 'pass'],
      ['b.txt', 'incomplete'],
      ['a (2).md', 'pass'],
      ['b (2).txt', 'incomplete'],
    ])
  })

  it('treats what was found in a folder as the command does', async () => {
    const session = open()
    const names = ['乡镇/notes.txt', '乡镇/photo.jpg', '乡镇/tool.exe', '乡镇/report.odt']
    await session.add(names.map((path) => given(path, 'no report at all', true)))
    expect(session.items.map(({ result }) => result?.verdict)).toEqual([
      'notReport',
      'otherFile',
      undefined,
      'unchecked',
    ])
  })

  it('holds reports against those of last year, and takes that back', async () => {
    const session = open()
    const [year, text] = [2023, markdownLayouts.markdown(correctReport())]
    await session.add([given('a.md', text)])
    await session.setPrevious([given('last.md', text.replaceAll(String(year), String(year - 1))), given('x.md', 'x')])
    expect(session.previous).toMatchObject({ facts: [{ year: year - 1 }], unread: ['x.md'] })
    expect(session.results[0]?.outcomes['carry-over']).not.toBe('notApplicable')
    await session.setPrevious([])
    expect(session.results[0]?.outcomes['carry-over']).toBe('notApplicable')
  })

  it('speaks the language that is chosen', async () => {
    const session = open()
    await session.add([given('a.md', browserFiles['a.md']!)])
    const chinese = session.results[0]?.messages[0]?.message
    await session.setLocale('en')
    expect(session.results[0]?.messages[0]?.message).not.toBe(chinese)
    expect(await session.report()).toContain('lang="en"')
  })

  it('packs ledger, pages and annotated copies, the same each time', async () => {
    const session = open()
    await session.add([
      given('乡镇/a.docx', docxOf(correctReport())),
      given('b.md', browserFiles['a.md']!),
      given('c.docx', 'damaged'),
    ])
    const archive = await session.archive()
    expect(Object.keys(unzipSync(archive))).toEqual([
      '问题台账.xlsx',
      '乡镇/a.docx.html',
      '乡镇/a（核对）.docx',
      'b.md.html',
      'c.docx.html',
    ])
    expect(Buffer.compare(await session.archive(), archive)).toBe(0)
  })

  it('forgets everything when it is cleared', async () => {
    const session = open()
    await session.add([given('a.md', browserFiles['a.md']!)])
    session.clear()
    expect([session.items, session.results, session.previousCount, session.isBusy]).toEqual([[], [], 0, false])
  })

  it('names the configuration that the command has without one', async () => {
    const session = open()
    await session.add([given('a.md', browserFiles['a.md']!)])
    expect(await session.report()).toContain(configHash([], [], null))
  })
})
