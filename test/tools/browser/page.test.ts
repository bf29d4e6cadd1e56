import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pdfBomb, zipBomb } from '../../support/bombs.js'
import { browserFiles } from '../../support/browser-files.js'
import { docOf } from '../../support/doc/report.js'
import { docxOf } from '../../support/docx.js'
import { markdownLayouts } from '../../support/layouts/index.js'
import { correctReport } from '../../support/model.js'
import { deleteNewerApis } from '../../support/newer-apis.js'
import { ofdOf } from '../../support/ofd.js'
import { accessibilityFaults, browserForTests } from './browser.js'
import { whyNoBrowser } from './find.js'
import { pageForTests } from './opened-page.js'

const correct = correctReport()
const markdown = markdownLayouts.markdown(correct)

describe.skipIf(whyNoBrowser() !== undefined)('dist/page.html, opened from the disk', { timeout: 120_000 }, () => {
  const { open, written, folderOf, asked } = pageForTests(browserForTests())

  it.each([
    { where: 'in a browser of today', prepare: () => undefined },
    { where: 'in one that has no more than Chrome 109', prepare: deleteNewerApis },
  ])('checks a file of each format $where', async ({ prepare }) => {
    const page = await open({ prepare })
    const others = { 'b.ofd': ofdOf(correct), 'b.doc': docOf(correct) }
    await page.choose(written('formats', { ...browserFiles, ...others }))
    await page.finished()
    expect(await page.verdicts()).toEqual([
      ...Object.keys(browserFiles).map((name) => [name, '不合规']),
      ...Object.keys(others).map((name) => [name, '合规']),
    ])
    expect(await page.tab.frameLocator('iframe').getByRole('heading').first().textContent()).toContain('检查结果')
  })

  it('checks a hundred files, and hands out the ledger, an annotated copy and all in one archive', async () => {
    const page = await open()
    const names = Array.from({ length: 99 }, (_, at) => `${String(at + 1)}.md`)
    const files = { '0.docx': docxOf(correct), ...Object.fromEntries(names.map((name) => [name, markdown])) }
    await page.choose(written('hundred', files))
    await page.finished()
    expect(await page.tab.textContent('.status')).toBe('共 100 个文件：合规 100，不合规 0，需人工核对 0')
    expect((await page.saved('下载问题台账')).as).toBe('问题台账.xlsx')
    const copy = await page.saved('下载 0.docx 带批注的 Word 副本')
    expect([copy.as, Object.keys(unzipSync(copy.bytes)).includes('word/comments.xml')]).toEqual([
      '0（核对）.docx',
      true,
    ])
    const archive = await page.saved('全部下载')
    expect(Object.keys(unzipSync(archive.bytes))).toHaveLength(1 + 100 + 1)
  })

  it('looks through a folder', async () => {
    const page = await open()
    written('tree', { '甲/a.md': markdown, '乙/b.txt': 'no report', '乙/~$c.docx': 'x', '乙/.d.md': markdown })
    await page.choose(folderOf('tree'), '选择文件夹')
    await page.finished()
    expect((await page.rows()).map(([name]) => name)).toEqual(['tree/乙/b.txt', 'tree/甲/a.md'])
  })

  it('says of a file that is too large, of a bomb and of one that is damaged what is wrong, and goes on', async () => {
    const page = await open()
    const large = Buffer.alloc(33 * 2 ** 20, 0x20)
    await page.choose(
      written('hostile', {
        'large.md': large,
        'bomb.docx': zipBomb(400, 1000),
        'bomb.pdf': pdfBomb(400),
        'damaged.pdf': '%PDF-1.7',
        'a.md': markdown,
      }),
    )
    await page.finished()
    expect(await page.verdicts()).toEqual([
      ['large.md', '需人工核对'],
      ['bomb.docx', '需人工核对'],
      ['bomb.pdf', '需人工核对'],
      ['damaged.pdf', '需人工核对'],
      ['a.md', '合规'],
    ])
  })

  it('ends a file that hangs, and goes on', async () => {
    // The first worker never answers, and its time is half a second.
    const prepare = (): void => {
      const { Worker: Real } = window
      const realTimeout = window.setTimeout.bind(window)
      let count = 0
      const hung = new Blob(['onmessage = () => { for (;;); }'], { type: 'text/javascript' })
      Object.assign(window, {
        Worker: class extends Real {
          constructor(address: string) {
            super((count += 1) === 1 ? URL.createObjectURL(hung) : address)
          }
        },
        setTimeout: (act: () => void, time = 0) => realTimeout(act, count === 1 && time > 20_000 ? 500 : time),
      })
    }
    const page = await open({ prepare })
    await page.drop({ 'hung.md': markdown, 'a.md': markdown })
    await page.finished()
    expect(await page.verdicts()).toEqual([
      ['hung.md', '需人工核对'],
      ['a.md', '合规'],
    ])
  })

  it('takes two drops at once, and what is pasted', async () => {
    const page = await open()
    await page.drop({ 'a.md': markdown }, { 'a.md': markdown, 'b.md': markdown })
    await page.finished()
    await page.tab.getByText('粘贴文字').click()
    await page.tab.locator('textarea').fill(markdown)
    await page.tab.getByRole('button', { name: '检查粘贴的内容' }).click()
    await page.finished()
    expect(await page.rows()).toEqual(['a.md', 'a (2).md', 'b.md', '粘贴的内容'].map((name) => [name, '合规', '0']))
  })

  it('holds a report against that of last year', async () => {
    const page = await open()
    await page.choose(written('now', { 'a.md': markdown }))
    await page.finished()
    await page.tab.getByText('与上年报告核对').click()
    const last = written('last', { 'last.md': markdown.replaceAll('2023', '2022') })
    const chooser = page.tab.waitForEvent('filechooser')
    await page.tab.getByRole('button', { name: '与上年报告核对（可不选）：选择文件', exact: true }).click()
    await (await chooser).setFiles(last)
    await page.tab.getByText('上年报告 1 份，读出 1 份').waitFor()
    await page.finished()
  })

  it('asks for nothing but itself and what it has made', () => {
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((address) => !/^(?:file|blob):/u.test(address))).toEqual([])
  })

  it('has no fault for axe, empty and with results, in both languages, light and dark, narrow and wide', async () => {
    const page = await open({ bypassCSP: true })
    const faults = async (): Promise<string[]> => {
      const all: string[] = []
      for (const width of [360, 1024, 1920])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.tab.setViewportSize({ width, height: 900 })
          await page.tab.emulateMedia({ colorScheme })
          all.push(...(await accessibilityFaults(page.tab)))
          const tooWide = await page.tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)
          if (tooWide) all.push(`wider than ${String(width)} px`)
        }
      return all
    }
    expect(await faults()).toEqual([])
    await page.choose(written('axe', { ...browserFiles, 'x.pdf': 'x' }))
    await page.finished()
    await page.tab.waitForSelector('iframe:not([hidden])')
    expect(await faults()).toEqual([])
    await page.tab.getByRole('button', { name: 'English' }).click()
    await page.finished()
    expect(await faults()).toEqual([])
  })

  it('can be used with the keyboard alone', async () => {
    const page = await open()
    const reached = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 40; step += 1) {
        await page.tab.keyboard.press('Tab')
        const text = await page.tab.evaluate(() => document.activeElement?.textContent ?? '')
        if (name.test(text)) return
      }
      throw new Error(`Nothing that is called ${String(name)} comes into focus.`)
    }
    await reached(/^选择文件$/u)
    const chooser = page.tab.waitForEvent('filechooser')
    await page.tab.keyboard.press('Enter')
    await (await chooser).setFiles(written('keys', { 'a.md': markdown, 'b.docx': docxOf(correct) }))
    await page.finished()
    await reached(/^b\.docx$/u)
    await page.tab.keyboard.press('Enter')
    await page.tab.waitForSelector('button[aria-current]:text("b.docx")')
    const download = page.tab.waitForEvent('download')
    await reached(/^带批注的 Word$/u)
    await page.tab.keyboard.press('Enter')
    expect((await download).suggestedFilename()).toBe('b（核对）.docx')
  })
})

describe.skipIf(whyNoBrowser() !== undefined)('a browser that is too old', () => {
  const { open } = pageForTests(browserForTests())

  it('is told so in one sentence', async () => {
    const page = await open({ prepare: () => Reflect.deleteProperty(globalThis, 'DecompressionStream'), waits: false })
    expect(await page.tab.locator('#old').isVisible()).toBe(true)
  })
})
