import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { largestPage, pageFile } from '../../scripts/release/page.js'
import { fromBase85 } from '../../src/page/base85.js'
import type { Answer, Question } from '../../src/page/protocol.js'
import { browserFiles } from '../support/browser-files.js'
import { deleteNewerApis } from '../support/newer-apis.js'

let page = ''
beforeAll(async () => {
  page = await pageFile()
})

const engineIn = (html: string): string => {
  const packed = /<script type="text\/plain" id="engine">([^<]*)<\/script>/u.exec(html)?.[1] ?? ''
  return gunzipSync(fromBase85(packed)).toString()
}

/** The worker of the page in a thread that has no more than Chrome 109. */
function openEngine(): Worker {
  const program = `
    const { parentPort, workerData } = require('node:worker_threads')
    ;(${deleteNewerApis.toString()})()
    globalThis.postMessage = (answer) => parentPort.postMessage(answer)
    ;(0, eval)(workerData)
    parentPort.on('message', (data) => globalThis.onmessage({ data }))
  `
  return new Worker(program, { eval: true, workerData: engineIn(page) })
}

async function ask(worker: Worker, question: Question): Promise<Answer> {
  worker.postMessage(question)
  const [answer] = (await once(worker, 'message')) as [Answer]
  return answer
}

describe('dist/page.html', () => {
  it('is one file within its limit, and asks the network for nothing', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(largestPage)
    expect(page).toContain("default-src 'none'; connect-src 'none'")
    expect(page.match(/<link|<img|\bsrc=|type="module"|@import/gu)).toBeNull()
    expect(page).toContain('文件不会离开本机')
  })

  it('is the same each time', async () => {
    expect(await pageFile()).toBe(page)
  })

  it('begins with a script that the oldest browsers can read', async () => {
    const old = readFileSync(join(import.meta.dirname, '../../src/page/view/old.js'), 'utf8')
    expect(page).toContain(`<script>${old}</script>`)
    await transform(old, { target: 'es5', loader: 'js', supported: { 'const-and-let': false, arrow: false } })
    expect(old).not.toMatch(/\b(?:let|const|class)\b|=>|`/u)
    expect(page.indexOf(old)).toBeLessThan(page.indexOf('id="engine"'))
  })

  it('checks every format where nothing is newer than Chrome 109', async () => {
    const worker = openEngine()
    const verdicts: unknown[] = []
    for (const [path, content] of Object.entries(browserFiles)) {
      const file = { path, content: new Blob([content]), found: false }
      const values = [file, 'zh-CN', { facts: [], unread: [] }]
      const { value, error } = await ask(worker, { id: 1, name: 'check', values })
      const result = value as { verdict: string; data: unknown; sha256: string }
      verdicts.push([path, error, result.verdict, 'data' in result, result.sha256.length])
      const report = await ask(worker, { id: 2, name: 'report', values: [[result], 'zh-CN'] })
      expect(report.value).toContain('<!doctype html>')
      const ledger = await ask(worker, { id: 3, name: 'ledger', values: [[result], 'zh-CN'] })
      expect(ledger.error).toBeUndefined()
    }
    await worker.terminate()
    expect(verdicts).toEqual(Object.keys(browserFiles).map((path) => [path, undefined, 'fail', true, 64]))
  })
})
