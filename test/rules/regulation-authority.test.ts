import { describe, expect, it } from 'vitest'
import { regulationAuthority } from '../../src/rules/regulation-authority.js'
import type { Report } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues } from '../support/model.js'
import { cellsIn, check } from './check.js'

const rules = { 'documents/rules/made': 2, 'documents/rules/repealed': 0, 'documents/rules/valid': 6 }

const reported = (organ: string, values: Record<string, number> = rules) =>
  check(regulationAuthority, withValues(correctReport({ organ }), values))

describe('regulation-authority', () => {
  it.each(['松岚县砚溪镇人民政府', '澄湾市教育局'])('has nothing to say where the row of %s is 0', async (organ) => {
    expect(await check(regulationAuthority, correctReport({ organ }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    '海岚省人民政府',
    '海岚省人民政府办公厅',
    '宁波市人民政府',
    '浙江省宁波市人民政府',
    '宁波市人民政府办公室',
    '延边朝鲜族自治州人民政府',
    '西藏自治区人民政府',
    '重庆市人民政府',
    '国家税务总局',
  ])('lets %s make 规章', async (organ) => {
    expect(await reported(organ)).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    '松岚县砚溪镇人民政府',
    '松岚县人民政府',
    '汐浦区柘桥街道办事处',
    '澄湾市经济技术开发区管理委员会',
    '松岚县人民政府办公室',
    '松岚县教育局',
    '北京市汐浦区人民政府',
  ])('finds 规章 of %s (R3, R8)', async (organ) => {
    const { findings } = await reported(organ)
    expect(findings).toEqual([
      expect.objectContaining({ id: 'noPower', level: 'error', cell: 'documents/rules/made', text: '2' }),
    ])
    expect(findings[0]?.data).toEqual({ numbers: '2、6', organ })
    expect(cellsIn('documents', findings[0])).toEqual(['rules/valid'])
  })

  it.each(['澄湾市教育局', '海岚省教育厅'])('warns that %s hardly makes 规章 itself', async (organ) => {
    expect((await reported(organ)).findings).toEqual([expect.objectContaining({ id: 'unlikely', level: 'warning' })])
  })

  it('is incomplete for a city whose level does not show in its name', async () => {
    const { outcome, reasons, englishReasons } = await reported('澄湾市人民政府')
    expect(outcome).toBe('incomplete')
    expect(reasons).toEqual(['“规章”一行有数，但从“澄湾市人民政府”看不出该机关是否有权制定规章'])
    expect(englishReasons[0]).toContain('does not tell whether the organ may make them')
  })

  it('is incomplete where the report names no organ', async () => {
    const organless = { change: (parsed: Report): void => void (parsed.organ = null) }
    expect(await check(regulationAuthority, withValues(correctReport(), rules), organless)).toMatchObject({
      outcome: 'incomplete',
      reasons: ['“规章”一行有数，但从报告看不出该机关是否有权制定规章'],
    })
  })

  it('is incomplete without the disclosure tables', async () => {
    const report = withSection(correctReport(), 'disclosure', [paragraph('见附图。')])
    expect((await check(regulationAuthority, report)).outcome).toBe('incomplete')
  })
})
