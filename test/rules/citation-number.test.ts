import { describe, expect, it } from 'vitest'
import { citationNumber } from '../../src/rules/citation-number.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = citationNumber
const citing = (text: string, year = 2023) => check(rule, saying([text], { year }))
const regulation = '《中华人民共和国政府信息公开条例》'

describe('citation-number', () => {
  it.each([2019, 2020, 2021, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    [`根据${regulation}（国务院令第七十一号）编制。`, '国务院令第七十一号', '国务院令第711号'],
    [`根据${regulation}（国务院令第771号）编制。`, '国务院令第771号', '国务院令第711号'],
    ['根据《政府信息公开条例》（中华人民共和国国务院令第117号）编制。', '国务院令第117号', '国务院令第711号'],
    [
      '落实《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函国办发〔2019〕61号）。',
      '国办公开办函国办发〔2019〕61号',
      '国办公开办函〔2019〕61号',
    ],
    ['执行《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）。', '国办函〔2020〕190号', '国办函〔2020〕109号'],
  ])('finds a number that is not that of the name (sample 003): %s', async (text, printed, expected) => {
    const { findings } = await citing(text)
    expect(findings).toEqual([expect.objectContaining({ id: 'number', level: 'error', text: printed })])
    expect(findings[0]?.data).toMatchObject({ expected, printed })
  })

  it('expects the former order of a report before 2019', async () => {
    const text = `松岚县气象局2016年政府信息公开工作年度报告\n一、概述\n根据${regulation}（国务院令第429号）编制。\n`
    expect((await check(rule, text)).findings[0]?.data).toMatchObject({ expected: '国务院令第492号' })
  })

  it.each([
    ['按照国办公开办函〔2021〕30号编制，附表按国办公开办函〔2021〕03号填写。', '国办公开办函〔2021〕03号'],
    ['按照国办公开办函〔2021〕30号编制，格式见国办函〔2021〕30号。', '国办函〔2021〕30号'],
    ['依国办函〔2020〕109号收费，国办函〔2020〕19号由财务室保管。', '国办函〔2020〕19号'],
  ])('warns of a number that is one slip from the one cited: %s', async (text, printed) => {
    expect((await citing(text)).findings).toEqual([
      expect.objectContaining({ id: 'near', level: 'warning', text: printed }),
    ])
  })

  it.each([
    '按照国办公开办函〔2021〕30号编制，平台按国办公开办函〔2019〕61号建设。',
    '依国办函〔2020〕109号收费，并落实国办函〔2022〕14号。',
    '按照国办公开办函〔2021〕30号编制，并落实国办发〔2022〕30号。',
  ])('accepts other documents next to the one cited: %s', async (text) => {
    expect((await citing(text)).ids).toEqual([])
  })

  it('finds a name that is not that of the number', async () => {
    const { findings } = await citing('执行《公共资源交易平台管理暂行办法》（国办函〔2020〕109号）。')
    expect(findings).toEqual([expect.objectContaining({ id: 'name', text: '国办函〔2020〕109号' })])
  })

  it.each([
    [`根据${regulation}（国务院令第492号）编制。`, 2023, '国务院令第711号'],
    ['按照国办公开办函〔2019〕60号编制。', 2022, '国办公开办函〔2021〕30号'],
  ])('finds a superseded basis (R1): %s', async (text, year, current) => {
    const { findings } = await citing(text, year)
    expect(findings).toEqual([expect.objectContaining({ id: 'superseded' })])
    expect(findings[0]?.data).toMatchObject({ current })
  })

  const former = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》'
  const trial = '《中华人民共和国政府信息公开工作年度报告格式（试行）》'
  it.each([
    [`按照${former}（国办公开办函〔2021〕30号）编制。`, 2023],
    [`按照${former}（国办公开办函〔2019〕66号）编制。`, 2021],
    [`依据${trial}（国办公开办函〔2021〕30号）。`, 2022],
    [`依据${trial}（国办发〔2019〕60号）。`, 2024],
  ])('does not ask for the number of a name that is superseded: %s in %i', async (text, year) => {
    const { findings } = await citing(text, year)
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'superseded',
        message: expect.stringMatching(
          /^《.+》自2021年度报告起已由《.+工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）取代；请引用现行文件$/u,
        ) as string,
      }),
    ])
  })

  it.each([
    [`本报告依照${former}要求编制。`, 2023],
    [`根据《政府信息公开工作年度报告格式（试行）》的要求，编制本报告。`, 2022],
  ])('finds a superseded basis that is cited by its name alone: %s in %i', async (text, year) => {
    const { findings } = await citing(text, year)
    expect(findings).toEqual([expect.objectContaining({ id: 'superseded', level: 'error' })])
  })

  it.each([
    [`本报告依照${former}要求编制。`, 2020],
    [`原${former}已经废止。`, 2023],
    ['关于学习《中华人民共和国政府信息公开条例》的通知（国办发〔2019〕23号）已经落实。', 2023],
  ])('accepts %s in %i', async (text, year) => {
    expect((await citing(text, year)).findings).toEqual([])
  })

  it.each([
    '《国务院办公厅政府信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》（国办公开函〔2021〕30号）',
    '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知（国办公开办函〔2021〕3号）',
    '国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知（国办函〔2020〕19号）',
  ])('holds the number against the name however its marks stand: %s', async (text) => {
    const { findings } = await citing(`根据${text}编制。`, 2023)
    expect(findings).toEqual([expect.objectContaining({ id: 'number', level: 'error' })])
  })

  it.each([
    [`按照${former}（国办公开办函〔2021〕30号）编制。`, 2020, 'number', '国办公开办函〔2019〕60号'],
    [`已不再执行原${former}（国办公开办函〔2019〕66号）。`, 2023, 'number', '国办公开办函〔2019〕60号'],
    [
      '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）编制。',
      2020,
      'name',
      '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    ],
  ])('asks for what a report of that year may cite: %s in %i', async (text, year, id, expected) => {
    const { findings } = await citing(text, year)
    expect(findings).toEqual([expect.objectContaining({ id })])
    expect(findings[0]?.data).toMatchObject({ expected })
  })

  it.each([
    ['修订前的《中华人民共和国政府信息公开条例》（国务院令第492号）已废止。', 2019],
    ['按照国办公开办函〔2019〕60号编制。', 2020],
    [`根据${regulation}（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）编制。`, 2021],
    ['原国办公开办函〔2019〕60号已由新格式替代。', 2022],
  ])('accepts: %s in %i', async (text, year) => {
    expect((await citing(text, year)).ids).toEqual([])
  })

  it.each([
    ['按照国办公开办函〔2021〕30号编制。', 2020],
    ['收费按国办函〔2020〕109号执行。', 2019],
    ['落实松政办发〔2025〕12号文件。', 2023],
  ])('finds what was not yet issued: %s in %i', async (text, year) => {
    const { findings } = await citing(text, year)
    // What came out between a year's end and the report may be cited.
    expect(findings.map(({ id }) => id)).toEqual(['future'])
  })

  it.each([
    '印发《砚溪镇政务公开工作要点》（砚政发〔2023〕12号）。',
    '印发《砚溪镇政务公开工作要点》（砚政发〔23〕12号）。',
    '落实松政办发〔2024〕1号文件。',
    '按照《江右省政府信息公开信息处理费管理办法》（江府办〔2021〕7号）执行。',
    '按照《国务院办公厅关于规范政府信息公开平台的通知》（国办公开办函〔2019〕61号）建设。',
    '遵守《中华人民共和国行政处罚法》（主席令第70号）。',
    '遵守《重大行政决策程序暂行条例》（国务院令第713号）。',
    '公示（松政处〔2023〕第18号）处罚决定。',
    '见》（国办函〔2020〕109号）。',
  ])('leaves alone: %s', async (text) => {
    expect((await citing(text)).ids).toEqual([])
  })

  it('leaves the year of a report without a year alone', async () => {
    const text =
      '松岚县气象局政府信息公开工作年度报告\n一、总体情况\n落实松政办发〔2035〕1号、国办公开办函〔2019〕60号文件。\n'
    expect((await check(rule, text)).ids).toEqual([])
  })
})
