import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse as parseJsonc } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { presets } from '../../src/config/presets.js'
import { resolveConfig } from '../../src/config/resolve.js'
import type { LoadedConfig } from '../../src/config/types.js'
import { lint } from '../../src/check/lint.js'
import { loadConfig } from '../../src/node/load-config.js'
import { folderWith } from '../support/folder.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'

const pages = { en: 'docs/guides/configuration.md', zh: 'docs/guides/configuration.zh-CN.md' }

/** The files that a page shows, by name. */
const shownIn = (path: string): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync(path, 'utf8').matchAll(/^```\w+ (\S+)\n(.*?)^```$/gmsu)].map(([, name = '', text = '']) => [
      name,
      text,
    ]),
  )

const shown = shownIn(pages.en)
const validate = new Ajv({ strict: false, formats: { date: true } }).compile(
  JSON.parse(readFileSync('docs/config.schema.json', 'utf8')) as object,
)

/** Stands for the installed package: the functions do no more than this. */
const installed = {
  'package.json': '{"type":"module"}',
  'node_modules/report-lint/package.json': '{"type":"module","exports":"./index.js"}',
  'node_modules/report-lint/index.js': [
    'export const defineConfig = (config) => config',
    'export const definePlugin = (plugin) => plugin',
    'export const defineRule = (rule) => ({ requires: [], legacy: false, ...rule })',
  ].join('\n'),
}

const load = (name: string): Promise<LoadedConfig> =>
  loadConfig({
    cwd: folderWith({ ...installed, 'our-plugin.js': shown['our-plugin.js'] ?? '', [name]: shown[name] ?? '' }),
  })

it('shows the same files in both languages', () => {
  expect(shownIn(pages.zh)).toEqual(shown)
  expect(Object.keys(shown)).toHaveLength(6)
})

it.each(Object.keys(shown).filter((name) => name.includes('.config.')))('loads %s', async (name) => {
  const loaded = await load(name)
  expect(loaded.file).toBe(join(loaded.base, name))
})

it.each([
  ['report-lint.config.json', (text: string): unknown => JSON.parse(text)],
  ['report-lint.config.jsonc', (text: string): unknown => parseJsonc(text, [], { allowTrailingComma: true })],
  ['report-lint.config.yaml', (text: string): unknown => parseYaml(text)],
] as const)('%s is valid by the schema', (name, parse) => {
  validate(parse(shown[name] ?? ''))
  expect(validate.errors ?? []).toEqual([])
})

it('says the same in JSON and YAML', async () => {
  expect((await load('report-lint.config.jsonc')).hash).toBe((await load('report-lint.config.yaml')).hash)
})

describe('the first example', () => {
  const of = async (path: string) => {
    const loaded = await load('report-lint.config.js')
    return resolveConfig(loaded, join(loaded.base, path))
  }

  it('does not check what it ignores', async () => {
    expect((await of('archive/2020/a.docx')).ignored).toBe(true)
    expect((await of('a.old.docx')).ignored).toBe(true)
    expect((await of('a.docx')).ignored).toBe(false)
  })

  it('is strict, but not with drafts', async () => {
    expect((await of('a.docx')).levels).toMatchObject({ 'cell-filled': 'error', 'report-title': 'error' })
    expect((await of('drafts/a.docx')).levels).toMatchObject({ 'cell-filled': 'warning', 'report-title': 'info' })
  })

  it('accepts something of one organ', async () => {
    expect(await of('2025/气象局/a.docx')).toMatchObject({
      settings: { organKind: 'department' },
      suppressions: [{ rule: 'cell-filled' }],
    })
    expect((await of('a.docx')).suppressions).toEqual([])
  })
})

it('runs the rule of the plugin, whichever way it is named', async () => {
  for (const name of ['report-lint.config.ts', 'report-lint.config.json']) {
    const loaded = await load(name)
    const { rules, levels } = resolveConfig(loaded, join(loaded.base, 'a.md'))
    const { messages } = await lint(layouts.markdown(correctReport()), { filePath: 'a.md', rules, levels })
    expect(messages).toMatchObject([
      {
        ruleId: 'our-city/contact',
        level: name.endsWith('.ts') ? 'error' : 'warning',
        message: '报告没有写明联系电话',
      },
    ])
  }
})

it.each(Object.values(pages))('%s names every preset and what the draft lets pass', (path) => {
  const page = readFileSync(path, 'utf8')
  for (const name of [...Object.keys(presets), ...Object.keys(presets.draft.rules ?? {})])
    expect(page).toContain(`\`${name}\``)
})

describe('the schema', () => {
  it.each([
    {},
    [],
    [{ extends: ['strict', 'ours/all', { locale: 'en' }] }],
    { rules: { 'ours/own': ['warn', { any: 1 }], typography: ['off'] } },
    { plugins: ['./p.js'], suppressions: [{ rule: ['ours/own', 'typography'], reason: 'x', expires: '2025-12-31' }] },
  ])('takes %j', (value) => {
    expect(validate(value)).toBe(true)
  })

  it.each([
    5,
    { ruls: {} },
    { rules: { 'outcome-totl': 'off' } },
    { rules: { typography: 'warning' } },
    { rules: { typography: ['off', { max: 1 }] } },
    { rules: { 'overview-length': ['warn', { max: '9' }] } },
    { rules: { 'ours/own': 'warning' } },
    { extends: 'strct' },
    { limits: { bytes: 0 } },
    { suppressions: [{ rule: 'typography' }] },
  ])('refuses %j', (value) => {
    expect(validate(value)).toBe(false)
  })
})
