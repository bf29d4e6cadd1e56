import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as sources from '../../../src/browser.js'
import { browserFiles, findIn, type FoundInFile } from '../../support/browser-files.js'
import { builtForBrowsers } from '../../support/built.js'
import { deleteNewerApis } from '../../support/newer-apis.js'
import { browserForTests } from './browser.js'
import { whyNoBrowser } from './find.js'

const site = 'http://entry.test/'

/** A page that checks the files of its site, those that are text as text, and keeps what it found, or why it failed. */
const page = `<!doctype html><meta charset="utf-8"><title>report-lint</title><script type="module">
  const findIn = ${findIn.toString()}
  async function findInAll() {
    const files = {}
    for (const name of ${JSON.stringify(Object.keys(browserFiles))}) {
      const file = await fetch('files/' + name)
      files[name] = /docx|pdf/u.test(name) ? new Uint8Array(await file.arrayBuffer()) : await file.text()
    }
    return findIn(await import('./built/index.js'), files)
  }
  findInAll().catch((error) => ({ failed: String(error) })).then((found) => { globalThis.found = found })
</script>`

describe.skipIf(whyNoBrowser() !== undefined)('report-lint/browser', () => {
  const browser = browserForTests()
  let built: string
  beforeAll(async () => {
    built = await builtForBrowsers()
  })

  function answerTo(path: string): { body: string | Buffer; contentType: string } {
    if (path === '') return { body: page, contentType: 'text/html' }
    if (path.startsWith('built/'))
      return { body: readFileSync(join(built, path.slice('built/'.length))), contentType: 'text/javascript' }
    const content = browserFiles[path.slice('files/'.length)] ?? ''
    return { body: Buffer.from(content), contentType: 'application/octet-stream' }
  }

  test.each([
    { where: 'in a browser', prepare: () => [] as string[] },
    { where: 'in one that has no more than Chrome 109', prepare: deleteNewerApis },
  ])('finds what the sources find $where', async ({ prepare }) => {
    const tab = await browser.open()
    await tab.route('**', (route) => route.fulfill(answerTo(route.request().url().slice(site.length))))
    await tab.addInitScript(prepare)
    await tab.goto(site)
    const found = await tab.waitForFunction(() => (globalThis as { found?: Record<string, FoundInFile> }).found)
    expect(await found.jsonValue()).toEqual(await findIn(sources, browserFiles))
  })
})
