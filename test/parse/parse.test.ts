import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/parse/parse.js'
import { docFile } from '../support/doc/file.js'
import { type Encode, encodings } from '../support/encodings.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'
import { cellMap, parseText, refusalOf, tabReport } from './harness.js'

const notice = [
  '关于做好2023年政府信息公开工作年度报告编制发布工作的通知',
  '各镇人民政府，县政府各部门：',
  '年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。',
  '一、编制要求',
  '各单位要如实填报，数据之间应当符合勾稽关系。',
  '二、报送时间',
  '请于2024年1月15日前报送。',
].join('\n')

describe('parseReport', () => {
  it.each(Object.entries<Encode>(encodings))('reads bytes in %s', async (_, encode) => {
    expect((await parseReport(encode(tabReport()), { filePath: '年报.txt' })).title?.value).toBe(correctReport().title)
  })

  it('reads the same cells from bytes in GB18030 as from the text', async () => {
    const text = tabReport()
    expect(cellMap(await parseReport(encodings.gb18030(text)))).toEqual(cellMap(await parseText(text)))
  })

  it('takes the format from its caller before the path', async () => {
    expect((await parseReport(tabReport(), { filePath: 'a.md', format: 'text' })).format).toBe('text')
  })

  it('refuses the blank form', async () => {
    const form = tabReport((rows) => rows.map((row) => row.map((text) => (/^[\d.]+$/u.test(text) ? '' : text))))
    const tables = form.split('\n').filter((line) => line.includes('\t') || line.startsWith('第二十条'))
    expect(await refusalOf(parseText(tables.join('\n')))).toBe('blank-form')
  })

  it.each([
    ['a line of instructions', '以下各表由各单位按照实际情况填写', 'blank-form'],
    ['a text of its own', '各单位已经按照实际情况逐项核对了以下各表，并且确认全年没有收到任何公开申请。', undefined],
  ])('has a form without numbers and with %s for blank or not', async (_, words, code) => {
    const form = tabReport((rows) => rows.map((row) => row.map((text) => (/^[\d.]+$/u.test(text) ? '' : text))))
    const tables = form.split('\n').filter((line) => line.includes('\t') || line.startsWith('第二十条'))
    expect(await refusalOf(parseText(['二、主动公开政府信息情况', words, ...tables].join('\n')))).toBe(code)
  })

  it.each([
    ['two headings are no report', 2, 'not-a-report'],
    ['four headings are', 4, undefined],
  ])('a text without title and tables: %s', async (_, count, code) => {
    const headings = ['总体情况', '主动公开政府信息情况', '存在的主要问题及改进情况', '其他需要报告的事项']
    const text = headings
      .slice(0, count)
      .map((heading, index) => `${'一二五六'.charAt(index)}、${heading}\n见附件说明。`)
    expect(await refusalOf(parseText(text.join('\n')))).toBe(code)
  })

  it('takes the format from the path before the text', async () => {
    expect((await parseReport(layouts.markdown(correctReport()), { filePath: 'a.txt' })).format).toBe('text')
  })

  it('finds Markdown out by itself', async () => {
    expect((await parseReport(layouts.markdown(correctReport()))).format).toBe('markdown')
  })

  it('carries the source that its positions point into', async () => {
    expect((await parseText(tabReport())).source).toBe(tabReport())
  })

  it('spans the whole source', async () => {
    const { position, source } = await parseText(tabReport())
    expect([position.start.offset, position.end.offset]).toEqual([0, source.length])
  })

  it.each(['', ' \n\t', '\uFEFF', '\uFEFF \n'])('refuses %j as empty', async (text) => {
    expect(await refusalOf(parseReport(text))).toBe('empty')
  })

  it('refuses bytes of nothing as empty', async () => {
    expect(await refusalOf(parseReport(new Uint8Array()))).toBe('empty')
  })

  it('refuses an old Word file by its bytes, whatever its name', async () => {
    const old = docFile({ paragraphs: [{ runs: [] }], mark: 0xa5dc })
    expect(await refusalOf(parseReport(old, { filePath: '年报.txt' }))).toBe('unsupported-format')
  })

  it.each([
    ['a notice about reports', notice],
    ['a news item', '松岚县召开政府信息公开工作会议\n会议通报了主动公开和依申请公开的情况，要求提高答复质量。'],
    ['any other text', '春眠不觉晓，处处闻啼鸟。'],
    ['a table of something else', '品名\t数量\n毛笔\t3\n宣纸\t20'],
  ])('refuses %s as no report', async (_, text) => {
    expect(await refusalOf(parseReport(text))).toBe('not-a-report')
  })

  it('takes a title with one section for a report', async () => {
    const { title } = await parseText('松岚县2023年政府信息公开工作年度报告\n一、总体情况\n全年无申请。')
    expect(title?.value).toBe('松岚县2023年政府信息公开工作年度报告')
  })

  it('takes three sections without a title for a report', async () => {
    const text = '一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙'
    expect((await parseText(text)).title).toBeNull()
  })

  it('takes a table alone for a report', async () => {
    const text = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t4\t2\t17'
    expect([...(await parseText(text)).tables.keys()]).toEqual(['documents'])
  })

  it('has the format of its tables where the year calls for another', async () => {
    const report = await parseText(tabReport(undefined, correctReport({ year: 2023, edition: '2019' })))
    expect([report.editionInForce, report.edition]).toEqual(['2021', '2019'])
  })

  it('has no format in force for a year before the first', async () => {
    const report = await parseText(tabReport(undefined, correctReport({ year: 2018, edition: '2019' })))
    expect([report.editionInForce, report.edition]).toEqual([null, '2019'])
  })

  it('takes the format in force where there is no table', async () => {
    const report = await parseText('松岚县2020年政府信息公开工作年度报告\n一、总体情况\n全年无申请。')
    expect(report.edition).toBe('2019')
  })

  it('has no format without year and table', async () => {
    const { edition } = await parseText('松岚县政府信息公开工作年度报告\n一、总体情况\n全年无申请。')
    expect(edition).toBeNull()
  })

  it('keeps a second copy of a table apart from the first', async () => {
    const text = tabReport((rows, id) => (id === 'requests' ? [...rows, ...rows] : rows))
    const { tables, repeatedTables } = await parseText(text)
    expect([repeatedTables.map(({ id }) => id), repeatedTables[0] === tables.get('requests')]).toEqual([
      ['requests'],
      false,
    ])
  })

  it('sets apart a whole report that the file has twice', async () => {
    const { repeatedTables } = await parseText(tabReport() + tabReport())
    expect(repeatedTables.map(({ id }) => id)).toEqual([
      'documents',
      'permits',
      'enforcement',
      'charges',
      'requests',
      'disputes',
    ])
  })
})
