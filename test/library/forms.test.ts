import { describe, expect, it } from 'vitest'
import { createLinter, defineForm, definePlugin, lint, parseReport, type Plugin } from '../../src/index.js'
import { report } from '../../src/testing.js'
import type { Edition, LintResult } from '../../src/model/index.js'
import { completeThirdForm, thirdForm, thirdParts } from '../support/third-form.js'
import { callLinter, folder } from '../cli/harness.js'

const plugin = (form = thirdForm, others: Partial<Plugin> = {}): Plugin =>
  definePlugin({ name: 'linhu', forms: [defineForm(form)], ...others })

const correct = report({ year: 2026, form: completeThirdForm, numbers: thirdParts })
const faulty = report({
  year: 2026,
  form: completeThirdForm,
  numbers: thirdParts,
  cells: { 'consultations/window/sum': 16 },
})

const judged = async (used: Plugin, text = correct): Promise<LintResult> =>
  (await createLinter({ plugins: [used] }, { needs: ['data'] })).lint(text)

describe('a form of a plugin', () => {
  it('is that of the reports of its years, its name before the ids that are its own', async () => {
    const { report: read, messages, data } = await judged(plugin())
    expect(read?.edition).toBe('linhu/2026')
    expect(messages.map(({ message }) => message)).toEqual([])
    expect(data?.cells).toMatchObject({
      'linhu:consultations/window/sum': { value: 15 },
      'requests/granted/villageCommittee': { value: 2 },
    })
  })

  it('is checked by the sums that it demands', async () => {
    const { messages } = await judged(plugin(), faulty)
    expect(messages).toMatchObject([
      { ruleId: 'table-sum', cell: { table: 'linhu:consultations', row: 'window', column: 'sum' } },
    ])
  })

  it('is only for the kinds of organ that it names', async () => {
    const used = plugin({ ...thirdForm, organs: ['department'] })
    const { messages } = await judged(used)
    expect(messages.find(({ ruleId }) => ruleId === 'edition-in-force')?.message).toContain('应使用2021年修订格式')
    const asDepartment = await createLinter({ plugins: [used], settings: { organKind: 'department' } })
    expect((await asDepartment.lint(correct)).report?.edition).toBe('linhu/2026')
  })

  it('can be set for a report of any year', async () => {
    const linter = await createLinter({ plugins: [plugin()], settings: { edition: 'linhu/2026' } })
    const { messages } = await linter.lint(report({ year: 2024 }))
    expect(messages.map(({ ruleId }) => ruleId)).toContain('edition-in-force')
  })

  it('leaves reports of other years alone', async () => {
    const text = report({ year: 2024 })
    const { outcomes, ...others } = await judged(plugin(), text)
    const { outcomes: usual, ...usually } = await judged({ name: 'empty' }, text)
    expect(others).toEqual(usually)
    expect(outcomes).toEqual({ ...usual, 'table-sum': 'notApplicable' })
  })

  it('can have its own rule turned off', async () => {
    const linter = await createLinter({ plugins: [plugin()], rules: { 'table-sum': 'off' } })
    expect((await linter.lint(faulty)).messages).toEqual([])
  })

  it('can be added to by the plugin', async () => {
    const used = plugin(thirdForm, {
      editions: [
        {
          id: 'linhu-more',
          extends: 'linhu/2026',
          sections: [{ heading: '政务公开工作要点落实情况', basis: '临府公开办〔2026〕4号' }],
        },
      ],
    })
    const linter = await createLinter({ plugins: [used], extends: 'linhu/editions' })
    const { messages } = await linter.lint(correct)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['linhu/required-sections'])
  })
})

describe('a form of a plugin in the command', () => {
  const config = `export default { plugins: [{ name: 'linhu', forms: [${JSON.stringify(thirdForm)}] }] }`

  it('is checked, and named in what is printed', async () => {
    const cwd = folder({ 'report-lint.config.mjs': config, 'a.md': faulty })
    const { code, stdout } = await callLinter(['a.md'], cwd)
    expect(stdout).toContain('政策咨询办理情况表 › 现场窗口咨询 × 咨询合计')
    expect(stdout).toContain('table-sum')
    expect(code).toBe(1)
  })

  it('is extracted with its names', async () => {
    const cwd = folder({ 'report-lint.config.mjs': config, 'a.md': correct })
    const { stdout } = await callLinter(['extract', 'a.md', '--format', 'csv'], cwd)
    expect(stdout).toContain('linhu:consultations,window,sum,15,15,number')
    expect(stdout).toContain('政策咨询办理情况表,现场窗口咨询,咨询合计')
  })
})

describe('a form that is wrong', () => {
  const [first, ...others] = thirdForm.tables

  it.each<[string, object, string]>([
    ['no name', { ...thirdForm, name: undefined }, 'forms[0].name'],
    ['an unknown key', { ...thirdForm, colour: 'red' }, 'forms[0].colour'],
    ['a sum of a column that is not there', withSum('nothing'), 'the table has no column “nothing”'],
    ['a table that is there twice', { ...thirdForm, tables: [first, first, ...others] }, 'is there twice'],
    ['the id of a built-in form', { ...thirdForm, id: '2021' }, 'there is a form “2021” already'],
  ])('is refused for %s', async (_, form, words) => {
    await expect(createLinter({ plugins: [plugin(form as Edition)] })).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringContaining(words) as string,
    })
    await expect(lint(correct, { forms: [form as Edition] })).rejects.toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining(words) as string,
    })
    await expect(parseReport(correct, { forms: [form as Edition] })).rejects.toThrow(TypeError)
  })
})

function withSum(column: string): object {
  const tables = completeThirdForm.tables.map((table) =>
    table.id === 'consultations'
      ? { ...table, equations: [{ rule: 'table-sum', scope: 'row', left: ['answered', column], right: ['sum'] }] }
      : table,
  )
  return { ...completeThirdForm, tables }
}
