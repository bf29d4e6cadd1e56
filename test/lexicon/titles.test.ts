import { describe, expect, it } from 'vitest'
import { titleParts } from '../../src/lexicon/titles.js'
import type { Report } from '../../src/model/index.js'
import { parseAs, parseText } from '../parse/harness.js'

const body = '一、总体情况\n全年无申请。\n二、主动公开政府信息情况\n见网站。\n三、收到和处理政府信息公开申请情况\n无。'

/** A report that has some lines above its first section. */
const reportWith = (...head: string[]): Promise<Report> => parseText([...head, body].join('\n'))
const titleWith = async (...head: string[]): Promise<string | undefined> => (await reportWith(...head)).title?.value

const title = '松岚县砚溪镇人民政府2023年政府信息公开工作年度报告'

describe('the title', () => {
  it.each([
    ['on one line', [title]],
    ['below metadata', ['索引号：SL2024-017', '发布日期：2024-01-24', title]],
    ['below the path of the page', ['当前位置：首页 > 政府信息公开 > 年度报告', title]],
    ['in the information block of a page', [`标题： | ${title} | ||`]],
    ['below a document number', ['松砚政发〔2024〕3号', title]],
    ['with spaces in it', [`\u3000${title.slice(0, 10)} ${title.slice(10)}`]],
    ['behind its label, which has spaces in it', [`标\u3000\u3000题：\t${title}`]],
    ['behind the name of information', [`信息名称：${title}`]],
    ['behind a mark of its column', [`【年报】${title}`]],
    ['behind another one', [`[信息公开年度报告] ${title}`]],
    ['wrapped before the year', [title.slice(0, 10), title.slice(10)]],
    ['wrapped within the name of the document', [title.slice(0, 17), title.slice(17)]],
    ['wrapped into three lines', ['松岚县砚溪镇人民政府', '2023年', '政府信息公开工作年度报告']],
    ['wrapped with blank lines between', ['松岚县砚溪镇人民政府', '', '2023年政府信息公开工作年度报告']],
    ['printed twice', [title, title]],
    ['before text on the same line', [`${title} 根据《条例》编制本报告。`]],
  ])('is found %s', async (_, head) => {
    expect(await titleWith(...head)).toBe(title)
  })

  it.each([
    '2023年松岚县人民政府政府信息公开工作年度报告',
    '松岚县人民政府2023年度政府信息公开工作年度报告',
    '松岚县人民政府二〇二三年政府信息公开工作年度报告',
    '松岚县人民政府政府信息公开工作年度报告（2023年度）',
    '松岚县人民政府2023年政务公开工作年度报告',
    '松岚县人民政府2023年信息公开年报',
    '松岚县人民政府2023年政府信息公开工作报告',
    '政府信息公开工作年度报告',
  ])('may be %s', async (text) => {
    expect(await titleWith(text)).toBe(text)
  })

  it('is found in a Markdown heading', async () => {
    expect((await parseAs('markdown', `# ${title}\n\n${body}`)).title?.value).toBe(title)
  })

  it('is found in traditional characters', async () => {
    const text = '香溪市人民政府2023年政府信息公開工作年度報告'
    expect(await titleWith(text)).toBe(text)
  })

  it.each([
    ['砚溪县住房和城乡建设局(砚溪县', '人民防空办公室)2023年政府信息公开工作年度报告'],
    ['2023年政府信息公开工作年度报告', '（砚溪县教育局）'],
    ['政府信息公开工作年度报告', '砚溪县教育局', '2023年'],
    ['砚溪县教育局', '政府信息公开工作年度报告', '（2023年度）'],
    ['砚溪县委宣传部、砚溪县新闻出版局2023年政府信息公开工作年度报告'],
  ])('is made of all of its lines: %s %s', async (...head) => {
    const { title, organ, year } = await reportWith(...head.filter((line) => typeof line === 'string'))
    expect(title?.value).toBe(head.join(''))
    expect([organ?.kind, year?.value]).toEqual(['department', 2023])
  })

  it('does not take along what stands below it', async () => {
    expect(await titleWith(title, '砚溪县教育局', '2024年')).toBe(title)
    expect(await titleWith('松岚县水利局2023年政府信息公开工作年度报告', '办公室')).toBe(
      '松岚县水利局2023年政府信息公开工作年度报告',
    )
  })

  it.each([
    ['a sentence', '根据《条例》要求，编制2023年政府信息公开工作年度报告。'],
    ['a notice', '关于编制2023年政府信息公开工作年度报告的通知'],
    ['metadata', '当前位置：首页 > 松岚县2023年政府信息公开工作年度报告'],
    ['a very long line', `${'松岚县'.repeat(25)}政府信息公开工作年度报告`],
    ['another report', '松岚县2023年法治政府建设年度报告'],
  ])('is not %s', async (_, line) => {
    expect(await titleWith(line)).toBeUndefined()
  })

  it('does not stand below the first section', async () => {
    expect((await parseText(`${body}\n${title}`)).title).toBeNull()
  })

  it('does not stand far down the page', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `导航${index}`)
    expect((await parseText([...lines, title, body].join('\n'))).title).toBeNull()
  })

  it('may stand below as many lines as the head of a page has', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `导航${index}`)
    expect(await titleWith(...lines, title)).toBe(title)
  })

  it('has no part that stands farther above it than a wrapped title is high', async () => {
    const own = '松岚县教育局政府信息公开工作年度报告'
    expect(await titleWith('2024年', '首页', '公开', '服务', own)).toBe(own)
  })

  it('has the place of its lines', async () => {
    const { title: node, source } = await reportWith(
      '发布日期：2024-01-24',
      '松岚县人民政府',
      '2023年政府信息公开工作年度报告',
    )
    expect(source.slice(node?.position.start.offset, node?.position.end.offset)).toBe(
      '松岚县人民政府\n2023年政府信息公开工作年度报告',
    )
  })

  it('is no part of the text of the report', async () => {
    expect(JSON.stringify((await reportWith(title)).sections)).not.toContain(title)
  })

  it('keeps the name of the document as printed', async () => {
    expect((await reportWith('松岚县2023年政务公开年报')).title?.documentName).toBe('政务公开年报')
  })
})

describe('titleParts', () => {
  it.each([
    ['松岚县人民政府2023年政府信息公开工作年度报告', '松岚县人民政府', 2023],
    ['2023年松岚县人民政府政府信息公开工作年度报告', '松岚县人民政府', 2023],
    ['松岚县人民政府2023年度政府信息公开工作年度报告', '松岚县人民政府', 2023],
    ['松岚县人民政府2023政府信息公开工作年度报告', '松岚县人民政府', 2023],
    ['松岚县人民政府２０２３年政府信息公开工作年度报告', '松岚县人民政府', 2023],
    ['松岚县人民政府二〇二三年政府信息公开工作年度报告', '松岚县人民政府', 2023],
    ['二○一九年度松岚县人民政府政府信息公开工作年度报告', '松岚县人民政府', 2019],
    ['松岚县人民政府二O二二年政府信息公开工作年度报告', '松岚县人民政府', 2022],
    ['松岚县人民政府二0二四年政府信息公开工作年度报告', '松岚县人民政府', 2024],
    ['松岚县人民政府政府信息公开工作年度报告（2021年）', '松岚县人民政府', 2021],
    ['（松岚县人民政府）2023年政府信息公开工作年度报告', '松岚县人民政府', 2023],
    ['松岚县政府信息公开工作办公室2023年政府信息公开工作年度报告', '松岚县政府信息公开工作办公室', 2023],
    ['松岚县人民政府政府信息公开工作2022年度报告', '松岚县人民政府', 2022],
    ['2023年政府信息公开工作年度报告（松岚县人民政府）', '松岚县人民政府', 2023],
    ['关于砚溪县教育局2023年政府信息公开工作年度报告', '砚溪县教育局', 2023],
    ['砚溪县教育局关于公布2023年政府信息公开工作年度报告', '砚溪县教育局', 2023],
    ['关于印发《砚溪县教育局2023年政府信息公开工作年度报告》', '砚溪县教育局', 2023],
    ['砚溪县水利局砚溪县河长制办公室2023年政府信息公开工作年度报告', '砚溪县水利局、砚溪县河长制办公室', 2023],
    ['砚溪市公安局柳塘区分局2023年政府信息公开工作年度报告', '砚溪市公安局柳塘区分局', 2023],
    ['砚溪县水利局和砚溪县林业局2023年政府信息公开工作年度报告', '砚溪县水利局和砚溪县林业局', 2023],
    ['砚溪县发展和改革局（砚溪县粮食局）2023年政府信息公开工作年度报告', '砚溪县发展和改革局（砚溪县粮食局）', 2023],
    ['2023年砚溪市人民政府信息公开工作年度报告', '砚溪市人民政府', 2023],
    ['2023年政府信息公开工作年度报告', '', 2023],
    ['松岚县人民政府政府信息公开工作年度报告', '松岚县人民政府', null],
    ['政府信息公开工作年度报告', '', null],
  ])('takes organ and year out of %s', (text, organ, year) => {
    const parts = titleParts(text)
    expect([parts.organ, parts.year]).toEqual([organ, year])
  })

  it('leaves the year out of the name of the document', () => {
    expect(titleParts('松岚县统计局政府信息公开工作2022年度报告').documentName).toBe('政府信息公开工作年度报告')
  })

  it('has no name of the document in another text', () => {
    expect(titleParts('松岚县人民政府').documentName).toBeNull()
  })
})
