import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/index.js'
import { defectiveReports } from '../support/defects.js'
import { docxOf } from '../support/docx.js'
import { toGb18030 } from '../support/encodings.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'
import { type ZipFile, zipFile } from '../support/zip.js'
import { callLinter, folder } from './harness.js'

const correct = docxOf(correctReport())
const wrong = layouts.markdown(defectiveReports['a wrong cell'])

/** A folder with an archive of these files in it. */
function beside(...files: ZipFile[]): string {
  const cwd = folder()
  writeFileSync(join(cwd, 'a.zip'), zipFile(files))
  return cwd
}

async function verdicts(args: readonly string[], cwd: string): Promise<{ code: number; told: Record<string, string> }> {
  const { stdout, code } = await callLinter([...args, '-f', 'json'], cwd)
  const results = JSON.parse(stdout) as FileResult[]
  const told = results.map(({ filePath, verdict, messages }) => [
    relative(cwd, filePath).replaceAll('\\', '/'),
    messages.find(({ fatal }) => fatal)?.code ?? verdict,
  ])
  return { code, told: Object.fromEntries(told) as Record<string, string> }
}

describe('an archive that is named', () => {
  it('has a result for each report in it, and notes for the rest', async () => {
    const cwd = beside(
      { name: '甲局/报告.docx', content: correct },
      { name: toGb18030('乙局/报告.md'), content: wrong, flags: 0 },
      { name: 'README.md', content: '# 说明' },
      { name: '照片.jpg', content: 'x' },
      { name: '丙局.rtf', content: 'x' },
    )
    expect(await verdicts(['a.zip'], cwd)).toEqual({
      code: 2,
      told: {
        'a.zip/README.md': 'notReport',
        'a.zip/丙局.rtf': 'unchecked',
        'a.zip/乙局/报告.md': 'fail',
        'a.zip/照片.jpg': 'otherFile',
        'a.zip/甲局/报告.docx': 'pass',
      },
    })
  })

  it('is green with a correct report, and nothing is written', async () => {
    const cwd = beside({ name: 'b/报告.docx', content: correct })
    expect(await verdicts(['a.zip'], cwd)).toEqual({ code: 0, told: { 'a.zip/b/报告.docx': 'pass' } })
    expect(readdirSync(cwd)).toEqual(['a.zip'])
  })

  it('is left as it is by --fix', async () => {
    const cwd = beside({ name: '报告.md', content: wrong })
    expect((await verdicts(['a.zip', '--fix'], cwd)).told).toEqual({ 'a.zip/报告.md': 'fail' })
  })

  it('leaves out what is ignored', async () => {
    const cwd = beside({ name: 'b/报告.docx', content: correct }, { name: 'c.md', content: wrong })
    expect(await verdicts(['a.zip', '--ignore-pattern', '**/c.md'], cwd)).toEqual({
      code: 0,
      told: { 'a.zip/b/报告.docx': 'pass' },
    })
  })

  it.each<[string, ZipFile[], string]>([
    ['with a link', [{ name: '报告.docx', content: correct, system: 3, mode: 0o120777 }], 'unsafe-archive'],
    ['with an archive', [{ name: '报告.docx', content: correct }, { name: 'b.zip' }], 'unsupported-format'],
    ['with a password', [{ name: '报告.docx', content: correct, flags: 0x801 }], 'encrypted'],
  ])('is refused as a whole %s', async (_, files, code) => {
    expect(await verdicts(['a.zip'], beside(...files))).toEqual({ code: 2, told: { 'a.zip': code } })
  })

  it('holds no report: nothing was judged', async () => {
    expect((await callLinter(['a.zip'], beside({ name: 'README.md', content: '# 说明' }))).code).toBe(2)
  })
})

it('an archive that was found is a note', async () => {
  const cwd = beside({ name: '报告.md', content: wrong })
  writeFileSync(join(cwd, '报告.docx'), correct)
  expect(await verdicts(['.'], cwd)).toEqual({ code: 0, told: { 'a.zip': 'otherFile', '报告.docx': 'pass' } })
})
