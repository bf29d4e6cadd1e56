import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it, onTestFinished } from 'vitest'
import { bundledList } from '../../scripts/release/bundled.js'
import { noticeOf, noticesOf, thirdPartyNotices } from '../../scripts/release/notices.js'

function packageWith(manifest: object, files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-notice-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'a', version: '1.0.0', license: 'ISC', ...manifest }),
  )
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  return folder
}

it('gives licence and notice as the package has them', () => {
  const folder = packageWith({}, { LICENSE: 'The words\r\n', 'NOTICE.md': 'Made by A', 'licenses.js': 'code' })
  expect(noticeOf(folder)).toBe('a 1.0.0 (ISC)\n\nThe words\n\nMade by A')
})

it('puts the text of the licence and the author where the package has only its name', () => {
  const text = noticeOf(packageWith({ author: 'A. Writer <a@example.org>' }))
  expect(text).toMatch(/^a 1\.0\.0 \(ISC\)\n\nCopyright A\. Writer\n\nPermission to use, copy/)
})

it('refuses a package without a text for its licence', () => {
  expect(() => noticeOf(packageWith({ license: 'X-1.0' }))).toThrow(/no text of its licence “X-1\.0”/)
})

it('gives a licence once below all packages that have it, with the copyrights of each', () => {
  const words = 'May be used,\nprovided that the above\ncopyright notice stays. "AS IS"'
  const folders = [
    packageWith({ name: 'a' }, { LICENSE: `(The MIT License)\n\nCopyright (c) 2015 A. Writer\n\n${words}` }),
    packageWith({ name: 'b' }, { LICENSE: 'Copyright 2020 B\nCopyright 2021 C\n\nMay not be used.' }),
    packageWith(
      { name: 'c' },
      { LICENSE: `MIT License\n\nCopyright (c) C. Writer\n\n${words.replaceAll('"', "'")}\n` },
    ),
  ]
  const [opening = '', first, second, ...others] = noticesOf(folders).split(`${'-'.repeat(80)}\n`)
  expect(opening).toMatch(/each under its own licence\.\n/u)
  expect([first?.trim(), second?.trim(), others]).toEqual([
    [
      'a 1.0.0 (ISC)\nCopyright (c) 2015 A. Writer',
      'c 1.0.0 (ISC)\nCopyright (c) C. Writer',
      `(The MIT License)\n\n${words}`,
    ].join('\n\n'),
    'b 1.0.0 (ISC)\nCopyright 2020 B\nCopyright 2021 C\n\nMay not be used.',
    [],
  ])
})

it('names the packages of every bundle that one plugin has served', async () => {
  const root = mkdtempSync(join(tmpdir(), 'report-lint-notices-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const plugin = thirdPartyNotices()
  const outdir = join(root, 'dist')
  mkdirSync(outdir)
  for (const name of ['saxes', 'fflate']) {
    const contents = `import * as all from '${name}'; console.log(all)`
    await build({ stdin: { contents, resolveDir: '.' }, bundle: true, metafile: true, outdir, plugins: [plugin] })
  }
  const list = JSON.parse(readFileSync(join(outdir, bundledList), 'utf8')) as { name: string }[]
  expect(list.map(({ name }) => name)).toEqual(['fflate', 'saxes', 'xmlchars'])
  const notices = readFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
  for (const { name } of list) expect(notices).toContain(`\n${name} `)
})
