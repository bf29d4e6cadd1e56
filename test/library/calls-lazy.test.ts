import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { report } from '../../src/testing.js'

/** The library as it is when no test has loaded it before, and the schema library, which nobody may load. */
beforeAll(() => {
  vi.resetModules()
  vi.doMock('zod', () => {
    throw new Error('zod was loaded')
  })
})

afterAll(() => {
  vi.doUnmock('zod')
  vi.resetModules()
})

it('options are checked without the schema library', async () => {
  const { lint, parseReport } = await import('../../src/index.js')
  const options = { locale: 'en', rules: { typography: 'off' }, limits: { bytes: 2 ** 20 }, settings: {} } as const
  expect((await lint(report(), { ...options, suppressions: [{ rule: 'typography', reason: '-' }] })).verdict).toBe(
    'pass',
  )
  await expect(lint(report(), { rules: { tipography: 'off' } })).rejects.toThrow('did you mean “typography”?')
  await expect(parseReport(report(), { format: 'md' })).rejects.toThrow('did you mean “markdown”?')
})

it('options of rules are not', async () => {
  const { lint } = await import('../../src/index.js')
  await expect(lint(report(), { rules: { 'overview-length': ['warn', { max: 9 }] } })).rejects.toThrow()
})
