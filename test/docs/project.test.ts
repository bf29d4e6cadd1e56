import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { globSync } from 'tinyglobby'
import { afterAll, expect, it } from 'vitest'
import { projectFiles } from '../../scripts/docs/project.js'
import { project } from '../../src/project.js'

const copy = realpathSync(mkdtempSync(join(tmpdir(), 'report-lint-project-')))
afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

const written = [
  'package.json',
  '.pre-commit-hooks.yaml',
  'action.yml',
  'docs/config.schema.json',
  'docs/facts.schema.json',
  'docs/openapi.json',
  'docs/result.schema.json',
]
const guides = ['cms', 'cms.zh-CN', 'github-action', 'gitlab', 'gitlab.zh-CN', 'pre-commit', 'tarball']
const paths = [...written, ...guides.map((guide) => `docs/guides/${guide}.md`)]

/** What `npm run docs` runs, in the copy. */
const docs = (...argv: string[]) =>
  spawnSync(process.execPath, ['scripts/docs.mjs', ...argv], { cwd: copy, encoding: 'utf8' })

const ofCopy = (path: string): string => readFileSync(join(copy, path), 'utf8')

it('npm run docs writes a changed name, version and address wherever they stand, and finds them stale before', () => {
  const files = ['src', 'scripts', 'docs', 'README.md', 'README.zh-CN.md', '.prettierrc.json', 'tsconfig.json']
  for (const path of [...files, ...written]) cpSync(path, join(copy, path), { recursive: true })
  // The script builds into node_modules: that folder is the copy's own.
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name), 'junction')
  const sources = ofCopy('src/project.ts')
  const elsewhere = sources
    .replace(project.address, 'https://code.example/hailan/checks')
    .replace(project.version, '8.7.6')
  expect(elsewhere).not.toBe(sources)

  writeFileSync(join(copy, 'src/project.ts'), elsewhere)
  const check = docs('--check')
  expect({ status: check.status, stale: check.stdout.trim().split('\n').sort() }).toEqual({
    status: 1,
    stale: paths.map((path) => `stale: ${path}`).sort(),
  })

  expect(docs().status).toBe(0)
  expect(JSON.parse(ofCopy('package.json'))).toMatchObject({
    version: '8.7.6',
    homepage: 'https://code.example/hailan/checks#readme',
    repository: { url: 'git+https://code.example/hailan/checks.git' },
    bugs: { url: 'https://code.example/hailan/checks/issues' },
  })
  for (const path of paths) expect(ofCopy(path), path).not.toMatch(/report-lint\/report-lint|\b0\.1\.0\b/u)
  expect(ofCopy('docs/config.schema.json')).toContain('https://code.example/hailan/checks/')
  expect(ofCopy('docs/guides/github-action.md')).toContain('uses: hailan/checks@COMMIT')
  expect(ofCopy('docs/guides/pre-commit.md')).toContain('repo: https://code.example/hailan/checks\n')
})

it('says which file has lost its place', () => {
  const read = (path: string): string => (path === 'action.yml' ? 'name: action\n' : readFileSync(path, 'utf8'))
  expect(() => projectFiles(project, read)).toThrow(/^action\.yml: nothing matches /u)
})

it('the address stands nowhere but in src/project.ts and in what is written from it', () => {
  const files = globSync(['**/*.{ts,mjs,js,cjs,json,md,yml,yaml}'], {
    dot: true,
    ignore: ['**/node_modules/**', 'dist/**', '.git/**', 'coverage/**'],
  })
  const named = files.filter((path) => readFileSync(path, 'utf8').includes(project.address))
  expect(named.filter((path) => path !== 'src/project.ts' && !paths.includes(path))).toEqual([])
})
