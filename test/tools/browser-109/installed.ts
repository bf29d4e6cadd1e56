import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const packed = pathOf('node_modules/@sparticuz/chromium/bin/chromium.br')
const program = pathOf('node_modules/.cache/chromium-109')

/** The program of Chromium 109, unpacked the first time. */
export function chromium109(): string {
  if (!existsSync(program)) {
    mkdirSync(dirname(program), { recursive: true })
    // Another process may do the same: what is there is whole.
    const own = `${program}-${String(process.pid)}`
    writeFileSync(own, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 })
    renameSync(own, program)
  }
  return program
}

/** Why there can be no tests in Chromium 109 here; undefined where there can. */
export function whyNoChromium109(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the program is there for Linux x64 alone'
  if (!existsSync(packed)) return 'it is not installed (npm ci --prefix test/tools/browser-109)'
  if (!existsSync(pathOf('../browser/node_modules/playwright-core')))
    return 'what drives it is not installed (npm ci --prefix test/tools/browser)'
  // It brings none of the libraries of the system that it needs.
  const words = ['--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank']
  const { status, stderr } = spawnSync(chromium109(), words, { encoding: 'utf8' })
  return status === 0 ? undefined : `it does not start here: ${stderr.trim().split('\n')[0] ?? ''}`
}
