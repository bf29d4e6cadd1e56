import { describe, expect, it } from 'vitest'
import { sectionContent } from '../../src/rules/section-content.js'
import { paragraph, subHeading } from '../support/blocks.js'
import { correctReport, withSection, withoutSection } from '../support/model.js'
import { check } from './check.js'

const basis = '根据《中华人民共和国政府信息公开条例》的要求，编制松岚县砚溪镇人民政府2023年政府信息公开工作年度报告。'
const period = '本年度报告所列数据的统计期限为2023年1月1日至12月31日。'

describe('section-content', () => {
  it('accepts a report that tells of the work', async () => {
    expect(await check(sectionContent, correctReport())).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each(['overview', 'problems'] as const)('finds section %s empty', async (id) => {
    const { findings } = await check(sectionContent, withSection(correctReport(), id, []))
    expect(findings).toEqual([expect.objectContaining({ id: 'empty', level: 'error' })])
    expect(findings[0]?.text).toBe(findings[0]?.data['section'])
  })

  it.each(['无', '无。', '（无）', '略', '（略）', '暂无。', '没有', '/', '——'])('finds only %s', async (printed) => {
    const { findings } = await check(sectionContent, withSection(correctReport(), 'problems', [paragraph(printed)]))
    expect(findings).toEqual([expect.objectContaining({ id: 'nil', text: '五、存在的主要问题及改进情况' })])
    expect(findings[0]?.data['printed']).toBe(printed)
  })

  it('lets section 六 say 无: it is the business of fee-statement', async () => {
    expect(
      (await check(sectionContent, withSection(correctReport(), 'otherMatters', [paragraph('无。')]))).ids,
    ).toEqual([])
  })

  it('finds an overview that is only the preface', async () => {
    const report = withSection(correctReport(), 'overview', [
      paragraph(basis + period),
      paragraph('联系电话：5550123。'),
    ])
    expect((await check(sectionContent, report)).findings).toEqual([
      expect.objectContaining({ id: 'preface', level: 'error', text: '一、总体情况' }),
    ])
  })

  it('is content with one sentence of work after the preface', async () => {
    const report = withSection(correctReport(), 'overview', [paragraph(`${basis}${period}全年公开政府信息31条。`)])
    expect((await check(sectionContent, report)).ids).toEqual([])
  })

  it('does not call a section empty that holds its content as sub-headings', async () => {
    const subHeadings = withSection(correctReport(), 'problems', [subHeading('（一）', '公开内容还不够丰富，需要充实')])
    expect((await check(sectionContent, subHeadings)).ids).toEqual([])
  })

  it('points to the section where its heading is lost', async () => {
    const { findings } = await check(sectionContent, withSection(correctReport(), 'problems', [paragraph('无。')]), {
      change: ({ sections }) => {
        const section = sections.find(({ id }) => id === 'problems')!
        section.heading = null
        section.children.shift()
      },
    })
    expect(findings[0]?.text).toMatch(/无。$/u)
  })

  it('does not apply where neither section is there', async () => {
    const report = withoutSection(withoutSection(correctReport(), 'overview'), 'problems')
    expect(await check(sectionContent, report)).toMatchObject({ outcome: 'notApplicable', findings: [] })
  })

  it.each([[], [paragraph(basis + period)]])(
    'is incomplete where a page without text may hold what section 一 says',
    async (...children) => {
      const { outcome, findings, reasons } = await check(
        sectionContent,
        withSection(correctReport(), 'overview', children),
        { change: (parsed) => (parsed.pagesWithoutText = [2]) },
      )
      expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
      expect(reasons[0]).toMatch(/“一、总体情况”的内容，但第 2 页没有文字/u)
    },
  )

  it('finds 无 beside a page without text', async () => {
    const { ids } = await check(sectionContent, withSection(correctReport(), 'problems', [paragraph('无。')]), {
      change: (parsed) => (parsed.pagesWithoutText = [2]),
    })
    expect(ids).toEqual(['nil'])
  })
})
