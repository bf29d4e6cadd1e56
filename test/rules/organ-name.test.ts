import { describe, expect, it } from 'vitest'
import { organName } from '../../src/rules/organ-name.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = organName
const told = (text: string, organ = '建水县应急管理局') => check(rule, saying([text], { organ }))

describe('organ-name', () => {
  it.each(['松岚县砚溪镇人民政府', '松岚县人民政府办公室', '松岚经济开发区管理委员会', '松岚区云台街道办事处'])(
    'accepts a correct report of %s',
    async (organ) => {
      expect(await check(rule, correctReport({ organ }))).toMatchObject({ outcome: 'pass', findings: [] })
    },
  )

  it.each([
    ['现公布建水县民族宗教事务局2025年度政府信息公开工作年度报告。', '建水县民族宗教事务局'],
    ['本报告由建水县司法局负责编制。', '建水县司法局'],
    ['建水县财政局2023年政府信息公开工作年度报告如下。', '建水县财政局'],
  ])('finds the organ of the file it was copied from (R17): %s', async (text, printed) => {
    const { findings } = await told(text)
    expect(findings).toEqual([expect.objectContaining({ id: 'foreign', level: 'warning', text: printed })])
    expect(findings[0]?.data).toEqual({ organ: '建水县应急管理局', printed })
  })

  it.each([
    '现公布建水县应急管理局2023年度政府信息公开工作年度报告。',
    '本报告由县应急管理局办公室编制。',
    '本报告由我局负责编制。',
    '本报告由县党政办公室负责编制。',
    '本报告由党政办公室负责编制。',
    '县财政局、县民政局共同参与信息公开培训。',
  ])('accepts: %s', async (text) => {
    expect((await told(text)).ids).toEqual([])
  })

  it.each([
    ['一年来，建水县审计局扎实推进政务公开，及时发布审计结果公告。', '建水县应急管理局', '建水县审计局'],
    ['全年，青槐市人民政府围绕营商环境深化政策公开。', '松岭市人民政府', '青槐市人民政府'],
    ['2023年度，松岚县柳河乡人民政府未收取信息处理费。', '松岚县砚溪乡人民政府', '松岚县柳河乡人民政府'],
    ['依据有关要求，松岚县柳河镇人民政府编制本报告。', '松岚县砚溪镇人民政府', '松岚县柳河镇人民政府'],
    ['现将青槐市人民政府2023年政府信息公开情况通报如下。', '松岭市人民政府', '青槐市人民政府'],
    ['本报告由建水县司法局依据《中华人民共和国政府信息公开条例》编制。', '建水县应急管理局', '建水县司法局'],
  ])('finds another organ of the same kind that speaks of itself: %s', async (text, organ, printed) => {
    expect((await told(text, organ)).findings).toEqual([expect.objectContaining({ id: 'foreign', text: printed })])
  })

  it.each([
    ['一年来，建水县应急管理局扎实推进政务公开。', '建水县应急管理局'],
    ['一年来，县应急局扎实推进政务公开。', '建水县应急管理局'],
    ['本年度，县审计局围绕预算公开开展检查。', '松岚县人民政府'],
    ['全年，松岭市财政局、松岭市民政局落实公开要求。', '松岭市人民政府'],
    ['2023年度，砚溪乡政府未收取信息处理费。', '松岚县砚溪乡人民政府'],
    ['依据有关要求，乡人民政府编制本报告。', '松岚县砚溪乡人民政府'],
  ])('accepts the organ itself, and the work of others where it is of another kind: %s', async (text, organ) => {
    expect((await told(text, organ)).ids).toEqual([])
  })

  it.each([
    ['我镇明确专人负责。我镇及时更新栏目。', '松岚县应急管理局', '我镇', 2],
    ['我街道明确专人负责。', '松岚县人民政府办公室', '我街道', 1],
    ['我乡明确专人负责。', '松岚县人民政府', '我乡', 1],
    ['我局明确专人负责。', '松岚县人民政府', '我局', 1],
    ['我校明确专人负责。', '松岚县砚溪镇人民政府', '我校', 1],
    ['我镇明确专人负责。', '汐浦区柘桥街道办事处', '我镇', 1],
    ['我街道明确专人负责。', '松岚县砚溪镇人民政府', '我街道', 1],
    ['我县各部门明确专人负责。', '澄湾市教育局', '我县', 1],
    ['我县各部门明确专人负责。', '汐浦区人民政府', '我县', 1],
  ])('finds what no such organ calls itself: %s (%s)', async (text, organ, printed, count) => {
    const { findings } = await told(text, organ)
    expect(findings).toMatchObject([
      { id: 'ownWord', level: 'warning', text: printed, data: { organ, printed, count } },
    ])
    expect(findings[0]?.related).toHaveLength(count - 1)
  })

  it.each([
    ['我县各部门、我市有关单位明确专人负责。我局定期检查。', '松岚县应急管理局'],
    ['我县各部门明确专人负责。', '松岚县人民政府'],
    ['我镇、我乡明确专人负责。', '松岚县砚溪镇综合行政执法局'],
    ['我镇明确专人负责。', '澄湾市自然资源和规划局砚溪分局'],
    ['我街道明确专人负责。', '汐浦区柘桥街道办事处'],
    ['群众来信“我镇公交线路太少”已答复。《我局的政务公开实践》获刊用。', '松岚县人民政府'],
    ['加强自我校核，推动我乡村振兴信息公开。', '松岚县人民政府'],
    ['我县、我区明确专人负责。', '松岚县经济开发区管理委员会'],
    ['我县明确专人负责。', '澄湾市高新区教育局'],
    ['我局、我委、我办明确专人负责。', '松岚县发展和改革委员会'],
    ['我局明确专人负责。', '松岚县人民政府办公室（松岚县大数据局）'],
  ])('accepts what the organ may call itself, and what is quoted: %s (%s)', async (text, organ) => {
    expect((await told(text, organ)).ids).toEqual([])
  })

  it.each([
    [
      '全力推进自然资源和规划领域决策、执行、管理、服务等方面的信息公开。',
      '松岚县砚溪镇人民政府',
      '自然资源和规划领域',
    ],
    ['扎实推进住房和城乡建设领域决策、执行、结果公开。', '汐浦区柘桥街道办事处', '住房和城乡建设领域'],
    ['着力抓好全县教育系统政务公开。', '松岚县水利局', '教育系统'],
    ['持续深化市场监管领域的决策公开和管理公开。', '松岚县审计局', '市场监管领域'],
  ])('finds the duties of another bureau told as one’s own: %s (%s)', async (text, organ, printed) => {
    const { findings } = await told(text, organ)
    expect(findings).toMatchObject([{ id: 'otherDuties', level: 'warning', text: printed, data: { organ, printed } }])
  })

  it.each([
    ['推进自然资源和规划领域决策、执行、管理、服务公开。', '松岚县自然资源局'],
    ['推进水利领域决策、执行、管理、服务公开。', '松岚县水务局'],
    ['推进教育、生态环境领域决策公开，做好生态环境领域信息公开。', '松岚县砚溪镇人民政府'],
    ['推进自然资源和规划领域决策公开，抓好全县教育系统政务公开。', '松岚县人民政府'],
    ['参加“推进教育领域决策公开”培训。', '松岚县砚溪镇人民政府'],
    ['抓好全区教育系统政务公开。', '松岚经济开发区社会事业局'],
    ['配合县局做好教育系统招生信息公开。', '松岚县砚溪镇人民政府'],
  ])('accepts one’s own duties, lists of domains and those of a whole area: %s (%s)', async (text, organ) => {
    expect((await told(text, organ)).ids).toEqual([])
  })

  it('takes a government and its office for one', async () => {
    expect((await told('本报告由松岚县人民政府办公室编制。', '松岚县人民政府')).ids).toEqual([])
    expect((await told('本报告由松岚经开区管委会编制。', '松岚经开区管理委员会')).ids).toEqual([])
  })

  it('is incomplete without an organ', async () => {
    expect(
      await check(rule, correctReport({ title: '2023年政府信息公开工作年度报告' }), {
        change: (report) => {
          report.organ = null
        },
      }),
    ).toMatchObject({ outcome: 'incomplete', findings: [] })
  })
})
