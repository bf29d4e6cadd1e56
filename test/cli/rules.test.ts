import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RuleInfo } from '../../src/node/catalogue.js'
import { displayWidth } from '../../src/formatters/width.js'
import { ruleUrl } from '../../src/project.js'
import { catalogueRules as rules } from '../../src/rules/index.js'
import { call, folder } from './harness.js'

const listed = async (...options: string[]): Promise<string> => {
  const { code, stdout, stderr } = await call(['rules', ...options], folder(), { columns: 200 })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const catalogue = async (): Promise<RuleInfo[]> => JSON.parse(await listed('--format', 'json')) as RuleInfo[]

describe('report-lint rules --format json', () => {
  it('has every rule in the order of the catalogue', async () => {
    expect((await catalogue()).map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  })

  it('tells of a rule what there is to know', async () => {
    expect((await catalogue()).find(({ id }) => id === 'citation-form')).toEqual({
      id: 'citation-form',
      level: 'warning',
      duty: rules.find(({ id }) => id === 'citation-form')?.duty,
      clause: ['GB/T 9704—2012', 'GB/T 15834—2011'],
      editions: ['2019', '2021'],
      legacy: true,
      fixable: true,
      url: ruleUrl('citation-form'),
    })
  })

  it('leaves out editions that a rule came after, and names a document once', async () => {
    const found = await catalogue()
    expect(found.find(({ id }) => id === 'overview-length')).toMatchObject({ editions: ['2021'], legacy: false })
    for (const { clause } of found) expect(clause).toEqual([...new Set(clause)])
  })

  it('has addresses of pages that are there', async () => {
    for (const { url } of await catalogue()) expect(existsSync(url.replace(/^.*\/blob\/main\//u, ''))).toBe(true)
  })
})

describe('report-lint rules', () => {
  it('lists the rules in Chinese', async () => {
    const text = await listed()
    expect(text).toMatch(/^错误 +balance-equation +申请表每列/mu)
    expect(text).toMatch(/GB\/T 9704—2012、GB\/T 15834—2011；2019、2021年格式及更早的报告；可自\s*动修正/u)
    expect(text).toContain(`共${rules.length}条规则。`)
  })

  it('lists the rules in English', async () => {
    const text = await listed('--locale', 'en')
    expect(text).toMatch(/^info +overview-length +Section 一 has at most 1,000 characters$/mu)
    expect(text).toMatch(/^ +国办公开办函〔2021〕30号; format of 2021$/mu)
    expect(text).toMatch(/formats of 2019, 2021 and older reports; can be fixed/u)
    expect(text).toContain(`${rules.length} rules.`)
  })

  it('keeps to the width of the terminal, and has colours only when asked for', async () => {
    const { stdout } = await call(['rules'], folder(), { columns: 80 })
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
    expect(await listed()).not.toContain('\u001B[')
    expect(await listed('--color')).toContain('\u001B[')
  })

  it('takes no arguments', async () => {
    expect(await call(['rules', 'a.md'], folder())).toEqual({
      code: 2,
      stdout: '',
      stderr: 'report-lint: 命令 rules 后面的参数太多。请去掉多余的，用法见 --help\n',
    })
  })
})
