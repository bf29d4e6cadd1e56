import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { build } from 'esbuild'
import { build as bundle } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../src/browser/pdf.js'
import { report } from '../../src/testing.js'
import configuration from '../../tsup.browser.config.js'
import { docxOf } from '../support/docx.js'
import { htmlOf } from '../support/html.js'
import { correctReport, withCell } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'

const temporary = mkdtempSync(join(tmpdir(), 'report-lint-browser-'))
const built = join(temporary, 'built')

beforeAll(async () => {
  if (typeof configuration !== 'object' || Array.isArray(configuration))
    throw new Error('one tsup configuration expected')
  await bundle({ ...configuration, config: false, outDir: built })
}, 60_000)

afterAll(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }))

const address = 'requests/outcomeTotal/total'
const model = withCell(correctReport(), address, 99)

/** Reports with one wrong total, and what they are called. */
const inputs: Record<string, string | Uint8Array> = {
  'a.md': report({ cells: { [address]: 99 } }),
  'a.txt': report({ cells: { [address]: 99 }, format: 'text' }),
  'a.html': htmlOf(model, 'clean'),
  'a.docx': docxOf(model),
  'a.pdf': pdfOf(model),
}

const script = `
  import { lint, parseReport, applyFixes, rules } from './built/index.js'
  const found = {}
  for (const name of ${JSON.stringify(Object.keys(inputs))}) {
    const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer())
    const { messages, report } = await lint(bytes, { filePath: name })
    found[name] = { codes: messages.map(({ ruleId, code }) => ruleId ?? code), format: report?.format ?? null }
  }
  const { tables } = await parseReport(await (await fetch('a.md')).text())
  await fetch('result', { method: 'POST', body: JSON.stringify({ found, tables: tables.size, rules: rules.length > 30 }) })
`

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' }

/** Serves the page to a browser and gives back what the page sends. */
async function inBrowser(browser: string): Promise<unknown> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1))
    if (path === 'result') void text(request).then((sent) => server.emit('sent', sent))
    const type = types[/\.(\w+)$/u.exec(path)?.[1] ?? 'html'] ?? 'application/octet-stream'
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(answerTo(path))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const profile = `--user-data-dir=${join(temporary, 'profile')}`
  const child = spawn(browser, [...flags, profile, '--remote-debugging-port=0', `http://127.0.0.1:${port}/`], {
    stdio: 'ignore',
  })
  try {
    const [sent] = (await once(server, 'sent')) as [string]
    return JSON.parse(sent) as unknown
  } finally {
    const ended = once(child, 'exit')
    child.kill()
    await ended
    server.closeAllConnections()
    server.close()
  }
}

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

function answerTo(path: string): string | Uint8Array {
  if (path === '') return `<!doctype html><meta charset="utf-8"><script type="module">${script}</script>`
  if (path.startsWith('built/')) return readFileSync(join(temporary, path))
  return inputs[path] ?? ''
}

const browser = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))

describe('the entry for browsers', () => {
  it.each(['index.js', 'unified.js'])('needs none of the modules of Node: %s', async (entry) => {
    const { metafile } = await build({
      entryPoints: [join(built, entry)],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      splitting: true,
      outdir: temporary,
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const outside = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external))
    expect(outside).toEqual([])
  })

  it('refuses PDF and says what to give instead', () => {
    expect(readPdf).toThrow('PDF cannot be read in a browser')
  })

  // Without a browser the test above is all that there is.
  it.skipIf(browser === undefined)(
    `reads and checks reports in a browser${browser === undefined ? ' (there is no chromium here)' : ''}`,
    async () => {
      const wrong = (format: string): object => ({
        format,
        codes: expect.arrayContaining(['outcome-total']) as unknown,
      })
      expect(await inBrowser(browser!)).toEqual({
        found: {
          'a.md': wrong('markdown'),
          'a.txt': wrong('text'),
          'a.html': wrong('html'),
          'a.docx': wrong('docx'),
          'a.pdf': { format: null, codes: ['unsupported-format'] },
        },
        tables: 6,
        rules: true,
      })
    },
    60_000,
  )
})
