import { describe, expect, it } from 'vitest'
import { sectionHeadings } from '../../src/rules/section-headings.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'

const problems = '五、存在的主要问题及改进情况'

const worded = (printed: string) =>
  check(sectionHeadings, correctReport(), { edit: (text) => text.replace(`\n${problems}\n`, `\n${printed}\n`) })

describe('section-headings', () => {
  it.each(['tab-rows', 'markdown', 'headings-in-paragraph', 'ideographic-indents'] as const)(
    'accepts the official wording in the layout %s',
    async (layout) => {
      expect(await check(sectionHeadings, correctReport(), { layout })).toMatchObject({ outcome: 'pass', findings: [] })
    },
  )

  it.each([
    '五、政府信息公开工作存在的主要问题及改进情况',
    '五、 存在的主要问题 及改进情况',
    '五、存在的主要问题及改进情况：',
  ])('accepts %s', async (printed) => {
    expect((await worded(printed)).ids).toEqual([])
  })

  it.each(['五、存在问题及改进情况', '五、存在的主要问题和改进措施', '五、乡镇信息公开的建议和存在问题'])(
    'shows %s beside the official wording',
    async (printed) => {
      const { findings } = await worded(printed)
      expect(findings).toEqual([
        expect.objectContaining({ id: 'wording', level: 'info', text: printed, data: { printed, expected: problems } }),
      ])
    },
  )

  it('finds headings at another level than the others (sample 003)', async () => {
    const { findings } = await check(sectionHeadings, correctReport(), { layout: 'markdown-headings-mixed' })
    expect(findings.map(({ id, data }) => [id, data['depth'], data['usual']])).toEqual([
      ['level', 3, 2],
      ['level', 4, 2],
      ['level', 4, 2],
    ])
  })

  it('does not apply where no section has a heading', async () => {
    const text =
      '松岚县统计局2023年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t5\n'
    expect((await check(sectionHeadings, text)).outcome).toBe('notApplicable')
  })
})
