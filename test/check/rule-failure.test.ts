import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failureOf, ruleFailed } from '../../src/check/rule-failure.js'
import { checkedPlugin } from '../../src/config/plugins.js'
import { lint } from '../../src/index.js'
import { defineRule } from '../../src/rules/shared/define.js'
import { rules } from '../../src/rules/index.js'
import type { Locale, Rule } from '../../src/model/index.js'

const faulty = readFileSync('examples/faulty.md', 'utf8')
const start = { line: 1, column: 1, offset: 0 }
const definition = { id: 'r', level: 'error', duty: { zh: 'x', en: 'x' }, clause: [], messages: {}, en: {} } as const

const ruleThat = (check: () => unknown): Rule => ({
  ...defineRule({ ...definition, check }),
  id: 'x/r',
})

describe('a rule that fails', () => {
  it.each([
    [
      'throws',
      () => {
        throw new TypeError('boom')
      },
      'TypeError: boom',
    ],
    [
      'throws something else',
      () => {
        throw 'boom' as unknown as Error
      },
      'boom',
    ],
    ['gives a promise', () => Promise.reject(new Error('later')), 'check 返回了 Promise，应为同步函数'],
    ['gives what can be waited for', () => ({ then: () => undefined }), 'check 返回了 Promise，应为同步函数'],
  ])('is its own finding and leaves those of the others: %s', async (_, check, said) => {
    const alone = await lint(faulty, { rules })
    const { messages, outcomes, reasons } = await lint(faulty, { rules: [...rules, ruleThat(check)] })
    expect(messages.filter(({ code }) => code !== 'rule-failed')).toEqual(alone.messages)
    expect(messages.filter(({ code }) => code === 'rule-failed')).toMatchObject([
      { ruleId: null, level: 'warning', message: `插件 x 的规则 r 运行出错：${said}；这条规则没有结论，请修正规则` },
    ])
    expect(outcomes['x/r']).toBe('incomplete')
    expect(reasons['x/r']).toEqual([`插件 x 的规则 r 运行出错：${said}`])
  })

  it.each<[string, Locale, string, string]>([
    ['x/r', 'zh-CN', '插件 x 的规则 r 运行出错：坏', '插件 x 的规则 r 运行出错：坏；这条规则没有结论，请修正规则'],
    ['r', 'zh-CN', '规则 r 运行出错：坏', '规则 r 运行出错：坏；这条规则没有结论，请修正规则'],
    ['x/r', 'en', 'rule r of plugin x failed: bad', 'rule r of plugin x failed: bad. What it would say is open'],
    ['r', 'en', 'rule r failed: bad', 'rule r failed: bad. What it would say is open'],
  ])('is named with its plugin where it has one: %s in %s', (id, locale, reason, message) => {
    const failed = ruleFailed({ ...ruleThat(() => undefined), id }, { zh: '坏', en: 'bad' }, start, locale)
    expect(locale === 'en' ? failed.reason.en : failed.reason.zh).toBe(reason)
    expect(failed.message).toMatchObject({ message, line: 1, column: 1 })
  })

  it.each([[null], [undefined], [{}], [{ then: 'soon' }], ['then'], [() => undefined]])(
    'is none that gives %s, for which nobody has to wait',
    (given) => {
      expect(failureOf(() => given)).toBeUndefined()
    },
  )

  it('leaves the verdict open', async () => {
    const { verdict } = await lint(readFileSync('examples/correct.md'), {
      rules: [
        ruleThat(() => {
          throw new Error()
        }),
      ],
    })
    expect(verdict).toBe('incomplete')
  })
})

describe('a rule whose check is async', () => {
  const check = (async () => Promise.resolve()) as () => void

  it('is refused where it is defined', () => {
    expect(() => defineRule({ ...definition, check })).toThrow(/r: its check is an async function/u)
  })

  it('is refused where a plugin brings it', () => {
    const plugin = { name: 'x', version: '1.0.0', rules: [{ ...definition, requires: [], check }] }
    expect(() => checkedPlugin(plugin, './p.mjs')).toThrow(
      /plugin \.\/p\.mjs: rules\[0\]: its check is an async function/u,
    )
  })

  it('is refused where it gives its parts one by one', () => {
    const plugin = {
      name: 'x',
      version: '1.0.0',
      rules: [
        {
          ...definition,
          requires: [],
          async *check() {
            yield await Promise.resolve(1)
          },
        },
      ],
    }
    expect(() => checkedPlugin(plugin, './p.mjs')).toThrow(/async function/u)
  })
})
