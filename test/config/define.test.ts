import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineConfig, definePlugin, defineReader, type TypedRules } from '../../src/config/define.js'
import type { OrganKind, Plugin, Reader } from '../../src/model/index.js'

type OptionsOf<Id extends keyof TypedRules> = Extract<NonNullable<TypedRules[Id]>, readonly [unknown, unknown]>[1]

describe('defineConfig', () => {
  it('gives back what it is given', () => {
    const config = { rules: { typography: 'off' } } as const
    expect(defineConfig(config)).toBe(config)
  })

  it('knows ids, and options by rule', () => {
    expectTypeOf<OptionsOf<'overview-length'>>().toEqualTypeOf<Partial<{ max: number }>>()
    expectTypeOf<OptionsOf<'supervision-results'>>().toEqualTypeOf<Partial<{ organKind?: OrganKind }>>()
    expectTypeOf<OptionsOf<'typography'>>().toEqualTypeOf<never>()
  })

  it('takes rules and presets of plugins, and lists', () => {
    expectTypeOf(defineConfig).toBeCallableWith([
      {
        extends: ['strict', 'ours/all'],
        rules: { 'ours/own': ['warn', { any: 1 }], 'overview-length': ['warn', { max: 9 }] },
      },
    ])
  })

  it('refuses what the configuration would be refused for', () => {
    // @ts-expect-error no such rule
    defineConfig({ rules: { 'outcome-totl': 'warn' } })
    // @ts-expect-error no such level
    defineConfig({ rules: { 'outcome-total': 'warning' } })
    // @ts-expect-error no such option
    defineConfig({ rules: { 'overview-length': ['warn', { maximum: 9 }] } })
    // @ts-expect-error another kind of value
    defineConfig({ rules: { 'overview-length': ['warn', { max: '9' }] } })
    // @ts-expect-error a rule without options
    defineConfig({ rules: { typography: ['warn', { max: 9 }] } })
    // @ts-expect-error no such preset
    defineConfig({ extends: 'strct' })
    // @ts-expect-error no such key
    defineConfig({ ruls: {} })
    expectTypeOf(defineConfig).returns.not.toBeAny()
  })
})

describe('definePlugin and defineReader', () => {
  it('give back what they are given', () => {
    const reader: Reader = { format: 'ceb', extensions: ['.ceb'], read: () => ({ blocks: [], source: '' }) }
    const plugin: Plugin = { name: 'ours', readers: [reader] }
    expect(defineReader(reader)).toBe(reader)
    expect(definePlugin(plugin)).toBe(plugin)
  })
})
