import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../support/browser-files.js'
import { browserForTests } from './browser.js'
import { whyNoBrowser } from './find.js'
import { pageForTests } from './opened-page.js'

describe.skipIf(whyNoBrowser() !== undefined)('the print button of dist/page.html', () => {
  const { open, written, folderOf } = pageForTests(browserForTests())

  it('prints the result that is shown, nothing folded, and the keys that print do the same', async () => {
    written('folded', { 'a.md': browserFiles['a.md'] ?? '', 'notes.txt': '会议纪要' })
    const page = await open()
    await page.drag([folderOf('folded')])
    await page.finished()
    await page.tab.getByRole('button', { name: '全部文件' }).click()
    const summary = page.tab.frameLocator('iframe').locator('details:not([open]) > summary').first()
    await summary.waitFor()
    await page.tab.evaluate(() => {
      const { contentWindow, contentDocument } = document.querySelector('iframe') ?? {}
      const folded = (): number => contentDocument?.querySelectorAll('details:not([open])').length ?? -1
      const printed: number[] = []
      Object.assign(contentWindow ?? {}, { print: () => printed.push(folded()) })
      Object.assign(window, { printed, print: () => printed.push(-1) })
    })
    await page.tab.getByRole('button', { name: '打印' }).click()
    await page.tab.keyboard.press('Control+p')
    await summary.focus()
    await page.tab.keyboard.press('Control+p')
    expect(await page.tab.evaluate(() => (window as unknown as { printed: number[] }).printed)).toEqual([0, 0, 0])
    expect(await summary.isVisible()).toBe(true)
  })
})
