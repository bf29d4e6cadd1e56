import { describe, expect, it } from 'vitest'
import { sectionOrder } from '../../src/rules/section-order.js'
import { correctReport, withoutSection } from '../support/model.js'
import { check } from './check.js'

const edited = (edit: (text: string) => string) => check(sectionOrder, correctReport(), { edit })

describe('section-order', () => {
  it('accepts the official order and numbers', async () => {
    expect(await check(sectionOrder, correctReport())).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('is not moved by rows 一、二、三、四、 of the requests table', async () => {
    expect((await check(sectionOrder, correctReport(), { layout: 'cell-lines' })).ids).toEqual([])
  })

  it('finds a section before one that it follows', async () => {
    const { findings } = await edited((text) => text.replace(/\n(五、.*)\n(六、.*)\n$/su, '\n$2\n$1\n'))
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'order',
        level: 'warning',
        text: '五、存在的主要问题及改进情况',
        data: { section: '五、存在的主要问题及改进情况', before: '六、其他需要报告的事项' },
      }),
    ])
  })

  it('finds a number given twice', async () => {
    const { findings } = await edited((text) => text.replace('\n六、其他', '\n五、其他'))
    expect(findings).toEqual([expect.objectContaining({ id: 'number', text: '五、其他需要报告的事项' })])
    expect(findings[0]?.data).toMatchObject({ expected: '六', printed: '五' })
  })

  it('finds a section that stands twice', async () => {
    const again = '\n五、存在的主要问题及改进情况\n公开的内容还不够全面，将继续改进。\n六、其他'
    const { findings } = await edited((text) => text.replace('\n六、其他', again))
    expect(findings).toEqual([expect.objectContaining({ id: 'repeated', text: '五、存在的主要问题及改进情况' })])
  })

  it('allows a sub-heading with the title of its section', async () => {
    const sub = '\n（一）存在的主要问题及改进情况\n公开的内容还不够全面，将继续改进。\n六、其他'
    expect((await edited((text) => text.replace('\n六、其他', sub))).ids).toEqual([])
  })

  it('leaves it to required-sections when the others close the gap of a missing section, or keep it', async () => {
    const report = withoutSection(correctReport(), 'problems')
    expect((await check(sectionOrder, report)).ids).toEqual([])
    expect((await check(sectionOrder, report, { edit: (text) => text.replace('\n六、', '\n五、') })).ids).toEqual([])
  })

  it('finds the one heading without a number', async () => {
    const { findings } = await edited((text) => text.replace('\n五、存在的主要', '\n存在的主要'))
    expect(findings).toEqual([expect.objectContaining({ id: 'unnumbered', text: '存在的主要问题及改进情况' })])
    expect(findings[0]?.data).toMatchObject({ expected: '五' })
  })

  it('finds two numbering systems', async () => {
    const { findings } = await edited((text) => text.replace('\n五、存在的主要', '\n5、存在的主要'))
    expect(findings).toEqual([expect.objectContaining({ id: 'mixed', text: '5、存在的主要问题及改进情况' })])
  })

  it('gives one piece of advice where all numbers are Arabic', async () => {
    const { findings } = await check(sectionOrder, correctReport(), { layout: 'arabic-headings' })
    expect(findings).toEqual([expect.objectContaining({ id: 'arabic', level: 'info', text: '1、 总体情况' })])
  })

  it('compares Arabic numbers with their places too', async () => {
    const { ids } = await check(sectionOrder, correctReport(), {
      layout: 'arabic-headings',
      edit: (text) => text.replace('\n6、 其他', '\n5、 其他'),
    })
    expect(ids).toEqual(['arabic', 'number'])
  })

  it('shows an Arabic number beyond six as it is', async () => {
    const { findings } = await check(sectionOrder, correctReport(), {
      layout: 'arabic-headings',
      edit: (text) => text.replace('\n6、 其他', '\n9、 其他'),
    })
    expect(findings.at(-1)?.data).toMatchObject({ printed: '9', expected: '六' })
  })

  it('does not apply where no section has a heading', async () => {
    const text =
      '松岚县统计局2023年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t5\n'
    expect(await check(sectionOrder, text)).toMatchObject({ outcome: 'notApplicable', findings: [] })
  })
})
