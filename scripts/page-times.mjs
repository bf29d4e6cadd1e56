// Measures dist/page.html in a browser, opened from the disk, and writes the table of docs/guides/page.md and its
// Chinese twin: `npm run page:times`. Needs a Chromium, as its tests do.
/* global DataTransfer, DragEvent, File, document, performance, setTimeout -- what runs in the page has them */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { createJiti } from 'jiti'
import { format, resolveConfig } from 'prettier'
import { installed } from './tools.mjs'

const jiti = createJiti(import.meta.url)
const { findChromium } = await jiti.import('../test/tools/browser/find.ts')
const { docxOf } = await jiti.import('../test/support/docx.ts')
const { pdfOf } = await jiti.import('../test/support/pdf.ts')
const { correctReport } = await jiti.import('../test/support/model.ts')
const { chromium } = createRequire(join(installed('browser'), 'package.json'))('playwright-core')

const runs = 5
const files = { docx: docxOf(correctReport()), pdf: pdfOf(correctReport()) }
const browser = await chromium.launch({ executablePath: findChromium(), timeout: 0 })
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1]

/** Milliseconds from a drop to the last result. */
const check = (page, kind, times) =>
  page.evaluate(
    async ({ kind, bytes, times }) => {
      const dataTransfer = new DataTransfer()
      for (let at = 0; at < times; at += 1)
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], `${String(at)}.${kind}`))
      const actions = () => document.querySelector('.actions')
      const start = performance.now()
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      const rows = document.querySelectorAll('.files tbody tr').length
      while (document.querySelectorAll('.files tbody tr').length < rows + times || actions().hidden)
        await new Promise((done) => setTimeout(done, 1))
      return performance.now() - start
    },
    { kind, bytes: [...files[kind]], times },
  )

const measured = { ready: [], first: [], word: [], pdf: [], fifty: [] }
for (let run = 0; run < runs; run += 1) {
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  await page.goto(pathToFileURL(resolve('dist/page.html')).href)
  await page.waitForSelector('html[data-ready]')
  measured.ready.push(Number(await page.getAttribute('html', 'data-ready')))
  measured.first.push(await check(page, 'docx', 1))
  for (let warming = 0; warming < 3; warming += 1) await check(page, 'docx', 1)
  measured.word.push(await check(page, 'docx', 1))
  for (let warming = 0; warming < 3; warming += 1) await check(page, 'pdf', 1)
  measured.pdf.push(await check(page, 'pdf', 1))
  measured.fifty.push(await check(page, 'docx', 50))
  await page.close()
}
const version = browser.version()
await browser.close()

const ms = (name) => `${Math.round(median(measured[name]))} ms`
const rows = [
  ['大小 size', `${(statSync('dist/page.html').size / 1e6).toFixed(2)} MB`],
  ['打开到可用 from opening to ready', ms('ready')],
  ['第一个 Word 文件 the first Word file', ms('first')],
  ['之后每个 Word 文件 each Word file after', ms('word')],
  ['之后每个 PDF each PDF after', ms('pdf')],
  ['50 个 Word 文件 50 Word files', ms('fifty')],
]
const table = [
  `| Chromium ${version.split('.')[0]} | |`,
  '| --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]
for (const path of ['docs/guides/page.md', 'docs/guides/page.zh-CN.md']) {
  const text = readFileSync(path, 'utf8').replace(
    /(<!-- times -->).*?(<!-- \/times -->)/su,
    (_, open, close) => `${open}\n\n${table.join('\n')}\n\n${close}`,
  )
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
}
process.stdout.write(`${table.join('\n')}\n`)
