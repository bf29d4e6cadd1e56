import { expect, it } from 'vitest'
import { printConfig } from '../../src/config/print.js'
import { catalogueRules as rules } from '../../src/rules/index.js'
import { resolved } from './loaded.js'

const config = [
  { extends: 'strict', settings: { reportYear: 2023 }, suppressions: [{ rule: 'cell-filled', reason: 'x' }] },
  { rules: { typography: 'off', 'overview-length': ['warn', { max: 9 }] } },
] as const

it('prints every rule with its level, options and where they come from', async () => {
  const printed = printConfig(await resolved(config), 'en')
  expect(Object.keys(printed.rules)).toEqual(rules.map(({ id }) => id))
  expect(printed.rules).toMatchObject({
    typography: { level: 'off', from: 'config.js[1]' },
    'cell-filled': { level: 'error', from: 'preset strict' },
    'overview-length': { level: 'warn', options: { max: 9 }, from: 'config.js[1]', optionsFrom: 'config.js[1]' },
    'repeated-sentence': { level: 'error', options: { min: 20 }, from: 'preset strict', optionsFrom: 'default' },
  })
})

it('prints settings, limits and suppressions', async () => {
  const printed = printConfig(await resolved(config), 'en')
  expect(printed).toMatchObject({
    ignored: false,
    locale: { value: 'zh-CN', from: 'default' },
    settings: { reportYear: { value: 2023, from: 'config.js[0]' } },
    suppressions: [{ rule: 'cell-filled', reason: 'x' }],
    readers: [],
  })
  expect(printed.limits['bytes']).toEqual({ value: 32 * 2 ** 20, from: 'default' })
})

it('names origins in Chinese', async () => {
  const printed = printConfig(await resolved(config), 'zh-CN')
  expect(printed.locale.from).toBe('默认')
  expect(printed.rules['cell-filled']?.from).toBe('预设 strict')
})

it('survives a trip through JSON', async () => {
  const printed = printConfig(await resolved(config), 'en')
  expect(JSON.parse(JSON.stringify(printed))).toEqual(printed)
})
