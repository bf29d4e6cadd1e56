import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/index.js'
import { docxOf } from '../../support/docx.js'
import { layouts } from '../../support/layouts/index.js'
import { correctReport } from '../../support/model.js'
import { pdfOf } from '../../support/pdf.js'
import { parseReport } from '../../../src/parse/parse.js'
import { parseText } from '../harness.js'

const model = correctReport()
const text = layouts['tab-rows'](model)

const head = [
  '首页　政务公开　政务服务　互动交流　走进松岚',
  '政务动态',
  '您当前的位置：首页 > 政府信息公开 > 政府信息公开年报',
  '索引号：SL2024-00017　主题分类：综合政务　发布日期：2024-01-24',
]
const below = [
  '发布日期：2024-01-24 09:30　来源：政务公开办　字体：[大 中 小]',
  '【打印】【关闭】',
  '打印 关闭 分享到：',
]
const foot = [
  '附件：松岚县砚溪镇2023年政府信息公开工作年度报告.docx',
  '打印本页 关闭窗口',
  '上一篇：砚溪镇2022年政府信息公开工作年度报告',
  '联系电话：0599-1234567',
  '主办单位：松岚县人民政府　承办单位：松岚县政务公开办公室',
  '版权所有：松岚县人民政府　备案号：闽ICP备12345678号-1　网站标识码：3507000001',
  '网站地图　联系我们',
]

const proseOf = (report: Report): string[] =>
  report.sections.flatMap(({ children }) => children.flatMap((node) => (node.type === 'table' ? [] : [node.value])))

const around = (source: string): string => {
  const [title = '', ...lines] = source.split('\n')
  return [...head, title, ...below, ...lines, ...foot].join('\n')
}

describe('what a site puts around a report', () => {
  it('is no part of it, where a page was printed or copied', async () => {
    const report = await parseText(around(text))
    expect(report.title?.value).toBe(model.title)
    expect(proseOf(report)).toEqual(proseOf(await parseText(text)))
  })

  it.each([
    ['one line of it above', [head[2]]],
    ['its data above', [head[3]]],
    ['its navigation above', [head[0]]],
  ])('is taken off: %s', async (_, lines) => {
    expect(proseOf(await parseText([...lines, text].join('\n')))).toEqual(proseOf(await parseText(text)))
  })

  it.each([
    ['an address below a report', ['联系地址：砚溪镇人民路1号', '联系电话：0599-1234567']],
    ['its annexes', ['附件：1.主动公开目录', '2.依申请公开办理流程']],
    ['who made it', ['承办单位：砚溪镇党政办公室', '2024年1月24日']],
  ])('is not %s', async (_, lines) => {
    const report = await parseText([text, ...lines].join('\n'))
    expect(proseOf(report).slice(-lines.length)).toEqual(lines)
  })

  it('ends where a sentence of the report begins again', async () => {
    const report = await parseText([text, ...foot, '本报告的电子版可在县政府门户网站查阅和下载。'].join('\n'))
    expect(proseOf(report).at(-1)).toBe('本报告的电子版可在县政府门户网站查阅和下载。')
    expect(proseOf(report).join('\n')).not.toMatch(/版权所有|网站地图/u)
  })

  it('has the names of other articles among its lines', async () => {
    const links = ['打印 关闭 收藏 分享', '相关链接', '砚溪镇2022年政府信息公开工作年度报告', '砚溪镇2021年年报']
    const report = await parseText(
      [text, '松岚县砚溪镇人民政府', '2024年1月24日', ...links, ...foot.slice(3)].join('\n'),
    )
    expect(proseOf(report).slice(-2)).toEqual(['松岚县砚溪镇人民政府', '2024年1月24日'])
  })

  it('does not hide the signature above it', async () => {
    const bare = text.replace(model.title, '2023年政府信息公开工作年度报告')
    const report = await parseText([bare, '松岚县砚溪镇人民政府', '2024年1月24日', ...foot, ...foot].join('\n'))
    expect(report.organ).toMatchObject({ name: '松岚县砚溪镇人民政府' })
  })

  it.each([
    ['Word', docxOf],
    ['PDF', pdfOf],
  ])('leaves a report in %s as it is', async (_, write) => {
    const report = await parseReport(write(model))
    expect(report.title?.value).toBe(model.title)
    expect(report.sections.filter(({ id }) => id !== null)).toHaveLength(6)
  })
})
