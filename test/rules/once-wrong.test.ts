import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/check/diagnosis.js'
import { equationsOf } from '../../src/check/equations.js'
import { lint } from '../../src/check/lint.js'
import { cellFilled } from '../../src/rules/cell-filled.js'
import { cellNumber } from '../../src/rules/cell-number.js'
import { feeStatement } from '../../src/rules/fee-statement.js'
import { reportTitle } from '../../src/rules/report-title.js'
import { requiredTables } from '../../src/rules/required-tables.js'
import { rules } from '../../src/rules/index.js'
import { sectionContent } from '../../src/rules/section-content.js'
import { sectionHeadings } from '../../src/rules/section-headings.js'
import { sectionOrder } from '../../src/rules/section-order.js'
import { tableLabels } from '../../src/rules/table-labels.js'
import { tableShape } from '../../src/rules/table-shape.js'
import type { Equation } from '../../src/model/index.js'
import { type Change, changedReport } from '../check/changed-report.js'
import { paragraph, subHeading } from '../support/blocks.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withCell, withSection, withValues } from '../support/model.js'
import { check, textOf } from './check.js'

/* Reports that the rules once judged wrongly. */

const saying = (...texts: string[]) => withSection(correctReport(), 'otherMatters', texts.map(paragraph))

async function failing(changes: Record<string, Change>): Promise<Equation[]> {
  return diagnose(equationsOf(await changedReport(changes))).filter(({ state }) => state === 'fails')
}

/** The values that a equation's cause names, smallest first. */
const expectedValues = ({ cause }: Equation): number[] => {
  if (!cause) return []
  const cells = 'candidates' in cause ? cause.candidates : [cause]
  return cells.map(({ expected }) => expected).sort((a, b) => a - b)
}

describe('fee-statement', () => {
  it('reads a sub-heading together with the text below it', async () => {
    const report = withSection(correctReport(), 'otherMatters', [
      subHeading('（一）', '收取信息处理费情况'),
      paragraph('2023年未收取。'),
    ])
    expect((await check(feeStatement, report)).ids).toEqual([])
  })

  it.each([
    ['wrapped lines', ['本机关2023年度未收取信息处', '理费。']],
    [
      'the fee and the statement in two paragraphs',
      ['按照《政府信息公开信息处理费管理办法》的有关规定。', '2023年我镇未收取相关费用。'],
    ],
    ['a stray space', ['未收取信息 处理费。']],
    ['the fee as 免收', ['全年信息处理费均按规定免收。']],
  ])('is content with %s', async (_, texts) => {
    expect((await check(feeStatement, saying(...texts))).ids).toEqual([])
  })

  it.each(['收费情况：2023年未收取', '未发出收费通知。', '本年度我单位不存在收费的情况'])(
    'only advises to name the fee: %s',
    async (text) => {
      expect((await check(feeStatement, saying(text))).ids).toEqual(['unnamed'])
    },
  )

  it.each(['公示收费目录12项，群众办事无收费情况。', '全镇公开惠民信息，代收水费30元，收取卫生费30元。'])(
    'does not take charges for other things for the fee: %s',
    async (sentence) => {
      const silent = textOf(saying('没有其他需要报告的事项。'), 'tab-rows', (text) =>
        text.replace('\n（五）监督保障', `\n${sentence}\n（五）监督保障`),
      )
      expect((await check(feeStatement, silent)).ids).toEqual(['missing'])
    },
  )
})

describe('report-title', () => {
  it.each(['教育部', '公安部', '外交部'])('knows the ministry %s', async (organ) => {
    expect((await check(reportTitle, correctReport({ title: `${organ}2023年政府信息公开工作年度报告` }))).ids).toEqual(
      [],
    )
  })

  it.each(['县统计局', '市场监管局', '市场监督管理局', '住房和城乡建设局', '城市管理局', '乡村振兴局'])(
    'cannot tell which organ %s is',
    async (organ) => {
      const title = `${organ}2023年政府信息公开工作年度报告`
      expect((await check(reportTitle, correctReport({ title }))).ids).toEqual(['nameless'])
    },
  )
})

describe('traditional script', () => {
  it('is read where the source of this project has the same character in a pattern of its own: 報', async () => {
    const { ids } = await check(reportTitle, correctReport(), { edit: (text) => text.replaceAll('报告', '報告') })
    expect(ids).toEqual([])
  })
})

describe('section-content', () => {
  it.each(['不存在问题。', '无存在问题。', '没有存在的问题。', '无问题及改进情况。', '暂无问题'])(
    'finds that section 五 says only: %s',
    async (text) => {
      expect((await check(sectionContent, withSection(correctReport(), 'problems', [paragraph(text)]))).ids).toEqual([
        'nil',
      ])
    },
  )

  it.each([
    '根据《条例》要求编制本报告，全年公开政府信息200条，收到申请2件，均按时答复。',
    '2023年，我镇公开电话回访等信息31条，联系群众50人次。',
  ])('does not take a sentence with numbers of the year for a preface: %s', async (text) => {
    expect((await check(sectionContent, withSection(correctReport(), 'overview', [paragraph(text)]))).ids).toEqual([])
  })

  it('finds a section of nothing but sub-headings empty', async () => {
    const report = withSection(correctReport(), 'problems', [
      subHeading('（一）', '存在的主要问题'),
      subHeading('（二）', '改进情况'),
    ])
    expect((await check(sectionContent, report)).ids).toEqual(['empty'])
  })
})

describe('section-order', () => {
  it('advises to number the sections where none has a number', async () => {
    const { findings } = await check(sectionOrder, correctReport(), {
      layout: 'markdown',
      edit: (text) => text.replace(/^## [一二三四五六]、/gmu, '## '),
    })
    expect(findings).toHaveLength(1)
  })

  it('advises against （一） to （六）', async () => {
    const { findings } = await check(sectionOrder, correctReport(), {
      layout: 'markdown',
      edit: (text) =>
        text.replace(/^## ([一二三四五六])、/gmu, '## （$1）').replace(/^### （([一二三四五])）/gmu, '### $1、'),
    })
    expect(findings).toHaveLength(1)
  })
})

describe('section-headings', () => {
  it('leaves a heading with another kind of number to section-order', async () => {
    const { ids } = await check(sectionHeadings, correctReport(), {
      edit: (text) => text.replace('\n五、存在的主要', '\n5、存在的主要'),
    })
    expect(ids).toEqual([])
  })
})

describe('cell-number', () => {
  it('says in which unit an amount in 元 is to be written', async () => {
    const { findings } = await check(cellNumber, withCell(correctReport(), 'charges/charge/amount', '73500元'))
    expect(findings[0]?.message).toMatch(/万元.*7\.35/u)
  })

  it('reads an en dash as a minus sign', async () => {
    const report = withCell(correctReport({ year: 2020 }), 'permits/licence/delta', '–4')
    expect((await check(cellNumber, report)).findings[0]?.id).not.toBe('text')
  })
})

describe('table-labels', () => {
  it('finds （七）合计, which is the label of a column in other words as well', async () => {
    const report = correctReport({ labels: { 'requests/row/outcomeTotal': '（七）合计' } })
    expect((await check(tableLabels, report)).findings.map(({ data }) => data['printed'])).toEqual(['（七）合计'])
  })
})

describe('table-shape', () => {
  it('finds a row of numbers that the form does not have', async () => {
    const { ids } = await check(tableShape, correctReport(), {
      edit: (text) => text.replace(/(\n.*（七）总计)/u, '\n\t\t（八）其他\t1\t0\t0\t0\t0\t0\t1$1'),
    })
    expect(ids).toEqual(['unknownRow'])
  })
})

describe('required-tables', () => {
  it('names the cell in which two tables differ', async () => {
    const own = textOf(correctReport())
    const other = textOf(
      withValues(correctReport(), { 'requests/granted/individual': 8, 'requests/granted/business': 3 }),
    )
    const copy = other.slice(other.indexOf('（本列数据'), other.indexOf('\n四、政府信息公开行政复议'))
    const { findings } = await check(
      requiredTables,
      own.replace('\n四、政府信息公开行政复议', `\n${copy}\n四、政府信息公开行政复议`),
    )
    expect(findings[0]?.message).toContain('（一）予以公开')
  })
})

describe('diagnosis', () => {
  it('never names two right values for one cell: two wrong cells in a column', async () => {
    const equations = await failing({ 'requests/granted/individual': 19, 'requests/unableNotHeld/individual': 6 })
    const rows = equations.filter(({ rule }) => rule === 'applicant-total').map(expectedValues)
    const column = equations.filter(({ rule }) => rule === 'outcome-total').map(expectedValues)
    expect(rows).toEqual([[9], [5]])
    expect(column).toEqual([[5, 9]])
  })

  it('never names two right values for one cell: two wrong cells in a row', async () => {
    const equations = await failing({ 'requests/granted/individual': 19, 'requests/granted/business': 6 })
    const columns = equations.filter(({ rule }) => rule === 'outcome-total').map(expectedValues)
    const row = equations.filter(({ rule }) => rule === 'applicant-total').map(expectedValues)
    expect(columns).toEqual([[9], [2]])
    expect(row).toEqual([[2, 9]])
  })

  it('never names two right values for one cell: two wrong totals in a row', async () => {
    const equations = await failing({ 'requests/outcomeTotal/individual': 31, 'requests/outcomeTotal/business': 9 })
    const [row] = equations.filter(({ rule }) => rule === 'applicant-total').map(expectedValues)
    expect(row).toEqual([4, 21])
  })

  it('finds two wrong cells of a column whose balance hides them', async () => {
    const equations = await failing({ 'requests/outcomeTotal/individual': 22, 'requests/carriedOut/individual': 0 })
    expect(equations.map(expectedValues)).toEqual([[21], [21], [1]])
  })

  it('gives the equation with a blank the cause that its other equation has proved', async () => {
    const equations = await failing({ 'requests/granted/individual': 19, 'requests/granted/research': 'blank' })
    expect(equations.map(expectedValues)).toEqual([[9], [9]])
  })
})

describe('diagnosis of a wrong number that was added up into the total of its row', () => {
  it('lists the rows that may be wrong (specimen s23)', async () => {
    const equations = await failing({ 'requests/carriedOut/individual': 3, 'requests/carriedOut/total': 4 })
    expect(equations.map(({ line }) => line)).toEqual(['individual', 'total'])
    expect(equations.map(expectedValues)).toEqual([expect.arrayContaining([1]), expect.arrayContaining([2])])
  })
})

describe('messages', () => {
  it('do not write an unknown number as 0', async () => {
    const report = withValues(correctReport(), { 'requests/granted/individual': 19, 'requests/granted/research': '' })
    const { messages } = await lint(layouts['tab-rows'](report))
    const row = messages.find(({ ruleId }) => ruleId === 'applicant-total')
    expect(row?.message).not.toContain('19+2+0+0+1+0')
  })

  it('are English throughout, but for the words of the form', async () => {
    const report = withValues(
      correctReport(),
      Object.fromEntries(
        ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total'].map((column) => [
          `requests/granted/${column}`,
          '',
        ]),
      ),
    )
    expect((await check(cellFilled, report)).english[0]?.message).not.toMatch(/整行|、/u)
  })

  it('count one thing as one', async () => {
    const { english } = await check(cellFilled, withCell(correctReport(), 'requests/granted/research', ''))
    expect(english[0]?.message).not.toMatch(/\b1 cells\b/u)
  })

  it('do not call the one line of the disputes table 行政复议', async () => {
    const { findings } = await check(tableShape, correctReport(), {
      edit: (text) => text.replace('\n2\t0\t1\t0\t3\t', '\n2\t0\t1\t3\t'),
    })
    expect(findings[0]?.data['rows']).not.toBe('行政复议')
  })
})

describe('fingerprint', () => {
  it('does not depend on the language of messages', async () => {
    const text = layouts['tab-rows'](withCell(correctReport(), 'requests/outcomeTotal/individual', 31))
    const of = async (locale: 'zh-CN' | 'en'): Promise<string[]> =>
      (await lint(text, { locale })).messages.map(({ fingerprint }) => fingerprint)
    expect(await of('en')).toEqual(await of('zh-CN'))
  })

  it('tells apart two findings that say the same of two places', async () => {
    const labels = { 'permits/column/decisions': '处理决定数量', 'enforcement/column/decisions': '处理决定数量' }
    const { messages } = await lint(layouts['tab-rows'](correctReport({ labels })), {
      rules: rules.filter(({ id }) => id === 'table-labels'),
    })
    expect(messages).toHaveLength(2)
    expect(messages[0]?.fingerprint).not.toBe(messages[1]?.fingerprint)
  })
})

describe('verdict', () => {
  it('of a report on which no rule of the format ran is not 合规', async () => {
    const { verdict } = await lint(layouts['tab-rows'](correctReport({ year: 2018, edition: '2019' })))
    expect(verdict).toBe('incomplete')
  })
})
