import { describe, expect, it } from 'vitest'
import { supervisionResults } from '../../src/rules/supervision-results.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withoutSection } from '../support/model.js'
import { check, textOf } from './check.js'

const rule = supervisionResults
const silent = (organ: string) => withSection(correctReport({ organ }), 'overview', [paragraph('各项任务按期完成。')])

describe('supervision-results', () => {
  it.each(['松岚县砚溪镇人民政府', '松岚区云台街道办事处', '松岚县人民政府'])(
    'accepts a correct report of %s',
    async (organ) => {
      expect(await check(rule, correctReport({ organ }))).toMatchObject({ outcome: 'pass', findings: [] })
    },
  )

  it.each(['松岚县砚溪镇人民政府', '松岚县人民政府', '松岚市人民政府', '江右省人民政府'])(
    'asks %s for all three',
    async (organ) => {
      const { findings } = await check(rule, silent(organ))
      expect(findings).toEqual([expect.objectContaining({ id: 'missing', level: 'error', text: '一、总体情况' })])
      expect(findings[0]?.data).toEqual({ missing: '工作考核、社会评议、责任追究' })
    },
  )

  it.each(['松岚经济开发区管理委员会', '松岚区云台街道办事处'])('advises %s', async (organ) => {
    expect((await check(rule, silent(organ))).findings).toEqual([
      expect.objectContaining({ id: 'advised', level: 'warning' }),
    ])
  })

  it.each(['松岚县气象局', '松岚县人民政府办公室'])('does not apply to %s', async (organ) => {
    expect(await check(rule, silent(organ))).toMatchObject({ outcome: 'notApplicable', findings: [] })
  })

  it('names what is missing alone, and takes a nil for an answer', async () => {
    const overview = [paragraph('绩效考核为良好，没有发生责任追究。')]
    const report = withSection(correctReport(), 'overview', overview)
    expect((await check(rule, report)).findings[0]?.data).toEqual({ missing: '社会评议' })
  })

  it('takes them from any section', async () => {
    const report = withSection(silent('松岚县砚溪镇人民政府'), 'otherMatters', [
      paragraph('考核结果良好，评议满意，未发生追责情形。'),
    ])
    expect((await check(rule, report)).ids).toEqual([])
  })

  it('reports at the beginning where section 一 is missing', async () => {
    const { findings } = await check(rule, withoutSection(correctReport(), 'overview'))
    expect(findings).toEqual([expect.objectContaining({ id: 'missing', line: 1, text: '' })])
  })

  it('reports at the section where its heading is lost', async () => {
    const { ids } = await check(rule, silent('松岚县砚溪镇人民政府'), {
      change: ({ sections }) => {
        sections.find(({ id }) => id === 'overview')!.heading = null
      },
    })
    expect(ids).toEqual(['missing'])
  })

  it('is incomplete where the kind of the organ does not show', async () => {
    const text = textOf(correctReport()).replaceAll('松岚县砚溪镇人民政府', '')
    expect(await check(rule, text)).toMatchObject({
      outcome: 'incomplete',
      reasons: ['看不出报告机关的类别，无法判断是否为人民政府'],
      englishReasons: ['The kind of the organ is unknown'],
    })
  })

  it.each(['松岚县人民政府', '松岚区云台街道办事处'])(
    'is incomplete for %s where a page without text may tell them',
    async (organ) => {
      const { outcome, findings, reasons } = await check(rule, silent(organ), {
        change: (parsed) => (parsed.pagesWithoutText = [2]),
      })
      expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
      expect(reasons[0]).toMatch(/工作考核、社会评议、责任追究结果，但第 2 页没有文字/u)
    },
  )
})
