import type { SectionId } from '../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { sections } from '../../src/form/sections.js'
import { requiredSections } from '../../src/rules/required-sections.js'
import { correctReport, withoutSection } from '../support/model.js'
import { check } from './check.js'

/** Heading lines of some sections taken out, their content left. */
const headingsLost =
  (ids: SectionId[]) =>
  (text: string): string =>
    sections.reduce(
      (rest, { id, number, label }) => (ids.includes(id) ? rest.replace(`\n${number}、${label}\n`, '\n') : rest),
      text,
    )

describe('required-sections', () => {
  it.each([2020, 2023])('accepts a complete report of %i', async (year) => {
    expect(await check(requiredSections, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('cannot tell where a page is a picture', async () => {
    const { outcome, findings, reasons } = await check(requiredSections, withoutSection(correctReport(), 'disputes'), {
      change: (parsed) => (parsed.pagesWithoutText = [3]),
    })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons).toEqual([expect.stringContaining('第 3 页没有文字')])
  })

  it.each([
    'arabic-headings',
    'headings-in-paragraph',
    'layout-table-cells',
    'markdown-headings-mixed',
    'kangxi-radicals',
  ] as const)('finds the six sections in the layout %s', async (layout) => {
    expect((await check(requiredSections, correctReport(), { layout })).ids).toEqual([])
  })

  it.each([
    ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['五、存在的主要问题及改进情况', '五、工作中存在的不足和下一步努力方向'],
    ['一、总体情况', '一、工作总体推进情况'],
  ])('takes %s by its meaning where it is worded %s', async (official, printed) => {
    const { ids } = await check(requiredSections, correctReport(), {
      edit: (text) => text.replace(`\n${official}\n`, `\n${printed}\n`),
    })
    expect(ids).toEqual([])
  })

  it.each(sections.map(({ id, number, label }) => [`${number}、${label}`, id] as const))(
    'misses %s',
    async (section, id) => {
      const { findings } = await check(requiredSections, withoutSection(correctReport(), id))
      expect(findings).toEqual([
        expect.objectContaining({ id: 'missing', level: 'error', data: { section }, text: '' }),
      ])
    },
  )

  it('points to the end of the section that should stand before the missing one', async () => {
    const { findings } = await check(requiredSections, withoutSection(correctReport(), 'problems'))
    const complete = await check(requiredSections, correctReport())
    expect(complete.findings).toEqual([])
    expect(findings[0]?.line).toBe(64)
  })

  it('reports every missing section, not only the first (sample 004: no heading but the first)', async () => {
    const edit = headingsLost(['disclosure', 'requests', 'disputes'])
    const { findings } = await check(requiredSections, correctReport(), { edit })
    expect(findings.map(({ id, data }) => [id, data['section']])).toEqual([
      ['noHeading', '二、主动公开政府信息情况'],
      ['noHeading', '三、收到和处理政府信息公开申请情况'],
      ['noHeading', '四、政府信息公开行政复议、行政诉讼情况'],
    ])
  })

  it('points to the beginning where title and overview are missing', async () => {
    const { findings } = await check(requiredSections, withoutSection(correctReport({ preface: [] }), 'overview'), {
      edit: (text) => text.replace(/^.*\n/u, ''),
    })
    expect(findings).toEqual([expect.objectContaining({ id: 'missing', line: 1, text: '' })])
  })

  it('points to the table that stands without its heading', async () => {
    const { findings } = await check(requiredSections, correctReport(), {
      layout: 'markdown',
      edit: (text) => text.replace('## 四、政府信息公开行政复议、行政诉讼情况\n', ''),
    })
    expect(findings).toEqual([expect.objectContaining({ id: 'noHeading' })])
  })

  it('misses the last two sections of a report that ends with its tables', async () => {
    const report = withoutSection(withoutSection(correctReport(), 'problems'), 'otherMatters')
    const { findings } = await check(requiredSections, report)
    expect(findings.map(({ data }) => data['section'])).toEqual([
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
  })
})
