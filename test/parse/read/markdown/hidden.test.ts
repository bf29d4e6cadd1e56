import { describe, expect, it } from 'vitest'
import { lint } from '../../../../src/check/lint.js'
import { parseReport } from '../../../../src/parse/parse.js'
import { htmlOf } from '../../../support/html.js'
import { layouts } from '../../../support/layouts/index.js'
import { correctReport } from '../../../support/model.js'

const row = (label: string, number: string): string => `<tr><td>${label}</td><td>${number}</td></tr>`
/** Markdown with one table in HTML. */
const withTable = (attributes: string, ...rows: string[]): string =>
  `# 松岚县砚溪镇人民政府2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。\n\n<table${attributes}>\n${row('行政许可', '3')}\n${rows.join('\n')}\n</table>\n`

interface Read {
  hidden: string[]
  /** The lines that the hidden texts stand on. */
  lines: (string | undefined)[]
}

async function read(source: string): Promise<Read> {
  const { hidden } = await parseReport(source, { filePath: 'a.md' })
  const texts = hidden?.texts ?? []
  return {
    hidden: texts.map(({ by, text, within }) => [by, ...(within ? [within] : []), text].join(' ')),
    lines: texts.map(({ position }) => source.split('\n')[position.start.line - 1]),
  }
}

describe('HTML in Markdown', () => {
  it('hides digits within a cell', async () => {
    const cell = row('行政处罚', '4<span style="display:none">5</span>')
    expect(await read(withTable('', cell))).toEqual({ hidden: ['undisplayed cell 5'], lines: [cell] })
  })

  it('hides digits at the same place behind a byte order mark', async () => {
    const cell = row('行政处罚', '4<span style="display:none">5</span>')
    expect((await read(`\uFEFF${withTable('', cell)}`)).lines).toEqual([cell])
  })

  it('hides a row', async () => {
    const gone = row('行政强制', '6').replace('<tr>', '<tr style="display:none">')
    expect((await read(withTable('', row('行政处罚', '4'), gone))).hidden).toEqual(['undisplayed 行政强制\t6'])
  })

  it('is not known to be seen where it is hidden as a whole', async () => {
    expect((await read(withTable(' style="display:none"'))).hidden).toMatchObject([
      expect.stringMatching(/^uncertain/u),
    ])
  })

  it('hides nothing where nothing says so', async () => {
    expect((await read(withTable(' style="width:100%"', row('行政处罚', '4')))).hidden).toEqual([])
  })

  it('is told of by hidden-content', async () => {
    const page = htmlOf(correctReport(), 'clean')
    const tables = [...page.matchAll(/<table[\s\S]*?<\/table>/gu)].map(([table]) => table)
    const [first = ''] = tables
    const digit = first.replace(/<td>(\d+)<\/td>/u, '<td>$1<span style="display:none">7</span></td>')
    const source = layouts.markdown(correctReport())
    expect(digit).not.toBe(first)
    const { messages } = await lint(`${source}\n\n${digit}\n`, { filePath: 'a.md' })
    expect(messages.map(({ ruleId }) => ruleId)).toContain('hidden-content')
  })
})
