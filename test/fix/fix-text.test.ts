import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixText } from '../../src/fix/fix-text.js'
import { fatalResult } from '../../src/results/fatal.js'
import { lint } from '../../src/check/lint.js'
import { rules } from '../../src/rules/index.js'
import type { LintMessage, LintResult } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { fileForm } from '../support/formats.js'
import { htmlOf } from '../support/html.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withSection, type ReportModel } from '../support/model.js'

const fixable = rules.filter((rule) => rule.fixable)
const faulty = '1、各级行政机关主动公开,依申请公开;回应群众关注关 切。。依据国办发[2021]30号，收到5,000件，占3.5%。'
const written = '1.各级行政机关主动公开，依申请公开；回应群众关注关切。依据国办发〔2021〕30号，收到5,000件，占3.5%。'

const reportOf = (...texts: string[]): ReportModel => withSection(correctReport(), 'problems', texts.map(paragraph))

const check =
  (filePath: string) =>
  (source: string): Promise<LintResult> =>
    lint(source, { filePath, rules: fixable, extract: true })

const formats: Readonly<Record<string, (model: ReportModel) => string>> = {
  'report.md': (model) => layouts.markdown(model),
  'report.txt': (model) => layouts['tab-rows'](model),
  'report.html': (model) => htmlOf(model, 'clean'),
}

describe('fixText', () => {
  it.each(Object.entries(formats))('fixes the form of %s and nothing else', async (filePath, write) => {
    const source = write(reportOf(faulty))
    const { output, result, fixed } = await fixText(source, check(filePath))
    expect(output).toBe(source.replace(faulty, written))
    expect(fixed.length).toBeGreaterThan(3)
    expect(result).toMatchObject({ fixableErrorCount: 0, fixableWarningCount: 0 })
  })

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
  ])('keeps %s', async (_, change) => {
    for (const [filePath, write] of Object.entries(formats)) {
      const source = change(write(reportOf(faulty)))
      const { output } = await fixText(source, check(filePath))
      expect(output, filePath).toBe(source.replace(faulty, written))
    }
  })

  it('leaves a correct report as it is, in no pass', async () => {
    const source = layouts.markdown(correctReport())
    expect(await fixText(source, check('report.md'))).toMatchObject({ output: source, passes: 0, fixed: [] })
  })

  it('makes only fixes of the types asked for', async () => {
    const source = layouts.markdown(reportOf(faulty))
    const { output } = await fixText(source, check('report.md'), { types: ['citation-form'] })
    expect(output).toBe(source.replace('[2021]', '〔2021〕'))
  })

  it('does not lint anew what has been linted', async () => {
    const source = layouts.markdown(correctReport())
    const first = await check('report.md')(source)
    const never = (): never => {
      throw new Error('linted again')
    }
    expect((await fixText(source, never, { first })).result).toBe(first)
  })

  it('gives up on fixes that never end', async () => {
    const base = await check('report.md')(layouts.markdown(correctReport()))
    const message: LintMessage = {
      ...fatalResult('', 'x', { zh: 'x', en: 'x' }, 'en').messages[0]!,
      ruleId: 'typography',
      fix: { range: [0, 0], text: 'x' },
    }
    const { passes, output } = await fixText('', () => ({ ...base, messages: [message] }))
    expect({ passes, output }).toEqual({ passes: 10, output: 'xxxxxxxxxx' })
  })

  it('takes back a fix that would make the file unreadable', async () => {
    const source = layouts.markdown(reportOf(faulty))
    const first = await check('report.md')(source)
    const broken = (): LintResult => fatalResult('report.md', 'empty', { zh: '空', en: 'empty' }, 'en')
    expect(await fixText(source, broken, { first })).toMatchObject({ output: source, passes: 0, result: first })
  })

  const clauses = fc.constantFrom(
    '主动公开,依申请公开;',
    '回应群众关注关 切。。',
    '依据国办发[2021]30号，',
    '收到申请 5,000 件，',
    '占比3.5%，比上年（20 件）增加。',
    '（1）、建立台账。',
    '参照国办公开办函【2021】第30号执行，',
    '印发《关于落实《条例》的通知》。',
    '“公开,透明”是要求!',
    '第1.2项(含考核)，',
  )
  const texts = fc.array(
    fc.array(clauses, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )

  it.each(Object.entries(formats))(
    'never changes a number or a cell, and changes nothing twice, in %s',
    async (filePath, write) => {
      const numbers = (text: string): string[] => text.match(/\d(?:[\d,.]*\d)?/gu) ?? []
      const cells = ({ data }: LintResult): unknown =>
        Object.entries(data?.cells ?? {}).map(([address, cell]) => [address, cell.text, cell.value])
      await fc.assert(
        fc.asyncProperty(texts, async (drawn) => {
          const source = write(reportOf(...drawn))
          const before = await check(filePath)(source)
          const { output, result } = await fixText(source, check(filePath))
          expect(numbers(output)).toEqual(numbers(source))
          expect(cells(result)).toEqual(cells(before))
          expect((await fixText(output, check(filePath))).output).toBe(output)
        }),
        { numRuns: 15 },
      )
    },
  )
})

describe('lint', () => {
  it.each(['docx typed', 'pdf stroked borders'])('gives %s suggestions in place of fixes', async (name) => {
    const { write, filePath } = fileForm(name)
    const result = await lint(write(reportOf(faulty)), { filePath, rules: fixable })
    expect(result.messages.length).toBeGreaterThan(0)
    expect(result.messages.filter(({ fix }) => fix !== undefined)).toEqual([])
    expect(result).toMatchObject({ fixableErrorCount: 0, fixableWarningCount: 0 })
    const brackets = result.messages.find(({ messageId }) => messageId === 'brackets')
    expect(brackets?.suggestions[0]?.desc).toBe('将“[2021]”改为“〔2021〕”')
    expect(result.source?.slice(...(brackets?.suggestions[0]?.fix.range ?? [0, 0]))).toBe('[2021]')
  })
})
