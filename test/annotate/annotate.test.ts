import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.js'
import { withoutMarks } from '../../src/annotate/document/without-marks.js'
import { lint } from '../../src/check/lint.js'
import { defectiveReports } from '../support/defects.js'
import { docxFile, docxForms, docxOf, paragraph } from '../support/docx.js'
import { correctReport } from '../support/model.js'
import { wordOf } from '../support/word-marks.js'
import { commentsOf, copyOf, partOf } from './copies.js'

const wrongCell = defectiveReports['a wrong cell']

describe.each(Object.entries(docxForms))('a copy of a Word file: %s', (_, form) => {
  it('has the findings of its original, and copied again the same bytes', async () => {
    const { result, copy } = await copyOf(form(wrongCell))
    expect(result.errorCount).toBeGreaterThan(0)
    const again = await lint(copy)
    expect(again).toEqual(result)
    expect(Buffer.from(await annotate(copy, again)).equals(copy)).toBe(true)
  })

  it('has a comment for each finding, at its cell, and is the same but for the marks', async () => {
    const original = form(wrongCell)
    const { result, copy } = await copyOf(original)
    const [first, ...others] = commentsOf(copy)
    const ids = new Set(commentsOf(copy).map(({ id }) => id))
    const main = 'word/document.xml'
    expect(withoutMarks(partOf(copy, main), ids)).toBe(partOf(original, main))
    expect(first?.lines.slice(0, 1)).toEqual(['report-lint 检查结果：不合规'])
    expect(first?.on).toContain('年度报告')
    expect(others).toHaveLength(result.messages.length)
    expect(new Set(others.map(({ author }) => author))).toEqual(new Set(['report-lint']))
    const onCell = others.filter(({ lines }) => /（一）至（六）各项之和|六类申请人之和/u.test(lines[0] ?? ''))
    expect(onCell.map(({ on }) => on?.endsWith('19'))).toEqual([true, true])
  })
})

describe('a comment', () => {
  it('says level, message, related cells, what to change, rule and basis', async () => {
    const { copy } = await copyOf(docxOf(wrongCell))
    const comment = commentsOf(copy).find(({ lines }) => lines.some((line) => line.includes('applicant-total')))
    expect(comment?.lines).toEqual([
      '【错误】“（一）予以公开”：六类申请人之和为 19+2+0+0+1+0=22，总计为12，相差10；最可能有误的是“（一）予以公开 × 自然人”：现为19，应为9',
      expect.stringMatching(/^相关单元格：（一）予以公开 × 自然人；.*；（一）予以公开 × 总计$/u) as string,
      '核对“（一）予以公开 × 自然人”：现为 19，其他数字无误时应为 9',
      '规则：applicant-total；依据：国办公开办函〔2021〕30号',
    ])
  })

  it('speaks English where it is asked to', async () => {
    const bytes = docxOf(wrongCell)
    const options = { locale: 'en' } as const
    const comments = commentsOf(await annotate(bytes, await lint(bytes, options), options))
    expect(comments[0]?.lines[0]).toBe('Checked by report-lint: not compliant')
    expect(comments[1]?.lines[0]).toMatch(/^【error】/u)
  })

  it('stands on the exact words in prose, whose run is cut and keeps its properties', async () => {
    const bytes = docxOf(defectiveReports['a wrong total of disputes'])
    const { result, copy } = await copyOf(bytes)
    const prose = result.messages.find(({ ruleId }) => ruleId === 'prose-disputes')
    const comment = commentsOf(copy).find(({ lines }) => lines[0]?.includes(prose?.message ?? ''))
    expect(comment?.on).toBe('3件')
    expect(partOf(copy, 'word/document.xml')).toMatch(
      /申请行政复议<\/w:t><\/w:r><w:commentRangeStart w:id="\d"\/><w:r><w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t xml:space="preserve">3件<\/w:t><\/w:r><w:commentRangeEnd/u,
    )
  })

  it('stands in a blank cell, whose paragraph may be an empty element', async () => {
    const bytes = docxOf(defectiveReports['a blank cell'], {
      page: (body) => body.replaceAll('<w:p><w:pPr></w:pPr></w:p>', '<w:p/>'),
    })
    const { result, copy } = await copyOf(bytes)
    expect(result.messages.map(({ ruleId }) => ruleId)).toContain('cell-filled')
    expect(partOf(copy, 'word/document.xml')).toContain(
      '<w:p><w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
    )
    expect((await lint(copy)).messages).toEqual(result.messages)
  })

  it('on the title says that nothing was found', async () => {
    const { copy } = await copyOf(docxOf(correctReport()))
    expect(commentsOf(copy).map(({ lines, on }) => ({ lines, on }))).toEqual([
      {
        lines: [
          'report-lint 检查结果：合规',
          '未发现问题',
          '批注由 report-lint 添加，供改稿用；发布前请删除全部批注。',
        ],
        on: '松岚县砚溪镇人民政府2023年政府信息公开工作年度报告',
      },
    ])
  })

  it('is written for no finding that is accepted', async () => {
    const bytes = docxOf(wrongCell)
    const suppressions = [{ rule: ['outcome-total', 'applicant-total'], reason: '已核实' }]
    const comments = commentsOf(await annotate(bytes, await lint(bytes, { suppressions })))
    expect(comments.map(({ lines }) => lines[1])).toEqual(['未发现问题；另有2处已接受的问题'])
  })

  it('of the worst level comes first where several stand at one place', async () => {
    const bytes = docxOf(wrongCell)
    const result = await lint(bytes)
    const [first, ...others] = result.messages
    if (!first) throw new Error('there is no finding')
    const mixed = { ...result, messages: [{ ...first, level: 'info' as const, message: '次要' }, ...others] }
    const comments = commentsOf(await annotate(bytes, mixed)).filter(({ on }) => on === '19')
    expect(comments.map(({ lines }) => lines[0]?.slice(0, 4))).toEqual(['【错误】', '【提示】'])
  })

  it('holds what XML and terminals cannot take as escapes', async () => {
    const bytes = docxOf(wrongCell)
    const result = await lint(bytes)
    const messages = result.messages.map((message) => ({ ...message, message: 'a<b>&"\u0000\u202E\uD800\uFFFE]]>' }))
    const [, comment] = commentsOf(await annotate(bytes, { ...result, messages }))
    expect(comment?.lines[0]).toBe(String.raw`【错误】a<b>&"\u0000\u202e\ud800\ufffe]]>`)
  })
})

describe('what cannot be annotated', () => {
  const bytes = docxOf(wrongCell)

  it('is a file that the result is not of', async () => {
    const result = await lint(bytes)
    await expect(annotate(docxOf(correctReport()), result)).rejects.toThrow(TypeError)
    await expect(annotate(bytes, { ...result, sha256: '0'.repeat(64) })).rejects.toThrow('Check it again')
    const { source, ...withoutSource } = result
    expect(source).toContain('年度报告')
    await expect(annotate(bytes, withoutSource)).rejects.toThrow('neither source nor sha256')
  })

  it('is a file whose result holds no report, or is of another format', async () => {
    const fatal = await lint(docxFile({ document: paragraph('通知') }))
    await expect(annotate(bytes, fatal)).rejects.toThrow(TypeError)
    const markdown = await lint('# 砚溪镇2023年政府信息公开工作年度报告\n\n一、总体情况\n')
    await expect(annotate('text', markdown)).rejects.toThrow('only Word files')
    await expect(annotate(bytes, {} as never)).rejects.toThrow('annotate: result is to be what lint said')
  })
})

it('a copy holds no more comments than a program opens, and says how many are left out', async () => {
  const bytes = docxOf(wrongCell)
  const result = await lint(bytes)
  const [first] = result.messages
  if (!first) throw new Error('there is no finding')
  const messages = Array.from({ length: 1_500 }, (_, index) => ({
    ...first,
    level: index === 1_499 ? ('error' as const) : ('info' as const),
    message: String(index),
    fingerprint: String(index),
  }))
  const comments = commentsOf(await annotate(bytes, { ...result, messages }))
  expect(comments).toHaveLength(1_000)
  expect(comments[0]?.lines).toContain(
    '另有 501 处问题没有批注：批注太多时 Word 会打不开文件。请先改正已批注的，再检查一次。',
  )
  expect(comments[1]?.lines[0]).toBe('【错误】1499')
})

it('words in Markdown-like Word files with changes and comments keep them', async () => {
  const file = await wordOf(
    '# 砚溪镇2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n{>>请核<<}本年{++新收++}{--收到--}申请。\n\n## 六、其他需要报告的事项\n\n无。',
  )
  const { result, copy } = await copyOf(file)
  expect((await lint(copy)).messages).toEqual(result.messages)
  expect(commentsOf(copy)[0]).toMatchObject({ author: '李四', id: '0' })
  expect(commentsOf(copy)[1]).toMatchObject({ author: 'report-lint', id: '1' })
})
