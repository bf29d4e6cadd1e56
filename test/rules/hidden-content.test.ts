import { describe, expect, it } from 'vitest'
import { hiddenOf } from '../../src/parse/hidden.js'
import { defaultLimits } from '../../src/parse/limits.js'
import { hiddenContent } from '../../src/rules/hidden-content.js'
import type { HiddenText, Note, Report } from '../../src/model/index.js'
import { correctReport } from '../support/model.js'
import { check, type Checked, textOf } from './check.js'

type Text = Partial<Omit<HiddenText, 'position'>> & { at?: number }

const model = correctReport()
const text = textOf(model)
/** The requests table of the report as it stands in the text. */
const requests = text.slice(
  text.lastIndexOf('\n', text.indexOf('本列数据的勾稽关系')) + 1,
  text.indexOf('\n', text.indexOf('\n四、结转') + 1),
)

/** Checks a correct report that hides some texts. */
const hiding = (texts: Text[], notes: Note[] = []): Promise<Checked> =>
  check(hiddenContent, text, {
    change: (report: Report) => {
      const all = texts.map(({ at = 0, ...given }) => ({
        by: 'undisplayed' as const,
        text: '',
        place: { start: at, end: at + 1 },
        ...given,
      }))
      if (all.length > 0) report.hidden = hiddenOf(all, report.source, defaultLimits)
      report.notes = notes
    },
  })

const place = (printed: string): number => text.indexOf(printed)
const short = ({ findings }: Checked): string[] => findings.map(({ level, id }) => `${level} ${id}`)

it('hidden-content has a requests table to hide', () => {
  expect(requests.split('\n').length).toBeGreaterThan(15)
})

describe('a hidden table', () => {
  it('with another number is an error, at the cell that is seen', async () => {
    const other = requests.replace(
      /(\t)(\d+)(\t\d+\t\d+\t\d+\t\d+\t\d+\t\d+\n)/u,
      (_, tab: string, value: string, rest: string) => `${tab}${Number(value) + 40}${rest}`,
    )
    expect(other).not.toBe(requests)
    const checked = await hiding([{ text: other }])
    expect(short(checked)).toEqual(['error table'])
    expect(checked.findings[0]?.cell).toBe('requests/received/individual')
    expect(checked.findings[0]?.message).toMatch(/看到 \d+，看不到 \d+/u)
  })

  it('that is the same is an info', async () => {
    expect(short(await hiding([{ text: requests }]))).toEqual(['info copy'])
  })

  it('of another year is an info', async () => {
    const title = '松岚县砚溪镇人民政府2019年政府信息公开工作年度报告\n\n'
    expect(short(await hiding([{ text: title + requests.replaceAll('0', '7') }]))).toEqual(['info other'])
  })

  it('of which the report shows none is a warning', async () => {
    const checked = await check(hiddenContent, text.replace(requests, ''), {
      change: (report) => {
        report.hidden = hiddenOf(
          [{ by: 'colour', text: requests, place: { start: 0, end: 1 } }],
          report.source,
          defaultLimits,
        )
      },
    })
    expect(short(checked)).toEqual(['warning form'])
  })

  it('outside the report counts where it has labels and numbers', async () => {
    const rows = '行政许可\t991\n行政处罚\t992\n行政强制\t993'
    expect(short(await hiding([{ text: rows, elsewhere: true }]))).toEqual(['error table', 'error table'])
    expect(short(await hiding([{ text: '行政许可\n行政处罚\n行政强制\n行政事业性收费', elsewhere: true }]))).toEqual([])
  })
})

describe('hidden parts', () => {
  const row = /^.*行政许可\t(\d+)/mu.exec(text)?.[1] ?? ''
  const cell = place(`行政许可\t${row}`) + 5

  it('with another number than their cell are an error', async () => {
    const checked = await hiding([{ text: `${row}9`, within: 'cell', at: cell }])
    expect(short(checked)).toEqual(['error number'])
    expect(checked.findings[0]?.message).toContain(`看到的是“${row}”`)
  })

  it('with the same number are none', async () => {
    expect(short(await hiding([{ text: row, within: 'cell', at: cell }]))).toEqual([])
  })

  it('with a word are a warning in the report, and none elsewhere', async () => {
    expect(short(await hiding([{ text: '甲', within: 'cell', at: cell }]))).toEqual(['warning part'])
    expect(short(await hiding([{ text: '甲', within: 'cell', at: 0, elsewhere: true }]))).toEqual([])
    expect(short(await hiding([{ text: '5', within: 'row', at: cell }]))).toEqual([])
  })

  it('of a number in a sentence are an error', async () => {
    expect(short(await hiding([{ text: '1', within: 'number' }]))).toEqual(['error part'])
  })
})

describe('hidden sentences', () => {
  it.each([
    ['全年另收到申请12件没有列入', ['warning text']],
    ['全年另收到申请十二件', []],
    ['打印12', []],
  ])('%s', async (sentence, expected) => {
    expect(short(await hiding([{ text: sentence }]))).toEqual(expected)
  })

  it('that are seen as well are none', async () => {
    const seen = text.split(/[。\n]/u).find((one) => /\d/u.test(one) && one.length > 20 && !one.includes('\t')) ?? ''
    expect(short(await hiding([{ text: seen }]))).toEqual([])
  })

  it('outside the report are none', async () => {
    expect(short(await hiding([{ text: '全年另收到申请12件没有列入', elsewhere: true }]))).toEqual([])
  })
})

it('a page that a script shows is an info', async () => {
  expect(short(await hiding([{ text, by: 'page' }]))).toEqual(['info page'])
})

it('pages that were recognised from pictures leave the verdict open', async () => {
  const checked = await hiding([], [{ kind: 'textLayer', count: 3 }])
  expect(short(checked)).toEqual(['info layer'])
  expect(checked.reasons).toEqual(['文字是从图片识别出来的，可能与图片不符；请与图片核对，或提供原始文件后再检查'])
})

it('notes that open on a click are counted', async () => {
  const checked = await hiding([], [{ kind: 'popup', count: 2 }])
  expect(checked.findings).toMatchObject([{ level: 'info', id: 'popup' }])
  expect(checked.findings[0]?.message).toContain('2条')
})

it('notes at the foot of a page are said not to be judged', async () => {
  const checked = await hiding([], [{ kind: 'footnote', count: 3 }])
  expect(short(checked)).toEqual(['info footnote'])
  expect(checked.findings[0]?.message).toContain('3条脚注或尾注')
})

it('signatures and seals are said not to be verified', async () => {
  const checked = await hiding([], [{ kind: 'signature', count: 2 }])
  expect(short(checked)).toEqual(['info signature'])
  expect(checked.findings[0]?.message).toContain('2个电子签章，没有验证')
})

it.each([
  ['unread', '有3处数字由样式、域或图形生成'],
  ['struck', '有3处数字带删除线'],
  ['cover', '有3个色块可能遮住'],
] as const)('%s numbers are said, as an info', async (kind, words) => {
  const checked = await hiding([], [{ kind, count: 3 }])
  expect(short(checked)).toEqual([`info ${kind}`])
  expect(checked.findings[0]?.message).toContain(words)
})

it('nothing hidden passes', async () => {
  expect((await hiding([])).outcome).toBe('pass')
})
