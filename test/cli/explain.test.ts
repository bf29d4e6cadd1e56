import { describe, expect, it } from 'vitest'
import { pageFor, partsOfPage } from '../../src/cli/page.js'
import { rules } from '../../src/rules/index.js'
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

  it.each([
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
