import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/index.js'
import { parseText } from '../harness.js'

const documents = (...lines: string[]): Promise<Report> =>
  parseText(['二、主动公开政府信息情况', '第二十条第（一）项', ...lines].join('\n'))

const headings = ({ tables }: Report): (string | undefined)[] =>
  tables.get('documents')?.columns.map(({ label }) => label?.value) ?? []

describe('a header in two lines', () => {
  it('is put together word by word', async () => {
    const report = await documents('信息 本年新制 本年新公 对外公开', '内容 作数量 开数量 总数量', '规章 0 0 0')
    expect(headings(report)).toEqual(['本年新制作数量', '本年新公开数量', '对外公开总数量'])
  })

  it('may have words that are whole in the first line', async () => {
    const report = await documents('信息内容 本年制发 本年废止 现行有效件数', '件数 件数', '规章 0 0 0')
    expect(headings(report)).toEqual(['本年制发件数', '本年废止件数', '现行有效件数'])
  })
})
