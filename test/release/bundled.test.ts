import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bundledFolders, bundledList, readBundled } from '../../scripts/release/bundled.js'

const metafile = (inputs: Record<string, number>) => ({
  outputs: {
    'dist/cli.js': {
      inputs: Object.fromEntries(Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])),
    },
  },
})

it('names the folders of packages with something in the output, each once', () => {
  const inputs = { 'src/index.ts': 10, 'node_modules/b/x.js': 1, 'node_modules/b/y.js': 2, 'node_modules/@s/a/z.js': 3 }
  expect(bundledFolders(metafile(inputs))).toEqual(['node_modules/@s/a', 'node_modules/b'])
})

it('leaves out a package that was shaken off', () => {
  expect(bundledFolders(metafile({ 'node_modules/a/x.js': 0 }))).toEqual([])
})

it('tells a package inside another one from it', () => {
  expect(bundledFolders(metafile({ 'node_modules/a/node_modules/b/x.js': 1 }))).toEqual([
    'node_modules/a/node_modules/b',
  ])
})

function distWith(packages: object[]): string {
  const dist = mkdtempSync(join(tmpdir(), 'report-lint-dist-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  writeFileSync(join(dist, bundledList), JSON.stringify(packages))
  return dist
}

it('finds the listed packages in the lock file, by name and version', () => {
  const lock = { 'node_modules/a': { version: '2.0.0' }, 'node_modules/b/node_modules/a': { version: '1.0.0' } }
  const dist = distWith([{ name: 'a', version: '1.0.0', license: 'MIT' }])
  expect(readBundled(lock, dist)).toEqual(['node_modules/b/node_modules/a'])
})

it('refuses a bundle of packages that are not in the lock file', () => {
  const dist = distWith([{ name: 'a', version: '1.0.0', license: 'MIT' }])
  expect(() => readBundled({ 'node_modules/a': { version: '1.0.1' } }, dist)).toThrow(/has a 1\.0\.0, .* build again/)
})
