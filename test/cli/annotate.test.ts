import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { commentsOf } from '../annotate/copies.js'
import { defectiveReports } from '../support/defects.js'
import { docxOf, zipOf } from '../support/docx.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'
import { zipFile } from '../support/zip.js'
import { callLinter, folder } from './harness.js'

const correct = docxOf(correctReport())
const wrong = docxOf(defectiveReports['a wrong cell'])

/** A folder with these files, which may be binary. */
function place(files: Record<string, string | Uint8Array>): string {
  const cwd = folder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
  return cwd
}

/** Files in a folder, at any depth, in order. */
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort()

describe('--annotate', () => {
  it('writes a copy of each Word file, which keeps its path below the folder that was named', async () => {
    const cwd = place({ '报告/甲局.docx': wrong, '报告/乡镇/乙镇.docx': correct, '单独.docx': correct })
    const { code, stderr } = await callLinter(['报告', '单独.docx', '--annotate', 'out/核对', '--quiet'], cwd)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(filesIn(join(cwd, 'out'))).toEqual([
      '核对/乡镇/乙镇（核对）.docx',
      '核对/单独（核对）.docx',
      '核对/甲局（核对）.docx',
    ])
    const copy = readFileSync(join(cwd, 'out/核对/甲局（核对）.docx'))
    expect(commentsOf(copy).map(({ lines }) => lines[0]?.slice(0, 4))).toEqual(['repo', '【错误】', '【错误】'])
    expect(readFileSync(join(cwd, '报告/甲局.docx')).equals(wrong)).toBe(true)
  })

  it('says how many copies there are, and of which files there is none', async () => {
    const cwd = place({ 'a.docx': correct, 'b.md': layouts.markdown(correctReport()), 'c.docx': 'x' })
    const { code, stderr } = await callLinter(['a.docx', 'b.md', 'c.docx', '--annotate', 'out'], cwd)
    expect(code).toBe(2)
    expect(stderr.trim().split('\n')).toEqual([
      'report-lint: b.md：没有批注副本：只有 .docx 文件可以加批注，这是 Markdown 文件',
      'report-lint: c.docx：没有批注副本：文件无法判断',
      'report-lint: out：已写入 1 份带批注的 Word 副本',
    ])
  })

  it('says of many files without a copy how many there are of each kind, and names them with --verbose', async () => {
    const page = layouts.markdown(correctReport())
    const damaged = correct.subarray(0, 500)
    const cwd = place({
      ...{ 'in/a.docx': correct, 'in/b.md': page, 'in/c.md': page },
      ...{ 'in/d.docx': damaged, 'in/e.docx': damaged },
    })
    const { stderr } = await callLinter(['in', '--annotate', 'out'], cwd)
    expect(stderr.trim().split('\n')).toEqual([
      'report-lint: 2 个 Markdown 文件没有批注副本：只有 .docx 文件可以加批注；用 --verbose 显示文件名',
      'report-lint: 2 个文件没有批注副本：文件无法判断；用 --verbose 显示文件名',
      'report-lint: out：已写入 1 份带批注的 Word 副本',
    ])
    const verbose = await callLinter(['in', '--annotate', 'out', '--verbose'], cwd)
    for (const name of ['b.md', 'c.md', 'd.docx', 'e.docx'])
      expect(verbose.stderr).toMatch(new RegExp(`^report-lint: in.${name}：没有批注副本`, 'mu'))
  })

  it('takes archives and patterns for the folders that they stand for', async () => {
    const cwd = place({
      'a.zip': zipFile([{ name: 'x/1.docx', content: correct }]),
      'data/y/2.docx': correct,
      'data/3.docx': correct,
    })
    const { code } = await callLinter(['a.zip', 'data/**/*.docx', '--annotate', 'out'], cwd)
    expect(code).toBe(0)
    expect(filesIn(join(cwd, 'out'))).toEqual(['3（核对）.docx', 'x/1（核对）.docx', 'y/2（核对）.docx'])
  })

  it('writes over an earlier copy alone, with the same bytes for the same file', async () => {
    const cwd = place({ 'in/a.docx': wrong, 'in/b.docx': wrong, 'out/b（核对）.docx': correct })
    const { code, stderr } = await callLinter(['in', '--annotate', 'out', '--locale', 'en'], cwd)
    expect(code).toBe(2)
    expect(stderr).toContain('b（核对）.docx is there and has no comments by report-lint')
    expect(readFileSync(join(cwd, 'out/b（核对）.docx')).equals(correct)).toBe(true)
    const first = readFileSync(join(cwd, 'out/a（核对）.docx'))
    await callLinter(['in/a.docx', '--annotate', 'out', '--locale', 'en'], cwd)
    expect(readFileSync(join(cwd, 'out/a（核对）.docx')).equals(first)).toBe(true)
  })

  it('gives a copy that is checked again the same name, and not two files one', async () => {
    const cwd = place({ 'in/a.docx': wrong, 'b/a.docx': correct })
    await callLinter(['in', '--annotate', 'out'], cwd)
    const { code } = await callLinter(['out', '--annotate', 'out 2'], cwd)
    expect(code).toBe(1)
    expect(filesIn(join(cwd, 'out 2'))).toEqual(['a（核对）.docx'])
    expect(readFileSync(join(cwd, 'out 2/a（核对）.docx')).equals(readFileSync(join(cwd, 'out/a（核对）.docx')))).toBe(
      true,
    )
    const twice = await callLinter(['in', 'b', '--annotate', 'out 3', '--locale', 'en'], cwd)
    expect(twice.code).toBe(2)
    expect(twice.stderr).toContain('a（核对）.docx is the copy of')
  })

  it.each(['.', '**'])('passes by the copies of files that %s stands for, and writes them again', async (path) => {
    const cwd = place({ '甲局.docx': wrong, '乡镇/乙镇.docx': correct })
    const files = (stdout: string): unknown =>
      (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) =>
        relative(cwd, filePath).replaceAll('\\', '/'),
      )
    for (const fresh of [wrong, correct]) {
      writeFileSync(join(cwd, '甲局.docx'), fresh)
      const { code, stdout } = await callLinter([path, '--annotate', 'checked', '-f', 'json', '--quiet'], cwd)
      expect({ code, files: files(stdout) }).toEqual({
        code: fresh === wrong ? 1 : 0,
        files: ['乡镇/乙镇.docx', '甲局.docx'],
      })
    }
    expect(commentsOf(readFileSync(join(cwd, 'checked/甲局（核对）.docx')))).toHaveLength(1)
    expect(files((await callLinter([path, '-f', 'json'], cwd)).stdout)).toEqual(['乡镇/乙镇.docx', '甲局.docx'])
  })

  it('judges a copy that was named, one without its file, and what only has the name of a copy', async () => {
    const cwd = place({ 'in/a.docx': wrong, 'in/b.docx': wrong, 'in/c.docx': wrong, 'in/c（核对）.docx': correct })
    await callLinter(['in/[ab].docx', '--annotate', 'in/checked'], cwd)
    rmSync(join(cwd, 'in/b.docx'))
    const judged = async (...paths: string[]): Promise<unknown> =>
      (JSON.parse((await callLinter([...paths, '-f', 'json'], cwd)).stdout) as { filePath: string }[])
        .map(({ filePath }) => basename(filePath))
        .sort()
    expect(await judged('in')).toEqual(['a.docx', 'b（核对）.docx', 'c.docx', 'c（核对）.docx'])
    expect(await judged('in/a.docx', 'in/checked/a（核对）.docx')).toEqual(['a.docx', 'a（核对）.docx'])
    expect(await judged('in/a.docx', 'in/checked/*.docx')).toEqual(['a.docx', 'a（核对）.docx', 'b（核对）.docx'])
  })

  it.each([
    ['the folder that holds an input', ['in', '--annotate', 'in']],
    ['one above it', ['in/a.docx', '--annotate', '.']],
    ['a link to it', ['in', '--annotate', 'link']],
    ['one with a link to it where a copy would go', ['more', '--annotate', 'linked']],
    ['a file', ['in', '--annotate', 'in/a.docx']],
  ])('refuses %s, and does nothing', async (_, args) => {
    const cwd = place({ 'in/a.docx': wrong, 'more/in/b.docx': wrong, 'linked/x': '' })
    symlinkSync(join(cwd, 'in'), join(cwd, 'link'), 'junction')
    symlinkSync(join(cwd, 'more/in'), join(cwd, 'linked/in'), 'junction')
    const before = filesIn(cwd)
    const { code, stdout, stderr } = await callLinter(args, cwd)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/没有运行|不是文件夹/u)
    expect(filesIn(cwd)).toEqual(before)
  })

  it('does not write through a link to a file that is checked', async () => {
    const cwd = place({ 'in/a.docx': wrong, 'out/x': '' })
    await callLinter(['in', '--annotate', 'first'], cwd)
    const earlier = join(cwd, 'first/a（核对）.docx')
    symlinkSync(earlier, join(cwd, 'out/a（核对）.docx'))
    const before = readFileSync(earlier)
    const { code, stderr } = await callLinter([earlier, '--annotate', 'out', '--locale', 'en'], cwd)
    expect(code).toBe(2)
    expect(stderr).toContain('is a link to a file that is checked')
    expect(readFileSync(earlier).equals(before)).toBe(true)
  })

  it('ends with 2 where a copy cannot be written, and tells the findings all the same', async () => {
    const cwd = place({ 'a.docx': correct, 'signed.docx': signed(), 'out/a（核对）.docx/x': '' })
    const { code, stdout, stderr } = await callLinter(['a.docx', 'signed.docx', '--annotate', 'out'], cwd)
    expect(code).toBe(2)
    expect(stdout).toContain('合规 2')
    expect(stderr).toMatch(/^report-lint: a\.docx：/mu)
    expect(stderr).toContain('signed.docx：文件带有数字签名')
  })

  it('goes with a baseline, a cache and a run that goes on', async () => {
    const cwd = place({ 'in/a.docx': wrong })
    await callLinter(['in', '--baseline', 'b.json', '--update-baseline', '--reason', '已核实'], cwd)
    for (const folderName of ['one', 'two']) {
      const { code } = await callLinter(['in', '--baseline', 'b.json', '--cache', '--annotate', folderName], cwd)
      expect(code).toBe(0)
      expect(commentsOf(readFileSync(join(cwd, folderName, 'a（核对）.docx')))).toHaveLength(1)
    }
    await callLinter(['in', '-f', 'ndjson:r.ndjson', '--resume', 'r.ndjson'], cwd)
    await callLinter(['in', '-f', 'ndjson:r.ndjson', '--resume', 'r.ndjson', '--annotate', 'three'], cwd)
    expect(existsSync(join(cwd, 'three/a（核对）.docx'))).toBe(true)
  })

  it('is not for standard input', async () => {
    const { code, stderr } = await callLinter(['--stdin', '--annotate', 'out'], folder())
    expect(code).toBe(2)
    expect(stderr).toContain('--annotate 不能与 --stdin 一起使用')
  })
})

const signed = (): Uint8Array => {
  const parts = unzipSync(correct)
  return zipOf({ ...parts, '_xmlsignatures/sig1.xml': '<x/>' })
}
