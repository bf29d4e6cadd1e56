import { describe, expect, it } from 'vitest'
import { generate } from '../../scripts/docs/generate.js'
import { staleFiles } from '../../scripts/docs/main.js'
import { defineRule } from '../../src/rules/shared/define.js'
import type { Rule } from '../../src/model/index.js'

const definition = {
  id: 'new-rule',
  level: 'info',
  duty: { zh: '要求', en: 'Duty' },
  clause: ['regulation-42', 'format-2021'],
  messages: {},
  en: {},
  check: () => undefined,
} as const

const rule = (more: Partial<Rule> = {}): Rule => ({ ...defineRule(definition), ...more })

/** READMEs are there, pages are not. */
const readmes = (path: string): string | undefined =>
  path.startsWith('README') ? 'before\n\n<!-- rules -->\n\nold\n\n<!-- /rules -->\n\nafter\n' : undefined

const pageOf = (more?: Partial<Rule>): string => generate([rule(more)], readmes).get('docs/rules/new-rule.md') ?? ''

describe('npm run docs', () => {
  it('has nothing to write: run it and commit what it writes if this fails', async () => {
    expect([...(await staleFiles()).keys()]).toEqual([])
  })

  it('begins the page of a new rule', () => {
    const page = pageOf()
    expect(page).toContain('# new-rule')
    expect(page).toContain('**要求。**')
    expect(page).toContain('**Duty.**')
    expect(page).toContain('- 级别：提示')
    expect(page).toContain('- Reports: from 2019 on (formats of 2019 and 2021)')
    expect(page).toContain(
      '国务院令第711号《中华人民共和国政府信息公开条例》第四十二条：“行政机关依申请提供政府信息，不收取费用”',
    )
    expect(page).toMatch(/## 检查什么[\s\S]*## 示例 Examples[\s\S]*## English[\s\S]*### What it checks/u)
  })

  it('keeps what was written by hand, and writes the heads anew', () => {
    const written = pageOf().replace('## 检查什么', '## 检查什么\n\n手写。')
    const again = generate([rule({ level: 'error' })], (path) => (path.includes('new-rule') ? written : readmes(path)))
    expect(again.get('docs/rules/new-rule.md')).toBe(
      written.replace('级别：提示', '级别：错误').replace('Level: info', 'Level: error'),
    )
  })

  it('tells years, needs, fixes and options', () => {
    const page = pageOf({
      from: 2021,
      requires: ['overview', 'year'],
      fixable: true,
      options: (z) =>
        z.object({
          max: z.number().int().positive().default(9).describe('The most'),
          any: z.number().int().optional().describe('Any number'),
          kind: z.enum(['a', 'b']).optional().describe('The kind'),
        }),
    })
    expect(page).toContain('- 适用报告：2021年度起（2021年格式）')
    expect(page).toContain('- Reports: from 2021 on (format of 2021)')
    expect(page).toContain('- 判断所需：“总体情况”部分、报告年度')
    expect(page).toContain('- Fix: yes')
    expect(page).toContain('  - `max`：不小于1的整数，默认为9')
    expect(page).toContain('  - `max`: whole number from 1, 9 by default. The most')
    expect(page).toContain('  - `any`: whole number. Any number')
    expect(page).toContain('  - `kind`: one of `"a"`, `"b"`. The kind')
  })

  it('says that a rule runs on reports of all years', () => {
    const page = pageOf({ legacy: true })
    expect(page).toContain('- 适用报告：各年度，包括尚无统一格式的2018年度及以前')
    expect(page).toContain('- Reports: all years')
  })

  it('does not guess how an option of a new type is called', () => {
    expect(() => pageOf({ options: (z) => z.object({ on: z.boolean() }) })).toThrow('An option of type boolean is new')
  })

  it('puts the catalogue into the READMEs and the index', () => {
    const files = generate([rule()], readmes)
    const row = '[`new-rule`](docs/rules/new-rule.md) | info | Duty | 国务院令第711号<br>国办公开办函〔2021〕30号 |'
    expect(files.get('README.md')).toMatch(/^before\n\n<!-- rules -->[\s\S]*<!-- \/rules -->\n\nafter\n$/u)
    expect(files.get('README.md')).toContain(row)
    expect(files.get('README.zh-CN.md')).toContain('| 提示 | 要求 |')
    expect(files.get('docs/rules/README.md')).toContain('| [`new-rule`](new-rule.md) | 提示 | 要求 |')
  })

  it('does not write into a page that lost its marks', () => {
    const read = (path: string): string | undefined => (path.includes('new-rule') ? '# new-rule\n' : readmes(path))
    expect(() => generate([rule()], read)).toThrow(
      'docs/rules/new-rule.md: 2 parts marked “generated” expected, 0 found.',
    )
  })
})
