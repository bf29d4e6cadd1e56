import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type * as playwright from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from './find.js'

export type { Page } from 'playwright-core'

// Where the tools are not installed, the tests that use this file have to load nonetheless, to be skipped.
const require = createRequire(import.meta.url)

/**
 * A browser for the tests of this `describe`; each page that it opens has nothing in common with the others.
 *
 * @param find Finds the program, where it is not to be the one that `CHROMIUM` or the path names.
 */
export function browserForTests(find = findChromium): { open: (options?: BrowserContextOptions) => Promise<Page> } {
  let browser: Browser | undefined
  beforeAll(async () => {
    const { chromium } = require('playwright-core') as typeof playwright
    const executablePath = find()
    if (executablePath === undefined) throw new Error('There is no Chromium.')
    browser = await chromium.launch({ executablePath, timeout: 0 })
  })
  afterAll(() => browser?.close())
  return {
    open: async (options) => {
      if (browser === undefined) throw new Error('The browser is started before the tests, not before that.')
      const page = await browser.newPage(options)
      // The time that a test may take is vitest's affair.
      page.setDefaultTimeout(0)
      return page
    },
  }
}

/**
 * What axe finds wrong in a page, each as `rule: element`. All rules for WCAG 2.2 AA and its advice run; `only`
 * names some. A page whose policy forbids scripts is to be opened with `bypassCSP`.
 */
export async function accessibilityFaults(page: Page, only?: readonly string[]): Promise<string[]> {
  const isLoaded = await page.evaluate(() => 'axe' in globalThis)
  if (!isLoaded) await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(only ? { runOnly: [...only] } : { rules: { 'target-size': { enabled: true } } }),
  }
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
