import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../support/browser-files.js'
import { docOf } from '../../support/doc/report.js'
import { docxOf } from '../../support/docx.js'
import { markdownLayouts } from '../../support/layouts/index.js'
import { correctReport } from '../../support/model.js'
import { ofdOf } from '../../support/ofd.js'
import { browserForTests } from '../browser/browser.js'
import { pageForTests } from '../browser/opened-page.js'
import { chromium109, whyNoChromium109 } from './installed.js'

const correct = correctReport()
const markdown = markdownLayouts.markdown(correct)

describe.skipIf(whyNoChromium109() !== undefined)('dist/page.html in Chromium 109', () => {
  const { open, written, folderOf, asked } = pageForTests(browserForTests(chromium109))

  it('is not called too old', async () => {
    const page = await open()
    expect(await page.tab.evaluate(() => navigator.userAgent)).toMatch(/Chrome\/109\./u)
    expect(await page.tab.locator('#old').isVisible()).toBe(false)
  })

  it('checks a file of each format, in both languages', async () => {
    const page = await open()
    const others = { 'b.ofd': ofdOf(correct), 'b.doc': docOf(correct) }
    await page.choose(written('formats', { ...browserFiles, ...others }))
    await page.finished()
    const expected = (wrong: string, right: string): string[][] => [
      ...Object.keys(browserFiles).map((name) => [name, wrong]),
      ...Object.keys(others).map((name) => [name, right]),
    ]
    expect(await page.verdicts()).toEqual(expected('不合规', '合规'))
    await page.tab.getByRole('button', { name: 'English' }).click()
    await page.finished()
    expect(await page.verdicts()).toEqual(expected('not compliant', 'compliant'))
    const report = page.tab.frameLocator('iframe')
    expect(await report.locator('html').getAttribute('lang')).toBe('en')
  })

  it('hands out the annotated Word, the ledger and all in one archive', async () => {
    const page = await open()
    await page.choose(written('saved', { 'a.docx': browserFiles['a.docx'] ?? '', 'b.md': markdown }))
    await page.finished()
    const copy = await page.saved('下载 a.docx 带批注的 Word 副本')
    expect([copy.as, 'word/comments.xml' in unzipSync(copy.bytes)]).toEqual(['a（核对）.docx', true])
    const ledger = await page.saved('下载问题台账')
    expect([ledger.as, 'xl/workbook.xml' in unzipSync(ledger.bytes)]).toEqual(['问题台账.xlsx', true])
    const archive = await page.saved('全部下载')
    expect(Object.keys(unzipSync(archive.bytes))).toEqual([
      '问题台账.xlsx',
      'a.docx.html',
      'a（核对）.docx',
      'b.md.html',
    ])
  })

  it('holds a report against that of last year', async () => {
    const page = await open()
    await page.choose(written('now', { 'a.docx': docxOf(correct) }))
    await page.finished()
    await page.tab.getByText('与上年报告核对').click()
    const last = written('last', { 'last.md': markdown.replaceAll('2023', '2022') })
    await page.choose(last, '与上年报告核对（可不选）：选择文件')
    await page.tab.getByText('上年报告 1 份，读出 1 份').waitFor()
    await page.finished()
  })

  it('looks through a folder that is dragged onto it', async () => {
    written('tree', { '甲/a.md': markdown, '乙/深/b.docx': docxOf(correct), '乙/~$b.docx': 'x' })
    const page = await open()
    await page.drag([folderOf('tree')])
    await page.finished()
    expect(await page.verdicts()).toEqual([
      ['tree/乙/深/b.docx', '合规'],
      ['tree/甲/a.md', '合规'],
    ])
  })

  it('shows a result that goes on paper', async () => {
    const page = await open()
    await page.choose(written('paper', { 'a.docx': browserFiles['a.docx'] ?? '' }))
    await page.finished()
    const shown = page.tab.frameLocator('iframe').locator('.conclusion')
    await shown.waitFor()
    const report = await page.tab.$eval('iframe', ({ srcdoc }) => srcdoc)
    const { tab } = await open()
    await tab.setContent(report)
    expect((await tab.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('asks for nothing but itself and what it has made', () => {
    expect(asked.filter((address) => !/^(?:file|blob):/u.test(address))).toEqual([])
  })
})
