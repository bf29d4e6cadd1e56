import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { defineRule } from '../../src/rules/shared/define.js'
import { rules } from '../../src/rules/index.js'
import { report, testRule, type RuleCases } from '../../src/testing.js'
import type { Rule } from '../../src/model/index.js'

const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id)!

/** What the tests of a rule come to, by name: null, or the message of the error. */
async function outcomes(rule: Rule, cases: RuleCases): Promise<Record<string, string | null>> {
  const tests: [string, () => Promise<void>][] = []
  testRule(rule, cases, { describe: (_, define) => define(), it: (name, test) => tests.push([name, test]) })
  const results: Record<string, string | null> = {}
  for (const [name, test] of tests)
    results[name] = await test().then(
      () => null,
      (error: unknown) => (error as Error).message,
    )
  return results
}

const wrongTotal = report({ cells: { 'requests/outcomeTotal/total': 99 } })
const wrong = { name: 'a wrong total', source: wrongTotal }

describe('report', () => {
  it.each([
    { format: 'markdown', filePath: 'a.md' },
    { format: 'text', filePath: 'a.txt' },
  ] as const)('writes a report that all rules pass, as $format', async ({ format, filePath }) => {
    const { messages, report: read } = await lint(report({ format }), { filePath })
    expect({ messages, read }).toEqual({
      messages: [],
      read: { organ: '松岚县砚溪镇人民政府', year: 2023, edition: '2021', format },
    })
  })

  it.each([
    { organ: '海岚省人民政府', year: 2019 },
    { organ: '澄湾市教育局', year: 2024 },
  ])('writes a correct report of $organ for $year', async (overrides) => {
    const { messages, report: read } = await lint(report(overrides))
    expect({ messages, read }).toMatchObject({ messages: [], read: overrides })
  })

  it('lets totals and prose follow from numbers', async () => {
    const { messages, data } = await lint(report({ numbers: { 'requests/granted/individual': 20 } }), { extract: true })
    expect(messages).toEqual([])
    expect(data?.cells['requests/granted/total']?.value).toBe(23)
  })

  it('lets nothing follow from cells', async () => {
    const { messages } = await lint(wrongTotal)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('outcome-total')
  })

  it('refuses a number that follows from others', () => {
    expect(() => report({ numbers: { 'requests/granted/total': 4 } })).toThrow('requests/granted/total follows from')
  })

  it.each([{ numbers: { 'requests/none/total': 4 } }, { cells: { 'requests/none/total': 4 } }])(
    'refuses a cell that the form does not have: %j',
    (overrides) => expect(() => report(overrides)).toThrow('The 2021 form has no cell requests/none/total.'),
  )

  it('leaves out sections and tables', async () => {
    const { outcomes: ended } = await lint(report({ withoutSections: ['problems'], withoutTables: ['disputes'] }))
    expect(ended).toMatchObject({ 'required-sections': 'fail', 'required-tables': 'fail' })
  })

  it('puts paragraphs, sections and a signature in', () => {
    const text = report({
      sections: { problems: ['一段话。'] },
      extraSections: [{ heading: '政务公开工作要点落实情况', paragraphs: ['已落实。'] }],
      signature: ['松岚县砚溪镇人民政府', '2024年1月20日'],
    })
    expect(text).toContain('五、存在的主要问题及改进情况\n\n一段话。\n\n## 六、')
    expect(text).toMatch(/## 七、政务公开工作要点落实情况\n\n已落实。\n\n松岚县砚溪镇人民政府\n\n2024年1月20日\n$/u)
  })
})

describe('testRule', () => {
  testRule(
    ruleOf('outcome-total'),
    {
      valid: [report(), { source: report({ withoutTables: ['requests'] }), outcome: 'incomplete' }],
      invalid: [{ ...wrong, findings: [{ messageId: 'unequal', cell: 'requests/outcomeTotal/total', text: '99' }] }],
    },
    { describe, it },
  )

  const rule = ruleOf('outcome-total')
  const finding = { ...wrong, findings: ['unequal'] }

  it.each([
    [
      'a valid case with a finding',
      { valid: [wrong], invalid: [finding] },
      'passes a wrong total',
      /ended fail, not pass/u,
    ],
    [
      'a valid case that was not judged',
      { valid: [{ name: 'none', source: report({ withoutTables: ['requests'] }) }], invalid: [finding] },
      'passes none',
      /ended incomplete, not pass/u,
    ],
    [
      'an invalid case without a finding',
      { valid: [report()], invalid: [{ name: 'none', source: report(), findings: ['unequal'] }] },
      'finds none',
      /the findings are others/u,
    ],
    [
      'a finding in another cell',
      {
        valid: [report()],
        invalid: [{ ...wrong, findings: [{ messageId: 'unequal', cell: 'requests/granted/total' }] }],
      },
      'finds a wrong total',
      /the findings are others/u,
    ],
    [
      'other data',
      { valid: [report()], invalid: [{ ...wrong, findings: [{ messageId: 'unequal', data: { none: 1 } }] }] },
      'finds a wrong total',
      /the findings are others/u,
    ],
    [
      'options that the rule does not have',
      { valid: [{ ...wrong, options: { none: 1 } }], invalid: [finding] },
      'passes a wrong total',
      /outcome-total\.none: the rule has no such option/u,
    ],
    [
      'a source that is no report',
      { valid: [{ name: 'a letter', source: '您好' }], invalid: [finding] },
      'passes a letter',
      /could not be read \(a letter\)/u,
    ],
  ] satisfies [string, RuleCases, string, RegExp][])('fails %s', async (_, cases, name, message) => {
    expect((await outcomes(rule, cases))[name]).toMatch(message)
  })

  const faulty = (changes: Partial<Rule>): Rule => ({ ...ruleOf('fee-statement'), ...changes })
  const cases = { valid: [report()], invalid: [{ name: 'x', source: report(), findings: ['missing'] }] }

  it('fails messages that English lacks', async () => {
    const results = await outcomes(faulty({ en: {} }), cases)
    expect(results['has its messages in both languages']).toMatch(/in English are others/u)
  })

  it('fails messages in Chinese that are not Chinese', async () => {
    const { en } = ruleOf('fee-statement')
    const plain = Object.fromEntries(Object.keys(en).map((id) => [id, 'a {section}']))
    const results = await outcomes(faulty({ messages: plain, en: plain }), cases)
    expect(results['has its messages in both languages']).toMatch(/is not Chinese/u)
  })

  it('fails a placeholder that nothing was given for', async () => {
    const rule: Rule = {
      ...defineRule({
        id: 'x',
        level: 'info',
        duty: { zh: '无', en: 'none' },
        clause: [],
        messages: { m: '有' },
        en: { m: 'met' },
        check: ({ report: { title } }, context) => title && context.report('m', { at: title }),
      }),
      messages: { m: '有{thing}' },
      en: { m: 'met {thing}' },
    }
    const results = await outcomes(rule, { ...cases, invalid: [{ name: 'x', source: report(), findings: ['m'] }] })
    expect(results['finds x']).toBe('nothing was given for {thing} of “有{thing}”')
  })

  it('fails a finding outside of the source', async () => {
    const far = { line: 9000, column: 1, offset: 9e6 }
    const rule = defineRule({
      id: 'x',
      level: 'info',
      duty: { zh: '无', en: 'none' },
      clause: [],
      messages: { m: '有' },
      en: { m: 'met' },
      check: (_, context) => context.report('m', { at: { position: { start: far, end: far } } }),
    })
    const results = await outcomes(rule, { ...cases, invalid: [{ name: 'x', source: report(), findings: ['m'] }] })
    expect(results['finds x']).toMatch(/outside of the source/u)
  })

  it('wants the output of fixes', async () => {
    const source = report({ sections: { problems: ['存在主要问题,改进情况良好。'] } })
    const results = await outcomes(ruleOf('typography'), {
      valid: [report()],
      invalid: [
        { name: 'without output', source, findings: ['halfWidth'] },
        { name: 'with output', source, findings: ['halfWidth'], output: source.replace('问题,', '问题，') },
      ],
    })
    expect(results).toMatchObject({
      'finds without output': 'the findings have fixes: give the output',
      'finds with output': null,
    })
  })

  it('says how to hand in a test runner where there is none', () => {
    expect(() => testRule(rule, cases, {})).toThrow('hand them in as { describe, it }')
  })
})
