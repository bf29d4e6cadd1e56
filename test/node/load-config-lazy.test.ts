import { expect, it, vi } from 'vitest'
import { resolveConfig } from '../../src/config/resolve.js'
import { loadConfig } from '../../src/node/load-config.js'
import { rules } from '../../src/rules/index.js'
import { folderWith } from '../support/folder.js'

const slow = vi.hoisted(() => (name: string) => () => {
  throw new Error(`${name} was loaded`)
})
vi.mock('zod', slow('zod'))
vi.mock('picomatch', slow('picomatch'))
vi.mock('yaml', slow('yaml'))
vi.mock('jsonc-parser', slow('jsonc-parser'))
vi.mock('jiti/static', slow('jiti'))
vi.mock('import-meta-resolve', slow('import-meta-resolve'))

it('loads no library where nothing is configured', async () => {
  const cwd = folderWith()
  expect(resolveConfig(await loadConfig({ cwd }), `${cwd}/a.md`).rules).toEqual(rules)
})

it('would notice if it did', async () => {
  await expect(loadConfig({ cwd: folderWith({ 'report-lint.config.mjs': 'export default {}' }) })).rejects.toThrow()
})
