import { describe, expect, it } from 'vitest'
import { createLinter, defineEdition, definePlugin, defineRule, type EditionAddition } from '../../src/index.js'
import { report, type ReportOverrides } from '../../src/testing.js'
import type { Config, LintMessage, Locale, Outcome, Plugin } from '../../src/model/index.js'

const basis = '海政公开〔2023〕2号'

const edition = defineEdition({
  id: 'hailan-2021',
  extends: '2021',
  sections: [
    {
      heading: '政务公开工作要点落实情况',
      accepted: ['年度工作要点落实情况'],
      basis,
      organs: ['township', 'department'],
    },
  ],
  statements: [
    {
      about: { zh: '工作要点的落实结果', en: 'what came of the yearly tasks' },
      words: ['工作要点', ['落实', '完成']],
      section: 'otherMatters',
      basis,
      level: 'warning',
    },
    { about: { zh: '公开专区建设', en: 'the disclosure corner' }, words: ['公开专区'], basis, from: 2024 },
  ],
  deadline: { month: 1, day: 31, basis },
})

const plugin = (editions: readonly EditionAddition[] = [edition], others: Partial<Plugin> = {}): Plugin =>
  definePlugin({ name: 'hailan', editions, ...others })

const configWith = (used: Plugin): Config => ({ plugins: [used], extends: 'hailan/editions' })

const complete = {
  extraSections: [{ heading: '政务公开工作要点落实情况', paragraphs: ['已按计划落实。'] }],
  sections: { otherMatters: ['本年度未收取信息处理费。工作要点均已完成。'] },
  signature: ['松岚县砚溪镇人民政府', '2024年1月20日'],
} satisfies ReportOverrides

async function judged(
  overrides: ReportOverrides,
  { config = configWith(plugin()), locale = 'zh-CN' }: { config?: Config; locale?: Locale } = {},
): Promise<{ messages: LintMessage[]; outcomes: Record<string, Outcome>; reasons: Record<string, string[]> }> {
  const linter = await createLinter(config, { locale })
  const { messages, outcomes, reasons } = await linter.lint(report(overrides))
  return { messages: messages.filter(({ ruleId }) => ruleId?.startsWith('hailan/')), outcomes, reasons }
}

describe('an edition of a province', () => {
  it('becomes rules of its plugin, which pass a report that has all it asks for', async () => {
    const { messages, outcomes } = await judged(complete)
    expect({ messages, outcomes }).toMatchObject({
      messages: [],
      outcomes: { 'hailan/required-sections': 'pass', 'hailan/required-statements': 'pass', 'hailan/deadline': 'pass' },
    })
  })

  it('leaves the built-in rules with nothing to say about its additions', async () => {
    const { messages } = await (await createLinter(configWith(plugin()))).lint(report(complete))
    expect(messages).toEqual([])
  })

  it('is off until its preset is used', async () => {
    const { outcomes } = await judged({}, { config: { plugins: [plugin()] } })
    expect(Object.keys(outcomes).filter((id) => id.startsWith('hailan/'))).toEqual([])
  })

  it.each([
    { heading: '年度工作要点落实情况', paragraphs: ['已落实。'] },
    { heading: '政务公开 工作要点落实情况', paragraphs: ['已落实。'] },
  ])('takes another wording of a heading for it: $heading', async (section) => {
    expect((await judged({ ...complete, extraSections: [section] })).outcomes).toMatchObject({
      'hailan/required-sections': 'pass',
    })
  })

  it('takes a heading in one line with its text', async () => {
    const { sections, ...others } = complete
    const otherMatters = [...sections.otherMatters, '（一）政务公开工作要点落实情况。已落实。']
    expect((await judged({ ...others, extraSections: [], sections: { otherMatters } })).messages).toEqual([])
  })

  it('names a section that is missing, and what asks for it', async () => {
    const { messages } = await judged({ ...complete, extraSections: [] })
    expect(messages).toMatchObject([
      {
        ruleId: 'hailan/required-sections',
        level: 'error',
        line: 1,
        message: `缺少“政务公开工作要点落实情况”；请补上标题和内容（${basis}）`,
      },
    ])
  })

  it('names a statement that is missing from its section', async () => {
    const others = { ...complete, organ: '松岚县人民政府', sections: {}, extraSections: [] }
    expect((await judged(others)).messages).toMatchObject([
      {
        level: 'warning',
        section: 'otherMatters',
        message: expect.stringContaining('没有说明工作要点的落实结果') as unknown,
      },
    ])
    expect((await judged(others, { locale: 'en' })).messages).toMatchObject([
      { message: `“六、其他需要报告的事项” does not state what came of the yearly tasks. State it (${basis})` },
    ])
  })

  it('says that a statement could not be looked for where its section is missing', async () => {
    const { reasons } = await judged({ ...complete, withoutSections: ['otherMatters'] })
    expect(reasons['hailan/required-statements']).toEqual(['没有找到“六、其他需要报告的事项”部分'])
  })

  it('asks from the year on that it names, anywhere in the report', async () => {
    const { messages } = await judged({ ...complete, year: 2024, signature: ['2025年1月20日'] })
    expect(messages.map(({ message }) => message)).toEqual([`没有说明公开专区建设；请写明（${basis}）`])
  })

  it('asks nothing of organs that it does not name', async () => {
    const { outcomes } = await judged({ ...complete, organ: '松岚县人民政府', extraSections: [] })
    expect(outcomes['hailan/required-sections']).toBe('notApplicable')
  })

  it('says that it cannot tell where the kind of organ is unknown', async () => {
    const { reasons } = await judged({ ...complete, organ: '松岚县砚溪天文台' })
    expect(reasons['hailan/required-sections']).toEqual(['不能确定报告机关的类别；请在 settings.organKind 中写明'])
  })

  it('asks nothing of reports in the format that it does not add to', async () => {
    const { outcomes } = await judged({ ...complete, year: 2020, extraSections: [] })
    expect(outcomes).toMatchObject({ 'hailan/required-sections': 'notApplicable', 'hailan/deadline': 'notApplicable' })
  })

  it.each([
    '2024年1月31日',
    '二〇二四年一月三十一日',
    '二○二四年一月二十九日',
    '松岚县砚溪镇人民政府2024年1月5日',
    '日期：2024-01-31',
  ])('takes %s to be in time', async (day) =>
    expect((await judged({ ...complete, signature: [day] })).outcomes['hailan/deadline']).toBe('pass'),
  )

  it.each([
    ['2024年2月1日', '2024年2月1日'],
    ['二〇二四年十一月廿一日', '2024年11月21日'],
    ['二〇二四年十月十日', '2024年10月10日'],
  ])('takes %s to be late', async (day, signed) => {
    const { messages } = await judged({ ...complete, signature: [day] })
    expect(messages).toMatchObject([
      { messageId: 'late', message: `落款日期为${signed}，晚于要求的2024年1月31日；请核实日期（${basis}）` },
    ])
  })

  it.each([[], ['所列数据截至2024年3月1日']])('cannot tell without a day of signature: %j', async (...signature) => {
    const { reasons } = await judged({ ...complete, signature })
    expect(reasons['hailan/deadline']).toEqual(['没有找到落款日期'])
  })
})

describe('what is refused of editions', () => {
  const rule = defineRule({
    id: 'deadline',
    level: 'info',
    duty: { zh: '无', en: 'none' },
    clause: [],
    messages: {},
    en: {},
    check: () => undefined,
  })

  it.each([
    [
      'the id of a built-in one',
      plugin([{ id: '2021', extends: '2021' }]),
      'editions[0].id: the edition “2021” is built in',
    ],
    ['an id that is there twice', plugin([edition, edition]), 'editions[1].id: “hailan-2021” is there twice'],
    [
      'an unknown key',
      plugin([{ id: 'a', extends: '2021', section: [] } as unknown as EditionAddition]),
      'editions[0].section',
    ],
    ['a format that there is not', plugin([{ id: 'a', extends: '2022' }]), 'editions[0].extends'],
    [
      'a demand without a basis',
      plugin([{ id: 'a', extends: '2021', deadline: { month: 1, day: 31 } } as unknown as EditionAddition]),
      'editions[0].deadline.basis',
    ],
    [
      'a rule with the id of one that is made',
      plugin([edition], { rules: [rule] }),
      'the rule “deadline” is made from',
    ],
    [
      'a preset called editions',
      plugin([edition], { presets: { editions: {} } }),
      'the preset “editions” is made from',
    ],
  ])('%s', async (_, used, message) => {
    await expect(createLinter(configWith(used))).rejects.toThrow(message)
  })
})
