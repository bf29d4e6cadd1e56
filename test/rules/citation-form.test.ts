import { describe, expect, it } from 'vitest'
import { citationForm } from '../../src/rules/citation-form.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const citing = (text: string) => check(citationForm, saying([text]))

describe('citation-form', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(citationForm, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each(['[2023]', '［2023］', '【2023】', '（2023）', '(2023)', '﹝2023﹞', '〈2023〉', '〔2023]'])(
    'finds the brackets of %s',
    async (year) => {
      const { findings } = await citing(`落实松政办发${year}12号要求。`)
      expect(findings).toEqual([expect.objectContaining({ id: 'brackets', level: 'warning' })])
      expect(findings[0]?.text).toContain('松政办发')
    },
  )

  it.each([
    ['ordinal', '落实松政办发〔2023〕第12号要求。', '松政办发〔2023〕第12号'],
    ['year', '落实松政办发〔23〕12号要求。', '松政办发〔23〕12号'],
    ['zero', '落实松政办发〔2023〕012号要求。', '松政办发〔2023〕012号'],
    ['fused', '落实国办公开办函国办发〔2019〕61号要求。', '国办公开办函国办发〔2019〕61号'],
    ['broken', '依照国办公开办函〔202130号编制。', '国办公开办函〔202130号'],
    ['broken', '落实国办发2016〕80号要求。', '国办发2016〕80号'],
    ['brackets', '落实（ 松政办发[2023] 30号）要求。', '松政办发[2023] 30号'],
    ['nested', '落实《关于印发<政务公开方案>的通知》要求。', '<政务公开方案>'],
    ['nested', '落实《关于印发《政务公开方案》的通知》要求。', '《政务公开方案》'],
  ])('finds %s in %s', async (id, text, printed) => {
    const { findings } = await citing(text)
    expect(findings).toEqual([expect.objectContaining({ id, level: 'warning' })])
    expect(findings[0]?.text).toContain(printed)
  })

  it.each([
    ['参照国办发[2021]30号执行。', '国办发[2021]30号'],
    ['认真贯彻落实省人民政府办公厅印发的松政办发[2023]12号。', '松政办发[2023]12号'],
    ['根据县委县政府有关要求和松政公开办[2023]3号。', '松政公开办[2023]3号'],
    ['经县人民政府第三次常务会议研究同意松政[2023]3号。', '[2023]3号'],
    ['按照国办公开办函[2021]30号编制。', '国办公开办函[2021]30号'],
    ['和政办发[2023]7号规定了程序。', '和政办发[2023]7号'],
  ])('quotes a number without the words before it: %s', async (text, printed) => {
    const { findings } = await citing(text)
    expect(findings).toEqual([expect.objectContaining({ id: 'brackets', text: printed, data: { printed } })])
  })

  it('finds several faults of one number', async () => {
    expect((await citing('落实松政办发[23]第012号要求。')).ids).toEqual(['brackets', 'ordinal', 'year', 'zero'])
  })

  it('shortens long titles in its message', async () => {
    const { findings } = await citing(`落实《关于印发<${'政务公开'.repeat(10)}>的通知》要求。`)
    expect(findings[0]?.data['printed']).toMatch(/^<政务公开.*…/u)
  })

  it.each([
    '落实《关于印发〈政务公开方案〉的通知》（松政办发〔2023〕12号）要求。',
    '落实《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函国办发〔2019〕61号）。',
    '全年办理（2023）松民初12号等案件的信息。',
    '门牌（18）号，电话12号线。',
  ])('accepts, or leaves to another rule: %s', async (text) => {
    expect((await citing(text)).ids).toEqual([])
  })
})
