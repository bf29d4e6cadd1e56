import { describe, expect, it } from 'vitest'
import { pageFor, partsOfPage } from '../../src/node/page.js'
import { notices } from '../../src/results/notices.js'
import { catalogueRules as rules } from '../../src/rules/index.js'
import { call, folder } from './harness.js'

const explained = async (...argv: string[]): Promise<string> => {
  const { code, stdout, stderr } = await call(['explain', ...argv], folder())
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

describe('report-lint explain', () => {
  it('prints the Chinese part of the page and the examples', async () => {
    const text = await explained('balance-equation')
    expect(text).toMatch(/^# balance-equation\n\n\*\*申请表每列/u)
    expect(text).toMatch(/\n## 检查什么\n[\s\S]*\n## 示例 Examples\n[\s\S]*```\n$/u)
    expect(text).not.toMatch(/What it checks|\[English\]|<!--/u)
  })

  it('prints the English part and the examples', async () => {
    const text = await explained('balance-equation', '--locale', 'en')
    expect(text).toMatch(/^# balance-equation\n\n\*\*Each applicant column/u)
    expect(text).toMatch(/\n## What it checks\n[\s\S]*\n## 示例 Examples\n[\s\S]*```\n$/u)
    expect(text).not.toMatch(/检查什么|## English|<!--/u)
  })

  it.each(rules.map(({ id }) => [id]))('has a page for %s', async (id) => {
    expect(await explained(id)).toMatch(new RegExp(`^# ${id}\n`, 'u'))
  })

  it.each(Object.keys(notices))('says what %s means, which is no rule', async (code) => {
    expect(rules.map(({ id }) => id)).not.toContain(code)
    expect(await explained(code)).toMatch(
      new RegExp(`^# ${code}\\n\\n\\*\\*.+。\\*\\*\\n\\n- 级别：(?:警告|提示)\\n- 不是规则`, 'u'),
    )
  })

  it('says it in English', async () => {
    expect(await explained('baseline-reason', '--locale', 'en')).toBe(
      '# baseline-reason\n\n**Entries of the baseline give no reason and are accepted all the same. Say why, as reason in the baseline.**\n\n' +
        '- Level: warning\n- No rule: its level cannot be set, and it cannot be suppressed\n',
    )
  })

  it.each([
    [['baseline-reasons'], '没有 baseline-reasons 这条规则。是不是想写 baseline-reason？'],
    [['outcome-totel'], '没有 outcome-totel 这条规则。是不是想写 outcome-total？'],
    [['Typography'], '没有 Typography 这条规则。是不是想写 typography？'],
    [['勾稽'], '没有 勾稽 这条规则。全部规则见 report-lint rules'],
    [['../README'], '没有 ../README 这条规则。全部规则见 report-lint rules'],
    [[], '没有写规则名。请写上，例如 report-lint explain balance-equation；全部规则见 report-lint rules'],
    [['a', 'b'], '命令 explain 后面的参数太多。请去掉多余的，用法见 --help'],
    [['--locale', 'en', 'outcome'], 'unknown rule outcome. Did you mean outcome-total?'],
    [['--locale', 'en', 'zzz'], 'unknown rule zzz. report-lint rules lists them'],
  ])('wrong call %j is one line on stderr and exit code 2', async (argv, message) => {
    expect(await call(['explain', ...argv], folder())).toEqual({
      code: 2,
      stdout: '',
      stderr: `report-lint: ${message}\n`,
    })
  })
})

describe('partsOfPage', () => {
  it('refuses a page that lacks a part', () => {
    expect(() => partsOfPage('# id\n\n## English\n')).toThrow('A page has Chinese, examples and English')
    expect(() => pageFor('# id\n\n## 示例 Examples\n', 'en')).toThrow('A page has Chinese, examples and English')
  })
})
