import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, transform, type BuildOptions } from 'esbuild'
import { styleSheet } from '../../src/formatters/html/style.js'
import { toBase85 } from '../../src/page/base85.js'
import { bundledFolders } from './bundled.js'
import { noticesOf } from './notices.js'

/** The most that the page may weigh. */
export const largestPage = 1_500_000

const shared = {
  bundle: true,
  charset: 'utf8',
  conditions: ['worker', 'module'],
  format: 'iife',
  legalComments: 'eof',
  logLevel: 'error',
  minify: true,
  platform: 'browser',
  // The last for Windows 7, as offices have it.
  target: 'chrome109',
  alias: { 'node:path': resolve('src/page/path.ts') },
  tsconfigRaw: '{}',
  metafile: true,
  outdir: 'unused',
  write: false,
} satisfies BuildOptions

/** A program in one text, and the folders of the packages that are in it. */
async function bundled(entry: string): Promise<{ text: string; folders: string[] }> {
  const { outputFiles, metafile } = await build({ ...shared, entryPoints: [entry] })
  return { text: outputFiles.map(({ text }) => text).join(''), folders: bundledFolders(metafile) }
}

const packed = (text: string): string => toBase85(gzipSync(text, { level: 9 }))

/** A text as a policy names it. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page for people without Node, in one file that needs no network. */
export async function pageFile(): Promise<string> {
  const [engine, main] = await Promise.all([bundled('src/page/worker.ts'), bundled('src/page/view/main.ts')])
  const folders = [...new Set([...engine.folders, ...main.folders])].sort()
  const notices = [readFileSync('LICENSE', 'utf8'), noticesOf(folders)].join('\n')
  const { code: style } = await transform(readFileSync('src/page/view/page.css', 'utf8'), {
    loader: 'css',
    minify: true,
  })
  const old = readFileSync('src/page/view/old.js', 'utf8')
  const script = main.text.replaceAll('</script', String.raw`<\/script`)
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${hashOf(old)} ${hashOf(script)}`,
    'worker-src blob:',
    // The reports in the frame have a style of their own, and stand under the policy of the page too.
    `style-src ${hashOf(style)} ${hashOf(styleSheet)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>政府信息公开年报检查</title>
<style>${style}</style>
</head>
<body>
<p id="old" hidden>这个浏览器太旧，或者本页不是从本机磁盘打开的：请用 Chrome 或 Edge 109 以上版本（360、QQ 等浏览器请用极速模式）打开本机上的这个文件。This browser is too old, or the page was not opened from the disk: open the file with Chrome or Edge 109 or later.</p>
<div id="page"></div>
<noscript><p>本页需要启用 JavaScript。This page needs JavaScript.</p></noscript>
<script>${old}</script>
<script type="text/plain" id="engine">${packed(engine.text)}</script>
<script type="text/plain" id="notices">${packed(notices)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** Writes the page next to the package. */
export async function writePage(folder = 'dist'): Promise<string> {
  const path = join(folder, 'page.html')
  writeFileSync(path, await pageFile())
  return path
}
