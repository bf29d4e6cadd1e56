import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { folderWith } from '../support/folder.js'

const libraries = ['zod', 'picomatch', 'yaml', 'jsonc-parser', 'jiti/static', 'import-meta-resolve']

/** The modules of the project as they are when no test has loaded them before, and libraries that none may load. */
beforeAll(() => {
  vi.resetModules()
  for (const name of libraries)
    vi.doMock(name, () => {
      throw new Error(`${name} was loaded`)
    })
})

afterAll(() => {
  for (const name of libraries) vi.doUnmock(name)
  vi.resetModules()
})

it('loads no library where nothing is configured', async () => {
  const cwd = folderWith()
  const { loadConfig } = await import('../../src/node/load-config.js')
  const { resolveConfig } = await import('../../src/config/resolve.js')
  const { rules } = await import('../../src/rules/index.js')
  expect(resolveConfig(await loadConfig({ cwd }), `${cwd}/a.md`).rules).toEqual(rules)
})

it('would notice if it did', async () => {
  const { loadConfig } = await import('../../src/node/load-config.js')
  const configured = loadConfig({ cwd: folderWith({ 'report-lint.config.mjs': 'export default {}' }) })
  await expect(configured).rejects.toThrow()
})
