import { describe, expect, it } from 'vitest'
import { problemsAndMeasures } from '../../src/rules/problems-and-measures.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withoutSection } from '../support/model.js'
import { check } from './check.js'

const rule = problemsAndMeasures
const heading = '五、存在的主要问题及改进情况'
const section = (...texts: string[]) => withSection(correctReport(), 'problems', texts.map(paragraph))

describe('problems-and-measures', () => {
  it.each([
    '解读形式比较单一。下一步将增加图解。',
    '一是公开还不够及时；二是队伍力量薄弱。我镇已配强人员。',
    '存在的问题：更新滞后。改进情况：建立月查制度。',
    '部分村居台账记录参差，个别栏目时有断更。镇党政办每季度约谈排名末位的村。',
    '答复文书引用条款偏差较多。已请律师逐件把关，收到明显效果。',
    '不掌握类答复较为集中。拟与市直部门互通档案目录，力争减少三成。',
    '审核力量与任务量不相适应。对此，区政务服务局自三月起试点联合审核。',
  ])('is content with: %s', async (text) => {
    expect(await check(rule, section(text))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds plans without a problem (samples 000 and 002)', async () => {
    const { findings } = await check(rule, section('2024年，我镇将持续深化政务公开，拓展公开渠道。'))
    expect(findings).toEqual([expect.objectContaining({ id: 'noProblem', level: 'warning', text: heading })])
  })

  it.each([
    '公开内容不全面，更新不及时。',
    '个别乡镇公开意识薄弱，解读形式单一，网站栏目有断更现象。',
    '主要困难是人手短缺，一人多岗，熟悉业务的人员偏少。',
  ])('finds problems without a measure: %s', async (text) => {
    const { findings } = await check(rule, section(text))
    expect(findings).toEqual([expect.objectContaining({ id: 'noMeasure', level: 'warning', text: heading })])
  })

  it.each(['无', '无。', '不存在主要问题。'])('leaves to section-content: %s', async (text) => {
    expect(await check(rule, section(text))).toMatchObject({ outcome: 'notApplicable', findings: [] })
  })

  it('leaves an empty section to section-content', async () => {
    expect(await check(rule, section())).toMatchObject({ outcome: 'notApplicable' })
  })

  it('reports at the section where its heading is lost', async () => {
    const { ids } = await check(rule, section('公开内容不全面。'), {
      change: ({ sections }) => {
        const problems = sections.find(({ id }) => id === 'problems')!
        problems.children = problems.children.filter((node) => node !== problems.heading)
        problems.heading = null
      },
    })
    expect(ids).toEqual(['noMeasure'])
  })

  it('is incomplete without section 五', async () => {
    expect(await check(rule, withoutSection(correctReport(), 'problems'))).toMatchObject({ outcome: 'incomplete' })
  })

  it.each([
    ['存在的问题', '2024年，我镇将持续深化政务公开，拓展公开渠道。'],
    ['改进措施', '公开内容不全面，更新不及时。'],
  ])('is incomplete where a page without text may hold %s', async (what, text) => {
    const { outcome, findings, reasons } = await check(rule, section(text), {
      change: (parsed) => (parsed.pagesWithoutText = [4, 5]),
    })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toContain(`没有找到${what}，但第 4、5 页没有文字`)
  })
})
