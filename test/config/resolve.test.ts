import { describe, expect, it } from 'vitest'
import { configLevels, presets } from '../../src/config/presets.js'
import { resolveConfig } from '../../src/config/resolve.js'
import { defaultLimits } from '../../src/parse/limits.js'
import { defineRule } from '../../src/rules/shared/define.js'
import { rules } from '../../src/rules/index.js'
import type { Config, ConfigObject, Plugin } from '../../src/model/index.js'
import { loaded, resolved } from './loaded.js'

const own = defineRule({
  id: 'own',
  level: 'warning',
  duty: { zh: '甲', en: 'a' },
  clause: [],
  messages: {},
  en: {},
  check: () => undefined,
})
const plugin: Plugin = { name: 'ours', rules: [own], presets: { all: { rules: { 'ours/own': 'error' } } } }

describe('without anything', () => {
  it('all built-in rules run at their own levels', async () => {
    const config = await resolved([])
    expect(config.rules).toEqual(rules)
    expect(config).toMatchObject({ ignored: false, levels: {}, ruleOptions: {}, settings: {}, limits: defaultLimits })
    expect(config.origins).toMatchObject({
      'rules.typography': 'default',
      'limits.bytes': 'default',
      locale: 'default',
    })
  })

  it('rules of plugins are off', async () => {
    expect((await resolved([], 'a.md', [plugin])).rules).toEqual(rules)
  })
})

describe('elements', () => {
  it('go one over the other, value by value', async () => {
    const config = await resolved([
      { rules: { typography: 'off', 'cell-filled': 'warn' }, settings: { reportYear: 2022, edition: '2021' } },
      { rules: { typography: 'error' }, settings: { reportYear: 2023 }, limits: { lines: 9 }, locale: 'en' },
    ])
    expect(config.levels).toEqual({ 'cell-filled': 'warning', typography: 'error' })
    expect(config.settings).toEqual({ reportYear: 2023, edition: '2021' })
    expect(config.limits).toEqual({ ...defaultLimits, lines: 9 })
    expect(config.locale).toBe('en')
  })

  it('tell where values come from', async () => {
    const config = await resolved([
      { settings: { edition: '2021' }, extends: 'strict' },
      {
        name: 'towns',
        rules: { typography: 'info' },
        settings: { reportYear: 2023 },
        limits: { lines: 9 },
        locale: 'en',
      },
    ])
    expect(config.origins).toMatchObject({
      'rules.typography': 'config.js[1] towns',
      'rules.cell-filled': 'preset strict',
      'settings.edition': 'config.js[0]',
      'settings.reportYear': 'config.js[1] towns',
      'limits.lines': 'config.js[1] towns',
      'limits.bytes': 'default',
      locale: 'config.js[1] towns',
    })
  })

  it('keep options where only the level changes, also through off', async () => {
    const set: ConfigObject = { rules: { 'overview-length': ['warn', { max: 9 }] } }
    for (const level of ['error', ['error']] as const)
      expect(await resolved([set, { rules: { 'overview-length': level } }])).toMatchObject({
        levels: { 'overview-length': 'error' },
        ruleOptions: { 'overview-length': { max: 9 } },
      })
    expect((await resolved([set, { rules: { 'overview-length': 'off' } }])).ruleOptions).toEqual({})
  })

  it('replace options as a whole', async () => {
    const config = await resolved([
      { rules: { 'overview-length': ['warn', { max: 9 }] } },
      { rules: { 'overview-length': ['warn', {}] } },
    ])
    expect(config.ruleOptions).toEqual({ 'overview-length': {} })
  })

  it('take rules out and put them back in the order of the catalogue', async () => {
    const ids = async (value: Config): Promise<string[]> => (await resolved(value)).rules.map(({ id }) => id)
    expect(await ids({ rules: { 'report-title': 'off' } })).not.toContain('report-title')
    expect(await ids([{ rules: { 'report-title': 'off' } }, { rules: { 'report-title': 'warn' } }])).toEqual(
      rules.map(({ id }) => id),
    )
  })
})

describe('files', () => {
  const off = { rules: { typography: 'off' } } as const
  const applies = async (element: ConfigObject, path: string): Promise<boolean> =>
    (await resolved([{ ...off, ...element }], path)).origins['rules.typography'] !== 'default'

  it.each([
    [['*.md'], 'a.md', true],
    [['*.md'], 'x/a.md', false],
    [['**/*.md'], 'x/y/a.md', true],
    [['./x/*.md'], 'x/a.md', true],
    [['x/'], 'x/y/a.md', true],
    [['x/'], 'y/a.md', false],
    [['**/*.{md,docx}'], '年报/松岚县.docx', true],
    [['**/*', '!drafts/**'], 'drafts/a.md', false],
    [['**/*', '!drafts/**', 'drafts/last.md'], 'drafts/last.md', true],
    [['**/*.md'], '.hidden/a.md', true],
    [['*.MD'], 'a.md', false],
  ])('%j and %s: %s', async (files, path, expected) => {
    expect(await applies({ files }, path)).toBe(expected)
  })

  it('are left out by ignores of the element', async () => {
    expect(await applies({ files: ['**/*.md'], ignores: ['x/**'] }, 'x/a.md')).toBe(false)
    expect(await applies({ ignores: ['x/**'] }, 'y/a.md')).toBe(true)
  })

  it('outside of the folder match by their whole path', async () => {
    const config = await loaded([
      { files: ['**/*.docx'], ...off },
      { files: ['in/*.docx'], rules: { 'cell-filled': 'off' } },
    ])
    const { origins } = resolveConfig(config, '/other/in/a.docx')
    expect(origins['rules.typography']).toBe('config.js[0]')
    expect(origins['rules.cell-filled']).toBe('default')
  })

  it('have backslashes on Windows', async () => {
    const config = { ...(await loaded([{ files: ['x/*.md'], ...off }])), base: 'C:\\reports' }
    expect(resolveConfig(config, 'C:\\reports\\x\\a.md').rules).toHaveLength(rules.length - 1)
  })

  it('have no backslashes for folders elsewhere', async () => {
    expect(await applies({ files: ['x/*.md'] }, 'x\\a.md')).toBe(false)
  })

  it('restrict what the element extends', async () => {
    const config = [{ files: ['drafts/**'], extends: ['draft', { files: ['**/*.md'], ...off }] }]
    expect((await resolved(config, 'drafts/a.md')).origins).toMatchObject({
      'rules.cell-filled': 'preset draft',
      'rules.typography': 'config.js[0]',
    })
    expect((await resolved(config, 'drafts/a.txt')).origins).toMatchObject({ 'rules.typography': 'default' })
    expect((await resolved(config, 'a.md')).levels).toEqual({})
  })
})

describe('files that are not checked', () => {
  const ignored = async (value: Config, path: string): Promise<boolean> => (await resolved(value, path)).ignored

  it.each([
    [[{ ignores: ['old/**'] }], 'old/a.md', true],
    [[{ ignores: ['old/'] }], 'old/x/a.md', true],
    [[{ name: 'old', ignores: ['old/**'] }], 'old/a.md', true],
    [[{ ignores: ['old/**', '!old/keep.md'] }], 'old/keep.md', false],
    [[{ ignores: ['old/**'] }], 'a.md', false],
    [[{ ignores: ['!'] }], 'a.md', false],
    [[{ ignores: ['old/**'], locale: 'en' }], 'old/a.md', false],
    [[{ files: ['**/*.md'], extends: { ignores: ['old/**'] } }], 'old/a.md', true],
    [[{ files: ['**/*.md'], extends: { ignores: ['old/**'] } }], 'old/a.txt', false],
    [{ ignores: ['old/**'], locale: 'en' }, 'old/a.md', true],
    [{ ignores: ['old/**'], locale: 'en' }, 'a.md', false],
    [{ ignores: ['old/**'], files: ['**/*'] }, 'old/a.md', false],
  ] satisfies [Config, string, boolean][])('%j and %s: %s', async (value, path, expected) => {
    expect(await ignored(value, path)).toBe(expected)
  })

  it('leave the rest of an object that is the whole configuration to the others', async () => {
    expect((await resolved({ ignores: ['old/**'], locale: 'en' })).locale).toBe('en')
  })
})

describe('presets', () => {
  it('recommended sets rules back to their own levels', async () => {
    const { levels } = await resolved([{ extends: 'strict' }, { extends: 'recommended' }])
    expect(levels).toEqual(Object.fromEntries(rules.map(({ id, level }) => [id, level])))
  })

  it('strict makes warnings errors and advice warnings, but not what holds “in principle”', async () => {
    const { levels } = await resolved({ extends: 'strict' })
    expect(levels).toMatchObject({ 'report-title': 'error', typography: 'warning', 'overview-length': 'info' })
    expect(rules.filter(({ id, level }) => level !== 'info' && levels[id] !== 'error')).toEqual([])
  })

  it('draft lets what is missing only warn, and no wrong number', async () => {
    const { levels } = await resolved({ extends: 'draft' })
    expect(levels).toMatchObject({ 'cell-filled': 'warning', 'fee-statement': 'warning', 'report-title': 'info' })
    expect(levels).not.toHaveProperty('balance-equation')
  })

  it('draft raises no rule', () => {
    const ranks: readonly unknown[] = ['off', 'info', 'warn', 'error']
    const own = new Map(rules.map(({ id, level }) => [id, configLevels[level]]))
    const changed = Object.entries(presets.draft.rules ?? {})
    expect(changed.filter(([id, level]) => ranks.indexOf(level) >= ranks.indexOf(own.get(id)))).toEqual([])
  })

  it('of plugins go by the name of the plugin', async () => {
    const { rules: active, origins } = await resolved({ extends: 'ours/all' }, 'a.md', [plugin])
    expect(active.at(-1)?.id).toBe('ours/own')
    expect(origins['rules.ours/own']).toBe('preset ours/all')
  })

  it('that extend each other are refused', async () => {
    const circle: Plugin = { name: 'ours', presets: { a: { extends: 'ours/b' }, b: [{ extends: ['ours/a'] }] } }
    await expect(resolved({ extends: 'ours/a' }, 'a.md', [circle])).rejects.toThrow(
      'presets extend each other: ours/a → ours/b → ours/a',
    )
  })
})

describe('suppressions', () => {
  const here = { rule: 'cell-filled', reason: 'here', files: ['x/**'] }
  const everywhere = { rule: 'cell-filled', reason: 'everywhere' }

  it('hold for their files and those of their element', async () => {
    const config = [{ suppressions: [here, everywhere] }, { files: ['y/**'], suppressions: [everywhere] }]
    const reasons = async (path: string): Promise<string[]> =>
      (await resolved(config, path)).suppressions.map(({ reason }) => reason)
    expect(await reasons('x/a.md')).toEqual(['here', 'everywhere'])
    expect(await reasons('a.md')).toEqual(['everywhere'])
    expect(await reasons('y/a.md')).toEqual(['everywhere', 'everywhere'])
  })
})

it('is worked out once for all files that the same elements apply to', async () => {
  const config = await loaded([{ files: ['x/**'], locale: 'en' }, { ignores: ['y/**'] }])
  const of = (path: string) => resolveConfig(config, `/reports/${path}`)
  expect(of('a.md')).toBe(of('b.md'))
  expect(of('x/a.md')).toBe(of('x/b.md'))
  expect(of('x/a.md')).not.toBe(of('a.md'))
  expect(of('y/a.md')).not.toBe(of('a.md'))
  expect(config.resolved.size).toBe(3)
})
