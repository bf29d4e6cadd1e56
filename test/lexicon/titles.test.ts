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
