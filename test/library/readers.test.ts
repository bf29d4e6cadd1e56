import { describe, expect, it } from 'vitest'
import {
  createLinter,
  defineReader,
  definePlugin,
  InputError,
  lint,
  parseReport,
  type Reader,
} from '../../src/index.js'
import { parseReport as parse } from '../../src/parse/parse.js'
import { blocksFromLines } from '../../src/parse/read/lines/line-blocks.js'
import { linesOf } from '../../src/parse/read/lines/source-lines.js'
import { report } from '../../src/testing.js'

/** A format of our own: a line with its name, then a report as text. */
const mark = 'LETTER\n'

const letter = defineReader({
  format: 'letter',
  extensions: ['.letter'],
  recognises: (bytes) => new TextDecoder().decode(bytes.subarray(0, mark.length)) === mark,
  read: (bytes) => {
    const source = new TextDecoder().decode(bytes)
    if (!source.startsWith(mark)) throw new Error('no letter')
    const lines = [...linesOf(source.slice(mark.length))]
    const moved = lines.map((line) => ({ ...line, start: line.start + mark.length, end: line.end + mark.length }))
    return { source, blocks: blocksFromLines(moved) }
  },
})

const text = mark + report({ format: 'text', cells: { 'requests/outcomeTotal/total': 99 } })
const bytes = new TextEncoder().encode(text)
const readers = [letter]

describe('a reader from outside', () => {
  it.each([
    ['by the extension', bytes, { filePath: 'a.letter' }],
    ['by the extension, of text', text, { filePath: 'A.LETTER' }],
    ['by the first bytes', bytes, {}],
    ['by the first bytes, though the extension is another', bytes, { filePath: 'a.dat' }],
    ['by the format asked for', bytes, { format: 'letter', filePath: 'a.txt' }],
  ] as const)('reads what is its own %s', async (_, source, options) => {
    expect((await parseReport(source, { ...options, readers })).format).toBe('letter')
  })

  it.each([
    ['has an extension of ours', bytes, { filePath: 'a.txt' }, 'text'],
    ['is not its own for all the extension', new TextEncoder().encode(report()), { filePath: 'a.letter' }, 'markdown'],
  ] as const)('leaves a file alone that %s', async (_, source, options, format) => {
    expect((await parseReport(source, { ...options, readers })).format).toBe(format)
  })

  it('gives findings their places, and the text that they point into', async () => {
    const { messages, source, report: read } = await lint(bytes, { filePath: 'a.letter', readers })
    const { line, column } = messages.find(({ ruleId }) => ruleId === 'outcome-total')!
    expect(source?.split('\n')[line - 1]?.slice(column - 1, column + 1)).toBe('99')
    expect(read?.format).toBe('letter')
  })

  it('is used by a linter whose plugin has it', async () => {
    const linter = await createLinter({ plugins: [definePlugin({ name: 'post', readers })] })
    const { report: read } = await linter.lint(bytes, { filePath: 'a.letter' })
    expect(read?.format).toBe('letter')
  })

  const failing = (read: Reader['read']): Reader => ({ ...letter, read })
  const input = { filePath: 'a.letter' }

  it.each([
    ['an InputError as it is', new InputError('encrypted', { zh: '有密码', en: 'locked' }), 'encrypted', '有密码'],
    [
      'one of another copy of this package as it is',
      Object.assign(new Error('locked'), {
        name: 'InputError',
        code: 'encrypted',
        reason: { zh: '有密码', en: 'locked' },
      }),
      'encrypted',
      '有密码',
    ],
    [
      'another error as a corrupt file',
      new RangeError('page 3'),
      'corrupt',
      '读取器“letter”不能读取此文件：RangeError: page 3',
    ],
  ])('tells %s', async (_, error, code, message) => {
    const reader = failing(() => {
      throw error
    })
    const { messages } = await lint(bytes, { ...input, readers: [reader] })
    expect(messages).toMatchObject([{ code, message: expect.stringContaining(message) as unknown }])
  })

  it.each([
    ['behind the end', { text: '一', start: 9_000_000, end: 9_000_001 }],
    ['of another text', { text: '一', start: 0, end: 1 }],
    ['with too few offsets', { text: mark, start: 0, end: mark.length, offsets: [0] }],
    ['with offsets elsewhere', { text: '一', start: 0, end: 1, offsets: [7] }],
  ])('is told of a place %s', async (_, span) => {
    const reader = failing(() => ({ source: text, blocks: [{ type: 'line', text: span }] }))
    await expect(parse(bytes, { ...input, readers: [reader] })).rejects.toThrow(TypeError)
  })

  it('is missing for a format that nothing reads', async () => {
    await expect(lint(text, { format: 'ceb', readers })).rejects.toThrow('options.format: there is no "ceb" here')
  })
})
