import { describe, expect, it } from 'vitest'
import { linesIn } from '../../harness.js'
import { readText } from '../../../../src/parse/read/lines/text.js'

const first =
  '全年通过门户网站公开政府信息二百零六条，公开内容包括政策文件、财政预算决算、行政执法结果和办事指南，均按时限要求更新。'
const second =
  '栏目由专人维护，每月检查一次，发现失效链接和错别字当日改正，并把检查情况记入台账，年底向领导小组报告一次整改情况。'

const brokenAt = (text: string, most: number): string => text.replaceAll(new RegExp(`(.{${most}})(?=.)`, 'gu'), '$1\n')
const read = (...lines: string[]): string[] => linesIn(readText(lines.join('\n')))

describe('prose broken at the width of a page', () => {
  const broken = [brokenAt(first, 20), brokenAt(second, 20)]

  it('is put together to its paragraphs', () => {
    expect(read(...broken)).toEqual([first, second])
  })

  it('keeps the place of every character', () => {
    const source = broken.join('\n')
    const [block] = readText(source)
    const span = block?.type === 'line' ? block.text : undefined
    expect(Array.from(span?.text ?? '', (_, index) => source[span?.offsets?.[index] ?? 0]).join('')).toBe(first)
  })

  it('keeps headings and numbered paragraphs apart', () => {
    expect(read(...broken, '（一）主动公开', brokenAt(first, 20))).toEqual([first, second, '（一）主动公开', first])
  })

  it('ends where a blank line is', () => {
    const [half, rest] = [first.slice(0, 20), first.slice(20, 40)]
    expect(read(...broken, half, '', rest)).toEqual([first, second, half, rest])
  })
})

describe('other text', () => {
  it('stays a line a paragraph', () => {
    expect(read(first, second, first)).toEqual([first, second, first])
  })

  it('stays apart where few lines are as long', () => {
    const lines = ['政策文件按时公开并附有解读材料', '执法结果七日内公示', '财政预算决算在专栏集中公开，内容完整']
    expect(read(...lines)).toEqual(lines)
  })
})

describe('lines of one length among others', () => {
  /** Without marks, which would tell that a sentence goes on. */
  const full = brokenAt(first.replaceAll(/[，、。]/gu, '的'), 20)
    .split('\n')
    .slice(0, 2)
  /** Items of a list, long enough to show how wide a text is set. */
  const items = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => `第${at + 1}项${second.slice(at, at + 13)}`)

  it('are full where half of all lines are as long', () => {
    const prose = [...full, first.slice(40, 55), ...full, first.slice(40, 55)]
    expect(read(...prose, ...items(4))).not.toContain(full[0])
  })

  it('are chance where a quarter are', () => {
    const lines = [...full, ...items(6), ...full, ...items(6)]
    expect(read(...lines)).toEqual(lines)
  })
})

/** A line of so many Chinese characters and so many letters. */
function lineOf(chinese: number, letters: number): string {
  const words = `${first}${second}`
    .replaceAll(/[，。]/gu, '的')
    .repeat(2)
    .slice(0, chinese)
  return `${words.slice(0, 3)}${'open'.repeat(40).slice(0, letters)}${words.slice(3)}`
}

const eight = [0, 1, 2, 3, 4, 5, 6, 7]
const isPutTogether = (lines: string[]): boolean => read(...lines).length === 1

describe('lines that are as wide as one another', () => {
  /** Eight lines of some width in columns, those from the fourth on a little narrower. */
  const columns = (width: number, narrower = 0): string[] =>
    eight.map((at) => lineOf((width - 8 * at) / 2, 8 * at - (at < 3 ? 0 : narrower)))

  it('are put together where they are as narrow as a column', () => {
    expect(isPutTogether(eight.map(() => lineOf(14, 0)))).toBe(true)
  })

  it('stay apart where they are narrower', () => {
    expect(isPutTogether(eight.map(() => lineOf(9, 0)))).toBe(false)
  })

  it('are put together where they are as wide as a large page', () => {
    expect(isPutTogether(columns(140))).toBe(true)
  })

  it('stay apart where they are wider', () => {
    expect(isPutTogether(columns(200))).toBe(false)
  })

  it('are put together where some have room for two characters', () => {
    expect(isPutTogether(columns(100, 5))).toBe(true)
  })

  it('stay apart where most have room for four', () => {
    expect(isPutTogether(columns(100, 9))).toBe(false)
  })
})

describe('lines that have as many characters as one another', () => {
  /** Eight lines of so many characters, most of them with letters, those from the fourth on a little shorter. */
  const characters = (length: number, shorter = 0, step = 8): string[] =>
    eight.map((at) => lineOf(length - ((step * at) % length) - (at < 3 ? 0 : shorter), (step * at) % length))

  it('are put together where they are as short as in a column', () => {
    expect(isPutTogether(characters(20))).toBe(true)
  })

  it('stay apart where they are shorter', () => {
    expect(isPutTogether(characters(12, 0, 5))).toBe(false)
  })

  it('are put together where they are as long as in a large page', () => {
    expect(isPutTogether(characters(100))).toBe(true)
  })

  it('stay apart where they are longer', () => {
    expect(isPutTogether(characters(150))).toBe(false)
  })

  it('are put together where some have room for two characters', () => {
    expect(isPutTogether(characters(80, 2))).toBe(true)
  })

  it('stay apart where most have room for four', () => {
    expect(isPutTogether(characters(80, 4))).toBe(false)
  })
})
