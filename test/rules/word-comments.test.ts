import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { wordComments } from '../../src/rules/word-comments.js'
import { report } from '../../src/testing.js'
import type { LintMessage, Locale } from '../../src/model/index.js'
import { wordOf } from '../support/word-marks.js'

const judge = async (edit: (markdown: string) => string, locale: Locale = 'zh-CN') =>
  lint(await wordOf(edit(report())), { rules: [wordComments], locale })

const sentence = '2023年，'

/** Puts marks into the first paragraph of section 一. */
const into = (marks: string) => (markdown: string) => markdown.replace(`\n${sentence}`, `\n${sentence}${marks}`)

const found = ({ messages }: { messages: LintMessage[] }) =>
  messages.map(({ messageId, level, message, section, line }) => ({ messageId, level, message, section, line }))

describe('word-comments', () => {
  it('passes a Word file without any', async () => {
    expect(await judge((markdown) => markdown)).toMatchObject({ messages: [], outcomes: { 'word-comments': 'pass' } })
  })

  it('does not apply to other files', async () => {
    expect((await lint(report(), { rules: [wordComments] })).outcomes).toEqual({ 'word-comments': 'notApplicable' })
  })

  it('says of comments how many there are and that they are not to be published', async () => {
    const result = await judge(into('{>>请核对<<}{>>再核对<<}'))
    expect(found(result)).toMatchObject([
      {
        messageId: 'comments',
        level: 'info',
        message: '文件里有批注2条，没有作为报告内容检查；批注不应随报告发布，请先删除',
        section: 'overview',
      },
    ])
    expect(result.source?.split('\n')[(result.messages[0]?.line ?? 0) - 1]).toMatch(/^2023年，/u)
  })

  it('says of changes how many there are and which text was judged', async () => {
    expect(found(await judge(into('{++全镇++}政府{--各部门--}高度重视，{++始终++}')))).toMatchObject([
      {
        messageId: 'changes',
        message: '文件里有插入2处、删除1处，检查的是接受全部修订后的文字；请先接受或拒绝修订，再发布',
      },
    ])
  })

  it('says of both in one finding, in English too', async () => {
    const marks = into('{++全镇++}{>>全镇？<<}')
    expect(found(await judge(marks)).map(({ message }) => message)).toEqual([
      '文件里有批注1条、插入1处，检查的是接受全部修订后的文字；批注不应随报告发布，请先接受或拒绝修订、删除批注',
    ])
    expect(found(await judge(marks, 'en')).map(({ message }) => message)).toEqual([
      'The file has comments: 1, insertions: 1. The text with all changes accepted was judged. Comments should not be published: accept or reject the changes and delete the comments first',
    ])
  })
})

it('a plugin’s reader hands over notes in the same way', async () => {
  const source = report({ format: 'text' })
  const start = source.indexOf(sentence)
  const reader = {
    format: 'letter',
    extensions: ['.letter'],
    read: () => ({
      source,
      blocks: source.split('\n').map((text, index, lines) => {
        const at = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0)
        return { type: 'line' as const, text: { text, start: at, end: at + text.length } }
      }),
      notes: [{ kind: 'comment' as const, count: 3, place: { start, end: start + sentence.length } }],
    }),
  }
  const { messages } = await lint('', { format: 'letter', readers: [reader], rules: [wordComments] })
  expect(messages).toMatchObject([{ message: expect.stringContaining('批注3条') as unknown, section: 'overview' }])
})
