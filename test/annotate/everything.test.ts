import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.js'
import { lint } from '../../src/check/lint.js'
import { readDocx } from '../../src/parse/read/docx/read.js'
import { defectiveReports } from '../support/defects.js'
import { docxForms } from '../support/docx.js'
import { wordWithEverything } from '../support/word-everything.js'
import { commentsOf, partOf } from './copies.js'
import { resultOn } from './result-on.js'

const files = [
  wordWithEverything(),
  docxForms.strict(defectiveReports['a wrong cell']),
  docxForms['split runs'](defectiveReports['a blank cell']),
]
/** Checked once: it is their text alone that matters here. */
const results = await Promise.all(files.map((file) => lint(file)))

describe('comments on any words', () => {
  it('leave the text of the file as it is read, and go again without a trace', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(12)), { minLength: 1, maxLength: 8 }),
        async (number, anchors) => {
          const [file, result] = [files[number]!, results[number]!]
          const source = result.source ?? ''
          const stretches = anchors.map(([at, length]) => {
            const start = at % source.length
            return { start, end: Math.min(source.length, start + length) }
          })
          const copy = await annotate(file, resultOn(result, stretches))
          expect(readDocx(copy).source).toBe(source)
          expect(Buffer.from(await annotate(copy, resultOn(result, stretches))).equals(copy)).toBe(true)
          const comments = commentsOf(copy).filter(({ author }) => author === 'report-lint')
          expect(comments).toHaveLength(stretches.length + 1)
          expect(comments.filter(({ on }) => on === undefined)).toEqual([])
        },
      ),
      { numRuns: 20 },
    )
  })
})

/** What a comment on words of a file that holds everything stands on. */
async function on(words: string): Promise<string | undefined> {
  const [file] = files
  const result = results[0]!
  const start = result.source!.indexOf(words)
  expect(start, words).toBeGreaterThan(0)
  const copy = await annotate(file!, resultOn(result, [{ start, end: start + words.length }]))
  const [, comment] = commentsOf(copy).filter(({ author }) => author === 'report-lint')
  return comment?.on
}

describe('a comment stands', () => {
  it.each([
    ['exactly on words of a plain run', '址', '址'],
    ['around a hyperlink', '公开专栏', '政府网站公开专栏'],
    ['around a field', '1月', '2024年1月'],
    ['around what of a field is in its paragraph', '的域二', '跨段的域二'],
    ['exactly on words behind a field', '后', '后'],
    ['around a content control', '的内容', '填写的内容'],
    ['exactly in a paragraph that a content control holds', '控件里', '控件里'],
    ['around a tracked insertion', '入的', '插入的文字'],
    ['around a run whose properties are a tracked change', '样式', '变样式'],
    ['exactly in paragraphs whose mark is deleted', '去接着', '去接着'],
    ['outside of a text box', '框里的文字', '框里的文字'],
    ['exactly between references to characters', '乙 丙', '乙 丙'],
    ['around a text whose outer white space is not shown', '有空', ' 前后有空白 '],
    ['exactly in a text without kept white space', '中', '中'],
    ['exactly between elements of a run', '制表', '制表'],
    ['around a run with text as it is', '样的', '原样的<文字>'],
    ['around an element of a schema of their own', '能标', '智能标记'],
    ['exactly on words that have a comment already', '批注的', '批注的'],
  ])('%s', async (_, words, expected) => {
    expect(await on(words)).toBe(expected)
  })
})

it('comments of colleagues, their answers and all other parts stay', async () => {
  const [file] = files
  const copy = await annotate(file!, results[0]!)
  const [first, second] = commentsOf(copy)
  expect([first, second].map((comment) => [comment?.author, comment?.lines, comment?.on])).toEqual([
    ['李四', ['请核对'], '已有批注的文字'],
    ['王五', ['已核对'], ''],
  ])
  expect(partOf(copy, 'word/commentsExtended.xml')).toContain('w15:paraIdParent="0A000001"')
  for (const [part, entry] of [
    ['commentsExtended', /<w15:commentEx w15:paraId="[0-7][\dA-F]{7}" w15:done="0"\/><\/w15:commentsEx>$/u],
    [
      'commentsIds',
      /<w16cid:commentId w16cid:paraId="[0-7][\dA-F]{7}" w16cid:durableId="[0-7][\dA-F]{7}"\/><\/w16cid:commentsIds>$/u,
    ],
    [
      'commentsExtensible',
      /<w16cex:commentExtensible w16cex:durableId="[0-7][\dA-F]{7}"\/><\/w16cex:commentsExtensible>$/u,
    ],
    ['people', /<w15:person w15:author="report-lint"\/><\/w15:people>$/u],
  ] as const)
    expect(partOf(copy, `word/${part}.xml`)).toMatch(entry)
})
