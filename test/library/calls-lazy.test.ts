import { expect, it, vi } from 'vitest'
import { lint, parseReport } from '../../src/index.js'
import { report } from '../../src/testing.js'

vi.mock('zod', () => {
  throw new Error('zod was loaded')
})

it('options are checked without the schema library', async () => {
  const options = { locale: 'en', rules: { typography: 'off' }, limits: { bytes: 2 ** 20 }, settings: {} } as const
  expect((await lint(report(), { ...options, suppressions: [{ rule: 'typography', reason: '-' }] })).verdict).toBe(
    'pass',
  )
  await expect(lint(report(), { rules: { tipography: 'off' } })).rejects.toThrow('did you mean “typography”?')
  await expect(parseReport(report(), { format: 'md' })).rejects.toThrow('did you mean “markdown”?')
})

it('options of rules are not', async () => {
  await expect(lint(report(), { rules: { 'overview-length': ['warn', { max: 9 }] } })).rejects.toThrow()
})
