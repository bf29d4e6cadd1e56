import { describe, expect, it } from 'vitest'
import { templateResidue } from '../../src/rules/template-residue.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = templateResidue

describe('template-residue', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['instruction', '该部分以表格形式报告。', '该部分以表格形式报告'],
    ['instruction', '本部分表格形式呈现。', '本部分表格形式呈现'],
    ['instruction', '各项数据（此处填写数字）核对无误。', '（此处填写数字）'],
    ['instruction', '主动公开情况（文字描述）。', '（文字描述）'],
    ['instruction', '主动公开情况（示例）。', '（示例）'],
    ['placeholder', '收到申请XX件。', 'XX'],
    ['placeholder', '我镇20××年公开信息若干。', '20××年'],
    ['placeholder', '由××镇编制。', '××'],
    ['placeholder', '收到申请____件。', '____'],
    ['placeholder', '由【单位名称】编制。', '【单位名称】'],
    ['placeholder', '已公开□□。', '□□'],
    ['placeholder', '○○县公开信息若干。', '○○'],
    ['placeholder', '由（单位名称）编制。', '（单位名称）'],
    ['placeholder', '由〈机关全称〉编制。', '〈机关全称〉'],
    ['placeholder', '某某镇公开信息若干。', '某某'],
    ['placeholder', '办理情况（待补充）。', '（待补充）'],
    ['placeholder', '收到来信??件。', '??'],
    ['placeholder', '批注[A1]请核对。', '批注[A1]'],
    ['placeholder', '请核对[批注1]。', '[批注1]'],
    ['placeholder', '会议于2023年月日召开。', '2023年月日'],
    ['number', '全年共主动公开条，其中机构职能1条。', '全年共主动公开条'],
    ['number', '全年共发布政务信息篇。', '全年共发布政务信息篇'],
    ['number', '公开的信息为条。', '为条'],
    ['number', '网站信息增长%。', '增长%'],
    ['converter', '主动公开[bookmark: _GoBack]信息。', '[bookmark: _GoBack]'],
    ['converter', '主动公开&nbsp;信息。', '&nbsp;'],
    ['converter', '共#REF!条。', '#REF!'],
    ['converter', '主动公开<br/>信息。', '<br/>'],
    ['mojibake', '主动公开锟斤拷信息。', '锟斤拷'],
    ['mojibake', '主动公开\uFFFD\uFFFD信息。', '\uFFFD\uFFFD'],
  ])('finds %s in %s', async (id, text, printed) => {
    expect((await check(rule, saying([text]))).findings).toEqual([
      expect.objectContaining({ id, level: 'warning', text: printed, data: { printed } }),
    ])
  })

  it.each([
    '规格为2×3米的公示栏12块。',
    '下载地址：www.songlan.gov.cn/xxgk。',
    '使用XXL号服装12件。',
    '邮箱xxgk@songlan.gov.cn。',
    'A&B公司、P<0.05。',
    '以表格形式公开收费标准。',
    '二〇〇八年起公开信息。',
    '做到井井有条，公开事项、条件和文件。',
    '（单位：万元）（名称见附件）',
    '全年共办理来信件次以上的不多。',
    '依申请公开件，均已归档。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it('looks at the text alone where the title is missing', async () => {
    const { ids } = await check(rule, saying(['收到申请XX件。']), {
      change: (report) => {
        report.title = null
      },
    })
    expect(ids).toEqual(['placeholder'])
  })

  it('finds a placeholder in the title', async () => {
    const { findings } = await check(rule, correctReport(), {
      change: ({ title }) => {
        title!.value = `XX镇${title!.value}`
      },
    })
    expect(findings).toEqual([expect.objectContaining({ id: 'placeholder', line: 1 })])
  })
})
