import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePage } from '../../../scripts/release/page.js'
import { pdfBomb, zipBomb } from '../../support/bombs.js'
import { browserFiles } from '../../support/browser-files.js'
import { docOf } from '../../support/doc/report.js'
import { docxOf } from '../../support/docx.js'
import { markdownLayouts } from '../../support/layouts/index.js'
import { correctReport } from '../../support/model.js'
import { deleteNewerApis } from '../../support/newer-apis.js'
import { ofdOf } from '../../support/ofd.js'
import { accessibilityFaults, browserForTests, type Page } from './browser.js'
import { whyNoBrowser } from './find.js'

const correct = correctReport()
const markdown = markdownLayouts.markdown(correct)

describe.skipIf(whyNoBrowser() !== undefined)('dist/page.html, opened from the disk', { timeout: 120_000 }, () => {
  const browser = browserForTests()
  let folder = ''
  let page: Page
  /** Addresses that pages asked for. */
  const asked: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-lint-page-'))
    await writePage(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Writes files into a folder of their own and gives their paths. */
  function written(name: string, files: Readonly<Record<string, string | Uint8Array>>): string[] {
    return Object.entries(files).map(([path, content]) => {
      const place = join(folder, name, path)
      mkdirSync(join(place, '..'), { recursive: true })
      writeFileSync(place, content)
      return place
    })
  }

  async function openPage({ prepare = (): unknown => undefined, bypassCSP = false } = {}): Promise<void> {
    page = await browser.open({ bypassCSP, acceptDownloads: true, locale: 'zh-CN' })
    page.on('request', (request) => asked.push(request.url()))
    // Asked for from the start: a first listener is told to the browser later than a key that is pressed next.
    page.on('filechooser', () => undefined)
    await page.addInitScript(prepare)
    await page.goto(pathToFileURL(join(folder, 'page.html')).href)
    await page.waitForSelector('html[data-ready]')
  }

  async function choose(paths: string | readonly string[], name = '选择文件'): Promise<void> {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name, exact: true }).first().click()
    await (await chooser).setFiles(typeof paths === 'string' ? paths : [...paths])
  }

  /** Waits until nothing is left to check. */
  const finished = (): Promise<unknown> => page.waitForSelector('.actions:not([hidden])')

  /** The rows of the table: name, verdict, errors. */
  const rows = (): Promise<string[][]> =>
    page.$$eval('.files tbody tr', (all) =>
      (all as HTMLTableRowElement[]).map(({ cells }) => [0, 1, 3].map((at) => cells.item(at)?.textContent ?? '')),
    )

  /** Drops texts as files, in one event each. */
  const drop = (...lots: Record<string, string>[]): Promise<void> =>
    page.evaluate((given) => {
      for (const lot of given) {
        const dataTransfer = new DataTransfer()
        for (const [name, text] of Object.entries(lot)) dataTransfer.items.add(new File([text], name))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }
    }, lots)

  it.each([
    { where: 'in a browser of today', prepare: () => undefined },
    { where: 'in one that has no more than Chrome 109', prepare: deleteNewerApis },
  ])('checks a file of each format $where', async ({ prepare }) => {
    await openPage({ prepare })
    const others = { 'b.ofd': ofdOf(correct), 'b.doc': docOf(correct) }
    await choose(written('formats', { ...browserFiles, ...others }))
    await finished()
    const found = await rows()
    expect(found.map(([name, verdict]) => [name, verdict])).toEqual([
      ...Object.keys(browserFiles).map((name) => [name, '不合规']),
      ...Object.keys(others).map((name) => [name, '合规']),
    ])
    expect(await page.frameLocator('iframe').getByRole('heading').first().textContent()).toContain('检查结果')
  })

  it('checks a hundred files, and hands out the ledger, an annotated copy and all in one archive', async () => {
    await openPage()
    const names = Array.from({ length: 99 }, (_, at) => `${String(at + 1)}.md`)
    const files = { '0.docx': docxOf(correct), ...Object.fromEntries(names.map((name) => [name, markdown])) }
    await choose(written('hundred', files))
    await finished()
    expect(await page.textContent('.status')).toBe('共 100 个文件：合规 100，不合规 0，需人工核对 0')
    const saved = async (name: string): Promise<{ as: string; bytes: Uint8Array }> => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).first().click()
      const file = await download
      return { as: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    expect((await saved('下载问题台账')).as).toBe('问题台账.xlsx')
    const copy = await saved('下载 0.docx 带批注的 Word 副本')
    expect([copy.as, Object.keys(unzipSync(copy.bytes)).includes('word/comments.xml')]).toEqual([
      '0（核对）.docx',
      true,
    ])
    const archive = await saved('全部下载')
    expect(Object.keys(unzipSync(archive.bytes))).toHaveLength(1 + 100 + 1)
  })

  it('looks through a folder', async () => {
    await openPage()
    written('tree', { '甲/a.md': markdown, '乙/b.txt': 'no report', '乙/~$c.docx': 'x', '乙/.d.md': markdown })
    await choose(join(folder, 'tree'), '选择文件夹')
    await finished()
    expect((await rows()).map(([name]) => name)).toEqual(['tree/乙/b.txt', 'tree/甲/a.md'])
  })

  it('says of a file that is too large, of a bomb and of one that is damaged what is wrong, and goes on', async () => {
    await openPage()
    const large = Buffer.alloc(33 * 2 ** 20, 0x20)
    await choose(
      written('hostile', {
        'large.md': large,
        'bomb.docx': zipBomb(400, 1000),
        'bomb.pdf': pdfBomb(400),
        'damaged.pdf': '%PDF-1.7',
        'a.md': markdown,
      }),
    )
    await finished()
    expect((await rows()).map(([name, verdict]) => [name, verdict])).toEqual([
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
    await openPage({ prepare })
    await drop({ 'hung.md': markdown, 'a.md': markdown })
    await finished()
    expect((await rows()).map(([name, verdict]) => [name, verdict])).toEqual([
      ['hung.md', '需人工核对'],
      ['a.md', '合规'],
    ])
  })

  it('takes two drops at once, and what is pasted', async () => {
    await openPage()
    await drop({ 'a.md': markdown }, { 'a.md': markdown, 'b.md': markdown })
    await finished()
    await page.getByText('粘贴文字').click()
    await page.locator('textarea').fill(markdown)
    await page.getByRole('button', { name: '检查粘贴的内容' }).click()
    await finished()
    expect(await rows()).toEqual(['a.md', 'a (2).md', 'b.md', '粘贴的内容'].map((name) => [name, '合规', '0']))
  })

  it('holds a report against that of last year', async () => {
    await openPage()
    await choose(written('now', { 'a.md': markdown }))
    await finished()
    await page.getByText('与上年报告核对').click()
    const last = written('last', { 'last.md': markdown.replaceAll('2023', '2022') })
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '与上年报告核对（可不选）：选择文件', exact: true }).click()
    await (await chooser).setFiles(last)
    await page.getByText('上年报告 1 份，读出 1 份').waitFor()
    await finished()
  })

  it('asks for nothing but itself and what it has made', () => {
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((address) => !/^(?:file|blob):/u.test(address))).toEqual([])
  })

  it('has no fault for axe, empty and with results, in both languages, light and dark, narrow and wide', async () => {
    await openPage({ bypassCSP: true })
    const faults = async (): Promise<string[]> => {
      const all: string[] = []
      for (const width of [360, 1024, 1920])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme })
          all.push(...(await accessibilityFaults(page)))
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
          if (tooWide) all.push(`wider than ${String(width)} px`)
        }
      return all
    }
    expect(await faults()).toEqual([])
    await choose(written('axe', { ...browserFiles, 'x.pdf': 'x' }))
    await finished()
    await page.waitForSelector('iframe:not([hidden])')
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await finished()
    expect(await faults()).toEqual([])
  })

  it('can be used with the keyboard alone', async () => {
    await openPage()
    const reached = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab')
        const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
        if (name.test(text)) return
      }
      throw new Error(`Nothing that is called ${String(name)} comes into focus.`)
    }
    await reached(/^选择文件$/u)
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(written('keys', { 'a.md': markdown, 'b.docx': docxOf(correct) }))
    await finished()
    await reached(/^b\.docx$/u)
    await page.keyboard.press('Enter')
    await page.waitForSelector('button[aria-current]:text("b.docx")')
    const download = page.waitForEvent('download')
    await reached(/^带批注的 Word$/u)
    await page.keyboard.press('Enter')
    expect((await download).suggestedFilename()).toBe('b（核对）.docx')
  })
})

describe.skipIf(whyNoBrowser() !== undefined)('a browser that is too old', () => {
  const browser = browserForTests()

  it('is told so in one sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-lint-page-'))
    const path = await writePage(folder)
    const page = await browser.open()
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'))
    await page.goto(pathToFileURL(path).href)
    expect(await page.locator('#old').isVisible()).toBe(true)
    rmSync(folder, { recursive: true, force: true })
  })
})
