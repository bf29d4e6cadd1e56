import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fatalResult } from '../../src/results/fatal.js'
import { resultOfRead } from '../../src/results/found-result.js'
import {
  arrivalOfFound,
  leavesUnjudged,
  treatmentOf,
  type Standing,
  type Treatment,
} from '../../src/results/treatment.js'

/** Rows of the table in a language of the guide, behind its head. */
function rowsOf(heading: string): string[][] {
  const guide = readFileSync('docs/guides/formats.md', 'utf8')
  const [, section = ''] = guide.split(`\n### ${heading}\n`)
  const [, table = ''] = /\n(\|[\s\S]*?)\n\n/u.exec(section) ?? []
  return table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    )
}

const guides = [
  {
    heading: '怎样处理每个文件',
    named: '指明',
    found: '找到',
    words: {
      fatal: '无法判断',
      unchecked: '未检查',
      notReport: '不是年度报告',
      otherFile: '其他文件',
      nothing: '不说明',
    },
    unchanged: '不变',
  },
  {
    heading: 'How every file is reported',
    named: 'named',
    found: 'found',
    words: {
      fatal: 'could not be judged',
      unchecked: 'not checked',
      notReport: 'not an annual report',
      otherFile: 'other file',
      nothing: 'nothing',
    },
    unchanged: 'unchanged',
  },
] satisfies {
  heading: string
  named: string
  found: string
  words: Partial<Record<Treatment, string>>
  unchanged: string
}[]

/** Rows of the guide for what was found, in its order. */
const inGuide: readonly Standing[] = ['refused', 'unread', 'notReport', 'aside', 'outside', 'own']

describe.each(guides)('the table under “$heading”', ({ heading, named, found, words, unchanged }) => {
  const rows = rowsOf(heading)
  const exit = (treatment: Treatment): string => (leavesUnjudged(treatment) ? '2' : unchanged)

  it('has a row for everything that was found', () => {
    const told = rows.filter(([how]) => how === found)
    expect(told).toHaveLength(inGuide.length)
    for (const [index, standing] of inGuide.entries()) {
      const treatments = [
        treatmentOf('found', standing),
        treatmentOf('foundByName', standing),
      ] as (keyof typeof words)[]
      const [, , as, , code] = told[index]!
      expect(as?.startsWith(words[treatments[0]!])).toBe(true)
      expect(as).toContain(words[treatments[1]!])
      expect(code?.split(/[；;]\s*/u)).toEqual([...new Set(treatments.map(exit))])
    }
  })

  it('has one row for what was named', () => {
    expect(rows.filter(([how]) => how === named)).toEqual([
      [named, expect.anything(), expect.stringContaining(words.fatal), expect.anything(), '2'],
    ])
    for (const standing of [...inGuide, 'empty'] as const) expect(treatmentOf('named', standing)).toBe('fatal')
  })
})

it.each(['2023年度报告.jpg', '/x/年报/2023年报.zip', '年報.xls', '年 报.rar', '𠮷县2023年度報告（终稿）.et'])(
  'the name of %s says that it is a report',
  (path) => {
    expect(arrivalOfFound(path)).toBe('foundByName')
  },
)

it.each(['/年报/a.jpg', '报告.jpg', '年度计划.xls'])('the name of %s does not', (path) => {
  expect(arrivalOfFound(path)).toBe('found')
})

describe('a file that was found and refused', () => {
  const reason = { zh: '不行', en: 'no' }
  const found = new Set(['/a.pdf', '/a.md'])

  it.each([
    ['/a.pdf', 'pdf-library-missing', 'unchecked', 'pdf'],
    ['/a.md', 'blank-form', 'notReport', 'blank-form'],
    ['/a.md', 'not-a-report', 'notReport', 'not-a-report'],
  ])('%s: %s is told as %s', (path, code, verdict, kind) => {
    expect(resultOfRead(fatalResult(path, code, reason, 'zh-CN'), found, 'zh-CN')).toMatchObject({ verdict, kind })
  })

  it.each(['no-text', 'encrypted', 'limit-time', 'internal', 'unsupported-format'])('%s stays what it is', (code) => {
    const result = fatalResult('/a.pdf', code, reason, 'zh-CN')
    expect(resultOfRead(result, found, 'zh-CN')).toBe(result)
  })

  it('keeps the hash of the file, for runs that go on', () => {
    const result = { ...fatalResult('/a.md', 'not-a-report', reason, 'zh-CN'), sha256: 'ab' }
    expect(resultOfRead(result, found, 'zh-CN')).toMatchObject({ sha256: 'ab', note: '不行' })
  })

  it('stays what it is where it was named', () => {
    const result = fatalResult('/b.md', 'not-a-report', reason, 'zh-CN')
    expect(resultOfRead(result, found, 'zh-CN')).toBe(result)
  })

  it('is not told of where report-lint wrote it', () => {
    expect(resultOfRead(fatalResult('/a.md', 'own-output', reason, 'zh-CN'), found, 'zh-CN')).toBeNull()
  })
})
