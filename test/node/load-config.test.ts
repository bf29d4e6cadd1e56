import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/config/config-error.js'
import { resolveConfig } from '../../src/config/resolve.js'
import type { LoadedConfig } from '../../src/config/types.js'
import { loadConfig } from '../../src/node/load-config.js'
import type { ConfigObject } from '../../src/model/index.js'
import { folderWith } from '../support/folder.js'

const config = 'report-lint.config'

/** Loads the configuration of a folder with these files. */
const load = (files: Readonly<Record<string, string>>): Promise<LoadedConfig> => loadConfig({ cwd: folderWith(files) })

/** What loading says against these files, in Chinese. */
async function complaint(files: Readonly<Record<string, string>>): Promise<string> {
  const error: unknown = await load(files).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof ConfigError) return error.reason.zh
  throw new Error(`expected a ConfigError, met ${String(error)}`)
}

describe('finding', () => {
  it('takes the nearest file upwards', async () => {
    const folder = folderWith({ [`${config}.json`]: '{}', [`a/${config}.yaml`]: 'locale: en' })
    mkdirSync(join(folder, 'a/b'))
    const { file, base } = await loadConfig({ cwd: join(folder, 'a/b') })
    expect({ file, base }).toEqual({ file: join(folder, `a/${config}.yaml`), base: join(folder, 'a') })
  })

  it('does without a file where there is none', async () => {
    const folder = folderWith()
    expect(await loadConfig({ cwd: folder })).toMatchObject({ file: null, base: folder, elements: [], match: null })
  })

  it('does without a file where it is told to', async () => {
    expect(await loadConfig({ cwd: folderWith({ [`${config}.json`]: '{' }), path: false })).toMatchObject({
      file: null,
    })
  })

  it('takes the file that it is told to, whatever its name', async () => {
    const folder = folderWith({ 'shared/ours.json': '{"locale":"en"}', [`${config}.json`]: '{' })
    expect(await loadConfig({ cwd: folder, path: 'shared/ours.json' })).toMatchObject({ base: join(folder, 'shared') })
  })

  it('names both of two files in one folder', async () => {
    const said = await complaint({ [`${config}.json`]: '{}', [`${config}.js`]: '' })
    expect(said).toContain(`中有多个配置文件：${config}.js、${config}.json`)
  })

  it.each([
    ['none.json', '没有这个配置文件'],
    ['config.toml', '扩展名'],
  ])('says what is wrong with --config %s', async (path, words) => {
    const loading = loadConfig({ cwd: folderWith(), path })
    await expect(loading).rejects.toMatchObject({ reason: { zh: expect.stringContaining(words) as string } })
  })
})

describe('forms of the file', () => {
  const object = "{ rules: { typography: 'off' } }"

  it.each([
    ['js', `export default ${object}`],
    ['mjs', `export default [${object}]`],
    ['mjs', `export default Promise.resolve(${object})`],
    ['mjs', `export default [Promise.resolve(${object})]`],
    ['ts', `const c: { rules: object } = ${object}\nexport default c`],
    ['mts', `import type { X } from 'nowhere'\nexport default ${object} as X`],
    ['json', '{"rules":{"typography":"off"}}'],
    ['json', '\uFEFF{"rules":{"typography":"off"}}'],
    ['jsonc', '// ours\n{"rules":{"typography":"off",},}'],
    ['yaml', 'rules:\n  typography: off # quiet\n'],
    ['yml', '- rules: { typography: "off" }'],
  ])('reads .%s: %s', async (extension, content) => {
    const loaded = await load({ 'package.json': '{"type":"module"}', [`${config}.${extension}`]: content })
    expect(loaded.elements).toMatchObject([{ rules: { typography: { level: 'off' } } }])
  })

  it('reads TypeScript that imports other TypeScript', async () => {
    const loaded = await load({
      [`${config}.ts`]: "import { locale } from './shared.js'\nexport default { locale }",
      'shared.ts': "export const locale = 'en' as const",
    })
    expect(loaded.elements).toMatchObject([{ locale: 'en' }])
  })

  it.each([
    ['json', '{"rules": {\n  "a": 1,\n}}', `${config}.json:3:1：此处应为带双引号的名称`],
    ['json', '{\n// x\n}', `${config}.json:2:1：JSON 中不能有注释；请把文件改名为 .jsonc`],
    ['json', '', `${config}.json:1:1：此处应有值`],
    ['jsonc', '{"a" 1}', `${config}.jsonc:1:6：此处缺少冒号`],
    ['yaml', 'rules:\n  a: [1\n', `${config}.yaml:3:1：`],
    [
      'yaml',
      'rules:\n  fee-statement: [warn\n  typography: off',
      `${config}.yaml:3:3：YAML 语法有误：方括号或花括号没有写完，到这里还缺少 ]`,
    ],
    ['yaml', 'a: !!js/function 1', `${config}.yaml:1:4：YAML 语法有误：没有这个标签（!）`],
    ['yaml', 'locale: en\nlocale: zh-CN', `${config}.yaml:2:1：YAML 语法有误：同一个键写了两次`],
    ['yaml', 'rules:\n\ttypography: off', `${config}.yaml:2:1：YAML 语法有误：缩进只能用空格，不能用制表符`],
    ['yaml', 'extends: a: b', `${config}.yaml:1:10：YAML 语法有误：同一行里有两个冒号，值应换行缩进或加引号`],
    [
      'yaml',
      `a: &a [x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      '别名（*）过多',
    ],
    ['mjs', 'export default {\n  rules: [,\n}', `${config}.mjs：运行出错：`],
    ['mjs', "\nthrow new Error('no luck')", `${config}.mjs:2:7：运行出错：no luck`],
    ['mjs', 'export const a = 1', `${config}.mjs：没有默认导出`],
    ['mjs', 'export default () => ({})', `${config}.mjs：应为对象或对象的列表，现为 function`],
    ['mjs', "export default Promise.reject(new Error('late'))", `${config}.mjs:1:31：运行出错：late`],
    ['ts', 'export default {\n  rules: [ : ,\n}', `${config}.ts:2:11：运行出错：Unexpected token`],
    ['ts', "const x: string = 'no luck'\nthrow new Error(x)", `${config}.ts:2:7：运行出错：no luck`],
    ['ts', 'export const a = 1', `${config}.ts：没有默认导出`],
    ['ts', "import x from './none.js'\nexport default x", `${config}.ts：运行出错：Cannot find module './none.js'`],
    [
      'ts',
      "import { defineConfig } from 'report-lint/config'\nexport default defineConfig({})",
      '没有安装 report-lint',
    ],
    ['yaml', '&a { extends: *a }', 'extends：配置引用了自身'],
    ['yaml', 'rules: &a { typography: *a }', 'rules.typography：不能是 {…}'],
    ['json', '5', `${config}.json：应为对象或对象的列表，现为 number`],
  ])('says where .%s is wrong: %s', async (extension, content, words) => {
    expect(await complaint({ [`${config}.${extension}`]: content })).toContain(words)
  })
})

describe('plugins', () => {
  const rule = `{ id: 'own', level: 'error', duty: { zh: '甲', en: 'a' }, clause: [], requires: [], legacy: false,
    messages: {}, en: {}, check() {} }`
  const plugin = `export default { name: 'ours', version: '1.0.0', rules: [${rule}], presets: { all: { rules: { 'ours/own': 'warn' } } } }`
  const named = (name: string): string => JSON.stringify({ plugins: [name], extends: 'ours/all' })

  it.each([
    ['./plugin.mjs', 'plugin.mjs', plugin],
    ['./plugin.ts', 'plugin.ts', `const p: object = ${plugin.replace('export default', '')}\nexport default p`],
    ['ours', 'node_modules/ours/index.js', plugin],
    ['@a/ours', 'node_modules/@a/ours/index.js', plugin],
  ])('are loaded as %s', async (name, path, content) => {
    const description = '{"type":"module","exports":{"import":"./index.js"}}'
    const folder = path.replace(/[^/]+$/u, '')
    const loaded = await load({
      [`${config}.json`]: named(name),
      [path]: content,
      [`${folder}package.json`]: description,
    })
    const { rules, levels } = resolveConfig(loaded, join(loaded.base, 'a.md'))
    expect(rules.at(-1)?.id).toBe('ours/own')
    expect(levels['ours/own']).toBe('warning')
  })

  it('are resolved from the folder of the configuration', async () => {
    const folder = folderWith({ [`${config}.json`]: named('./p.mjs'), 'p.mjs': plugin, 'a/b.md': '' })
    expect((await loadConfig({ cwd: join(folder, 'a') })).plugins).toMatchObject([{ name: 'ours' }])
  })

  it.each([
    ['no-such-package', {}, '找不到包“no-such-package”；请先用 npm install 安装'],
    ['./none.mjs', {}, '.json：plugins：找不到文件“./none.mjs”'],
    ['./p.mjs', { 'p.mjs': 'export default 5' }, '插件 ./p.mjs：没有默认导出 definePlugin 的对象'],
    ['./p.mjs', { 'p.mjs': 'throw new Error("no luck")' }, './p.mjs:1:7：运行出错：no luck'],
  ])('are refused with their name: %s', async (name, files, words) => {
    expect(await complaint({ [`${config}.json`]: named(name), ...files })).toContain(words)
  })
})

describe('the hash', () => {
  const hashOf = async (files: Readonly<Record<string, string>>): Promise<string> => (await load(files)).hash
  const base = { [`${config}.json`]: '{"rules":{"typography":"off","outcome-total":"warn"},"name":"a"}' }

  it('is the same for the same values in another form and folder', async () => {
    const yaml = '# ours\nname: b\nrules:\n  outcome-total: warn\n  typography: off\n'
    expect(await hashOf({ [`${config}.yaml`]: yaml })).toBe(await hashOf(base))
  })

  it.each([
    '{"rules":{"typography":"off","outcome-total":"error"}}',
    '{"rules":{"typography":"off","outcome-total":"warn"},"settings":{"reportYear":2023}}',
    '{"rules":{"typography":"off","outcome-total":"warn"},"locale":"en"}',
    '{"rules":{"typography":"off","outcome-total":"warn"},"files":["*.md"]}',
    '{"rules":{"typography":"off","outcome-total":"warn"},"limits":{"lines":9}}',
    '{"rules":{"typography":"off","outcome-total":"warn"},"suppressions":[{"rule":"cell-filled","reason":"x"}]}',
  ])('is another for %s', async (content) => {
    expect(await hashOf({ [`${config}.json`]: content })).not.toBe(await hashOf(base))
  })

  it.each([
    [{ [`${config}.mjs`]: "export default { plugins: ['./p.mjs'] }" }, 'p.mjs'],
    [{}, `${config}.mjs`],
  ])('changes with the code of a plugin', async (files, path) => {
    const holder = path === 'p.mjs' ? "export default { name: 'p' }" : "export default { plugins: [{ name: 'p' }] }"
    const before = await hashOf({ ...files, [path]: holder })
    expect(await hashOf({ ...files, [path]: `${holder} // changed` })).not.toBe(before)
  })
})

describe('overrides', () => {
  it('go over the file and say where they come from', async () => {
    const folder = folderWith({ [`${config}.json`]: '{"rules":{"overview-length":["warn",{"max":5}]}}' })
    const overrides = [{ origin: '--rule', config: { rules: { 'overview-length': 'error' } } }] as const
    const file = resolveConfig(await loadConfig({ cwd: folder, overrides }), join(folder, 'a.md'))
    expect(file.levels).toEqual({ 'overview-length': 'error' })
    expect(file.ruleOptions).toEqual({ 'overview-length': { max: 5 } })
    expect(file.origins).toMatchObject({
      'rules.overview-length': '--rule',
      'rules.overview-length.options': `${config}.json`,
    })
  })

  it('go to a worker unless they hold code', async () => {
    const portable = async (config: ConfigObject): Promise<boolean> =>
      (await loadConfig({ cwd: folderWith(), overrides: [{ origin: 'call', config }] })).portable
    const reader = { format: 'ceb', extensions: ['.ceb'], read: () => ({ blocks: [], source: '' }) }
    expect(await portable({ locale: 'en' })).toBe(true)
    expect(await portable({ plugins: [{ name: 'ours', readers: [reader] }] })).toBe(false)
  })

  it('are checked under their own name', async () => {
    const overrides = [{ origin: '--rule', config: { rules: { 'outcome-totl': 'error' } } }] as const
    await expect(loadConfig({ cwd: folderWith(), overrides })).rejects.toThrow(
      '--rule: rules.outcome-totl: there is no such rule; did you mean “outcome-total”?',
    )
  })
})
