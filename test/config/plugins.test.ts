import { describe, expect, it } from 'vitest'
import { checkedPlugin, refuseTwins } from '../../src/config/plugins.js'
import { defineRule } from '../../src/rules/shared/define.js'
import { defineSetRule } from '../../src/rules/shared/define-set.js'
import type { Reader } from '../../src/model/index.js'

const rule = defineRule({
  id: 'own',
  level: 'warning',
  duty: { zh: '甲', en: 'a' },
  clause: [],
  messages: {},
  en: {},
  check: () => undefined,
})
const setRule = defineSetRule({
  id: 'own',
  level: 'warning',
  scope: 'set',
  duty: { zh: '甲', en: 'a' },
  clause: [],
  messages: {},
  en: {},
  check: () => undefined,
})
const reader: Reader = { format: 'ceb', extensions: ['.ceb'], read: () => ({ blocks: [], source: '' }) }

describe('checkedPlugin', () => {
  it('puts the name before rules and presets', () => {
    const plugin = checkedPlugin({ name: 'ours', rules: [rule], presets: { all: {} }, readers: [reader] }, 'ours')
    expect(plugin.rules).toMatchObject([{ id: 'ours/own', level: 'warning' }])
    expect(plugin.presets).toEqual({ 'ours/all': {} })
    expect(plugin.readers).toEqual([reader])
  })

  it.each([
    [null, '没有默认导出 definePlugin 的对象'],
    [{}, '名称 name 只能用'],
    [{ name: 'Ours' }, '名称 name 只能用'],
    [{ name: 'a/b' }, '名称 name 只能用'],
    [{ name: 'ours', rules: {} }, 'rules 应为规则的列表'],
    [{ name: 'ours', presets: [] }, 'presets 应为对象'],
    [{ name: 'ours', readers: {} }, 'readers 应为列表'],
    [{ name: 'ours', rules: [rule, { id: 'x', check: () => undefined }] }, 'rules[1] 不是 defineRule 定义的规则'],
    [{ name: 'ours', rules: [null] }, 'rules[0] 不是 defineRule 定义的规则'],
    [{ name: 'ours', rules: [{ ...rule, id: 'a b' }] }, 'rules[0] 不是 defineRule 定义的规则'],
    [{ name: 'ours', rules: [rule, rule] }, '规则“own”出现两次'],
    [{ name: 'ours', setRules: {} }, 'setRules 应为规则的列表'],
    [{ name: 'ours', setRules: [rule] }, 'setRules[0] 不是 defineSetRule 定义的规则'],
    [{ name: 'ours', rules: [setRule] }, 'rules[0] 不是 defineRule 定义的规则'],
    [{ name: 'ours', rules: [rule], setRules: [setRule] }, '规则“own”出现两次'],
    [{ name: 'ours', readers: [5] }, 'readers[0]：应为 defineReader 的对象'],
    [{ name: 'ours', readers: [{ ...reader, read: 5 }] }, 'readers[0]：应有 format'],
    [{ name: 'ours', readers: [{ ...reader, extensions: ['ceb'] }] }, 'readers[0]：extensions 应为'],
    [{ name: 'ours', readers: [{ ...reader, extensions: [] }] }, 'readers[0]：extensions 应为'],
    [{ name: 'ours', readers: [{ ...reader, format: 'docx' }] }, 'readers[0]：格式“docx”已内置'],
    [{ name: 'ours', readers: [{ ...reader, extensions: ['.ceb', '.htm'] }] }, 'readers[0]：扩展名“.htm”属于内置格式'],
  ])('refuses %j', (value, words) => {
    expect(() => checkedPlugin(value, './p.js')).toThrow(
      expect.objectContaining({
        reason: { zh: expect.stringContaining(`插件 ./p.js：${words}`) as string, en: expect.any(String) as string },
      }) as Error,
    )
  })
})

describe('refuseTwins', () => {
  it('takes plugins that differ', () => {
    const other = { ...reader, format: 'odt', extensions: ['.odt'] }
    expect(() =>
      refuseTwins([
        { name: 'a', readers: [reader] },
        { name: 'b', readers: [other] },
      ]),
    ).not.toThrow()
  })

  it.each([
    [[{ name: 'a' }, { name: 'a' }], 'two plugins are called “a”'],
    [
      [
        { name: 'a', readers: [reader] },
        { name: 'b', readers: [reader] },
      ],
      'two readers are for the format “ceb”',
    ],
    [[{ name: 'a', readers: [reader, { ...reader, format: 'x' }] }], 'two readers are for files with “.ceb”'],
  ])('refuses %j', (plugins, words) => {
    expect(() => refuseTwins(plugins)).toThrow(words)
  })
})
