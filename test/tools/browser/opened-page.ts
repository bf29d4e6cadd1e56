import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { writePage } from '../../../scripts/release/page.js'
import type { browserForTests, Page } from './browser.js'

/** dist/page.html opened from the disk, and what somebody does there. */
export class OpenedPage {
  constructor(readonly tab: Page) {}

  async choose(paths: string | readonly string[], name = '选择文件'): Promise<void> {
    const chooser = this.tab.waitForEvent('filechooser')
    await this.tab.getByRole('button', { name, exact: true }).first().click()
    await (await chooser).setFiles(typeof paths === 'string' ? paths : [...paths])
  }

  /** Waits until nothing is left to check. */
  async finished(): Promise<void> {
    await this.tab.waitForSelector('.actions:not([hidden])')
  }

  /** The rows of the table: name, verdict, errors. */
  rows(): Promise<string[][]> {
    return this.tab.$$eval('.files tbody tr', (all) =>
      (all as HTMLTableRowElement[]).map(({ cells }) => [0, 1, 3].map((at) => cells.item(at)?.textContent ?? '')),
    )
  }

  /** Name and verdict of each row. */
  async verdicts(): Promise<string[][]> {
    return (await this.rows()).map(([name = '', verdict = '']) => [name, verdict])
  }

  /** Drops texts as files, in one event each. */
  drop(...lots: Record<string, string>[]): Promise<void> {
    return this.tab.evaluate((given) => {
      for (const lot of given) {
        const dataTransfer = new DataTransfer()
        for (const [name, text] of Object.entries(lot)) dataTransfer.items.add(new File([text], name))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }
    }, lots)
  }

  /** Drags what is on the disk, folders too, over the page and lets it go there, as the browser does it for a hand. */
  async drag(paths: readonly string[]): Promise<void> {
    const session = await this.tab.context().newCDPSession(this.tab)
    const data = { items: [], files: [...paths], dragOperationsMask: 1 }
    const { x, y } = await this.tab.$eval('.drop', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data })
    await session.detach()
  }

  /** Presses a button that hands out a file. */
  async saved(name: string): Promise<{ as: string; bytes: Uint8Array }> {
    const download = this.tab.waitForEvent('download')
    await this.tab.getByRole('button', { name }).first().click()
    const file = await download
    return { as: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
}

/** How a page is opened. */
export interface Opening {
  /** Runs in the page before it does. */
  prepare?: () => unknown
  bypassCSP?: boolean
  /** Whether to wait until it is ready, as it is where the browser is not too old. */
  waits?: boolean
}

/** The page for the tests of this `describe`. */
export interface PageForTests {
  open: (how?: Opening) => Promise<OpenedPage>
  /** Writes files into a folder of their own and gives their paths. */
  written: (name: string, files: Readonly<Record<string, string | Uint8Array>>) => string[]
  /** The path of a folder of written files. */
  folderOf: (name: string) => string
  /** Addresses that all pages asked for. */
  asked: readonly string[]
}

/** Writes the page, and opens it in a browser; needs a `browserForTests` of the same `describe`. */
export function pageForTests(browser: ReturnType<typeof browserForTests>): PageForTests {
  let folder = ''
  const asked: string[] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-lint-page-'))
    await writePage(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    asked,
    folderOf: (name) => join(folder, name),
    written: (name, files) =>
      Object.entries(files).map(([path, content]) => {
        const place = join(folder, name, path)
        mkdirSync(join(place, '..'), { recursive: true })
        writeFileSync(place, content)
        return place
      }),
    open: async ({ prepare = (): unknown => undefined, bypassCSP = false, waits = true } = {}) => {
      const tab = await browser.open({ bypassCSP, acceptDownloads: true, locale: 'zh-CN' })
      tab.on('request', (request) => asked.push(request.url()))
      // Asked for from the start: a first listener is told to the browser later than a key that is pressed next.
      tab.on('filechooser', () => undefined)
      await tab.addInitScript(prepare)
      await tab.goto(pathToFileURL(join(folder, 'page.html')).href)
      if (waits) await tab.waitForSelector('html[data-ready]')
      return new OpenedPage(tab)
    },
  }
}
