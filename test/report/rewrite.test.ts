import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { placeIn } from '../../src/report/queries.js'
import { rewrite } from '../../src/report/rewrite.js'
import { parseReport } from '../../src/parse/parse.js'
import { citationForm } from '../../src/rules/citation-form.js'
import { typography } from '../../src/rules/typography.js'
import type { Fix, Paragraph, Report } from '../../src/model/index.js'
import { textOf } from '../rules/check.js'
import { saying } from '../rules/saying.js'

/** Applies the fixes that do not touch one another, as the command does. */
function apply(source: string, fixes: readonly Fix[]): string {
  let fixed = source
  let from = Infinity
  for (const { range, text } of [...fixes].sort((a, b) => b.range[0] - a.range[0])) {
    if (range[1] > from) continue
    fixed = fixed.slice(0, range[0]) + text + fixed.slice(range[1])
    from = range[0]
  }
  return fixed
}

const fixesOf = async (source: string): Promise<Fix[]> => {
  const { messages } = await lint(source, { rules: [typography, citationForm], filePath: 'report.txt' })
  return messages.flatMap(({ fix }) => fix ?? [])
}

/** Runs until nothing is left to fix, or ten times. */
async function fixAll(source: string): Promise<string> {
  let text = source
  for (let turn = 0; turn < 10; turn += 1) {
    const fixes = await fixesOf(text)
    if (fixes.length === 0) return text
    text = apply(text, fixes)
  }
  throw new Error('The fixes do not come to an end.')
}

const reportWith = (text: string): string => textOf(saying([text]))
const digitsOf = (text: string): string => text.replace(/\D/gu, '')
const wordsOf = (text: string): string => text.replace(/[^\p{Script=Han}\p{L}]/gu, '')

describe('fixes of form', () => {
  it.each([
    ['主动公开,依申请公开(含答复);完成!', '主动公开，依申请公开（含答复）；完成！'],
    ['回应群众关注关 切。', '回应群众关注关切。'],
    ['落实审核制度。。', '落实审核制度。'],
    ['1、建立台账。', '1.建立台账。'],
    ['落实松政办发[2023]12号要求。', '落实松政办发〔2023〕12号要求。'],
    ['落实松政办发(2023)第12号要求。', '落实松政办发〔2023〕12号要求。'],
    ['落实《关于印发<政务公开方案>的通知》要求。', '落实《关于印发〈政务公开方案〉的通知》要求。'],
    ['落实松政办发〔23〕012号要求。', '落实松政办发〔23〕012号要求。'],
  ])('make %s', async (wrong, right) => {
    expect(await fixAll(reportWith(wrong))).toBe(reportWith(right))
  })

  it('leave a correct report as it is', async () => {
    expect(await fixesOf(reportWith('全年主动公开信息1,243条。'))).toEqual([])
  })

  const pieces = fc.constantFrom(
    ...[
      '主动公开',
      '信息',
      '2023年',
      '1,243条',
      '12',
      '3.5%',
      '0.0000万元',
      '松政办发',
      '[2023]',
      '(2023)',
      '第',
      '12号',
    ],
    ...[
      '第012号',
      '《关于',
      '<方案>',
      '》',
      '<',
      '>',
      '《',
      ',',
      '，，',
      '。',
      '。。',
      ';',
      ':',
      '!',
      '?',
      '(',
      ')',
      ' ',
    ],
    ...[
      '（一）、',
      '1、',
      '(2)、',
      '一.',
      '8:30',
      'www.a.gov.cn,b',
      'a@b.cn',
      '、',
      '”',
      '“',
      '\u00A0',
      '．',
      '٣',
      '①',
    ],
  )
  const prose = fc.array(pieces, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''))

  it('never change a digit or a word, and change nothing more the second time', async () => {
    await fc.assert(
      fc.asyncProperty(prose, async (text) => {
        const source = reportWith(`各项${text}完毕`)
        const fixed = await fixAll(source)
        expect(digitsOf(fixed)).toBe(digitsOf(source))
        // 第 before a serial number is the one word that goes.
        expect(wordsOf(fixed).replaceAll('第', '')).toBe(wordsOf(source).replaceAll('第', ''))
        expect(await fixesOf(fixed)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('rewrite', () => {
  const read = async (source: string): Promise<{ report: Report; paragraph: Paragraph }> => {
    const report = await parseReport(source, { filePath: 'report.txt' })
    const overview = report.sections.find(({ id }) => id === 'overview')!
    return { report, paragraph: overview.children.findLast((node) => node.type === 'paragraph')! }
  }

  it('makes several changes at once, in whatever order they come', async () => {
    const { report, paragraph } = await read(reportWith('甲乙丙丁戊。'))
    const at = report.source.indexOf('甲乙')
    const changes = [
      { start: 3, end: 4, text: '' },
      { start: 0, end: 1, text: '子丑' },
    ]
    expect(rewrite(report, paragraph, changes)).toEqual({ range: [at, at + 4], text: '子丑乙丙' })
  })

  it('puts text in between', async () => {
    const { report, paragraph } = await read(reportWith('甲乙丙丁戊。'))
    const at = placeIn(report, paragraph, 1, 2).position.start.offset
    expect(rewrite(report, paragraph, [{ start: 1, end: 1, text: '子' }])).toEqual({ range: [at, at], text: '子' })
  })

  it('changes nothing without changes', async () => {
    const { report, paragraph } = await read(reportWith('甲乙丙丁戊。'))
    expect(rewrite(report, paragraph, [])).toEqual({ range: [0, 0], text: '' })
  })
})
