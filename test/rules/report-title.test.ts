import { describe, expect, it } from 'vitest'
import { reportTitle } from '../../src/rules/report-title.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'

const titled = (title: string) => check(reportTitle, correctReport({ title }))

describe('report-title', () => {
  it.each([
    '松岚县人民政府2023年政府信息公开工作年度报告',
    '2023年松岚县统计局政府信息公开工作年度报告',
    '松岚县人民政府 2023 年政府信息公开工作年度报告',
    '松岚县统计局二〇二三年政府信息公开工作年度报告',
    '松岚县统计局政府信息公开工作年度报告（2023年）',
    '松岚县统计局政府信息公开工作2023年度报告',
    '松岚县统计局政府信息公开工作2023年年度报告',
    '2023年政府信息公开工作年度报告（松岚县统计局）',
    '汐浦区柘桥街道办事处2023年政府信息公开工作年度报告',
    '国家税务总局松岚县税务局2023年政府信息公开工作年度报告',
    '中国气象局2023年政府信息公开工作年度报告',
  ])('accepts %s', async (title) => {
    expect(await titled(title)).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each(['title-two-lines', 'title-three-lines', 'title-cut-in-name', 'metadata-above-title'] as const)(
    'takes a title in the layout %s for one title',
    async (layout) => {
      expect((await check(reportTitle, correctReport(), { layout })).ids).toEqual([])
    },
  )

  it('misses the title at the very beginning of the report', async () => {
    const { findings, outcome } = await check(reportTitle, correctReport(), {
      edit: (text) => text.replace(/^.*\n/u, ''),
    })
    expect(outcome).toBe('fail')
    expect(findings).toEqual([expect.objectContaining({ id: 'missing', level: 'warning', line: 1, text: '' })])
  })

  it('names organ and year as missing one by one', async () => {
    const { findings } = await titled('政府信息公开工作年度报告')
    expect(findings.map(({ id, text }) => [id, text])).toEqual([
      ['noOrgan', '政府信息公开工作年度报告'],
      ['noYear', '政府信息公开工作年度报告'],
    ])
  })

  it.each(['办公室', '党政办公室', '县政府办公室', '本局', '管委会'])(
    'cannot tell which organ %s is',
    async (organ) => {
      const { findings } = await titled(`${organ}2023年政府信息公开工作年度报告`)
      expect(findings).toEqual([expect.objectContaining({ id: 'nameless', level: 'warning', data: { organ } })])
    },
  )

  it('advises a town to give its full name', async () => {
    const { findings } = await titled('松岚县砚溪镇2023年政府信息公开工作年度报告')
    expect(findings).toEqual([expect.objectContaining({ id: 'town', level: 'info', data: { organ: '松岚县砚溪镇' } })])
  })

  it.each([
    ['政府信息公开工作报告'],
    ['政府信息公开年报'],
    ['政府信息公开年度报告'],
    ['政府信息公开工作告年度报'],
    ['政务公开工作年度报告'],
  ])('does not take %s for the name of the document', async (printed) => {
    const { findings } = await titled(`松岚县统计局2023年${printed}`)
    expect(findings).toEqual([
      expect.objectContaining({ id: 'documentName', data: { printed, expected: '政府信息公开工作年度报告' } }),
    ])
  })

  it('shows the whole title where no name of a document was found in it', async () => {
    const { findings } = await check(reportTitle, correctReport(), {
      change: ({ title }) => {
        title!.documentName = null
      },
    })
    expect(findings.map(({ data }) => data['printed'])).toEqual(['松岚县砚溪镇人民政府2023年政府信息公开工作年度报告'])
  })

  it('advises against 年度 said twice', async () => {
    const { findings } = await titled('松岚县人民政府2023年度政府信息公开工作年度报告')
    expect(findings).toEqual([expect.objectContaining({ id: 'yearTwice', level: 'info' })])
    expect(findings[0]?.message).toContain('2023年政府信息公开工作年度报告')
  })

  it('is incomplete where the title may stand on a page without text', async () => {
    const { outcome, findings, reasons } = await check(reportTitle, correctReport({ preface: [] }), {
      edit: (text) => text.replace(/^.*\n/u, ''),
      change: (parsed) => (parsed.pagesWithoutText = [1]),
    })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toContain('没有找到标题，但第 1 页没有文字')
  })
})
