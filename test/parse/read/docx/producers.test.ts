import { readFileSync } from 'node:fs'
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  SymbolRun,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { docxForms } from '../../../support/docx.js'
import { expectedCells } from '../../../support/expected.js'
import { correctReport } from '../../../support/model.js'
import { cellMap } from '../../harness.js'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../../fixtures/docx/${name}`, import.meta.url))

describe('LibreOffice', () => {
  const model = correctReport()

  it.each([
    ['libreoffice-numbered.docx', 'numbered'],
    ['libreoffice-tracked-changes.docx', 'tracked changes'],
  ] as const)('says in %s what it was given', (name, form) => {
    const { blocks, source } = readDocx(fixture(name))
    expect(source).toBe(readDocx(docxForms[form](model)).source)
    const cells = [...cellMap(buildReport(blocks, source, 'docx'))]
    expect(
      Object.fromEntries(cells.map(([address, { text, state, value }]) => [address, { text, state, value }])),
    ).toEqual(Object.fromEntries(expectedCells(model)))
  })
})

describe('the docx package', () => {
  const text = (content: string): Paragraph => new Paragraph(content)
  const cell = (content: string, spans: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
    new TableCell({ children: [text(content)], ...spans })
  const numbered = (content: string, level: number): Paragraph =>
    new Paragraph({
      text: content,
      heading: level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      numbering: { reference: 'sections', level },
    })

  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'sections',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '（%2）', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    comments: { children: [{ id: 0, children: [text('批注')] }] },
    footnotes: { 1: { children: [text('脚注')] } },
    features: { trackRevisions: true },
    sections: [
      {
        headers: { default: new Header({ children: [text('页眉')] }) },
        footers: { default: new Footer({ children: [text('- 3 -')] }) },
        children: [
          numbered('总体情况', 0),
          numbered('主动公开', 1),
          new Paragraph({
            children: [
              new TextRun('公开信息'),
              new DeletedTextRun({ text: '10', id: 1, author: 'x', date: '2024-01-01T00:00:00Z' }),
              new InsertedTextRun({ text: '12', id: 2, author: 'x', date: '2024-01-01T00:00:00Z' }),
              new TextRun({ text: '条。', size: 32 }),
              new TextRun({ text: '内部', vanish: true }),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({ children: [new TextRun({ children: [new Tab(), '缩进的正文'] }), new SymbolRun('F0FC')] }),
          numbered('依申请公开', 1),
          numbered('主动公开政府信息情况', 0),
          new Table({
            rows: [
              new TableRow({ children: [cell('信息内容', { columnSpan: 2 }), cell('本年制发件数')] }),
              new TableRow({ children: [cell('文件', { rowSpan: 2 }), cell('规章'), cell('0')] }),
              new TableRow({ children: [cell('行政规范性文件'), cell('4')] }),
            ],
          }),
        ],
      },
    ],
  })

  it('is read with headings, automatic numbers, tracked changes and merged cells', async () => {
    const { blocks, source } = readDocx(await Packer.pack(file, 'uint8array'))
    expect(source.trimEnd().split('\n')).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '公开信息12条。',
      '\t缩进的正文✓',
      '（二）依申请公开',
      '二、主动公开政府信息情况',
      '信息内容\t本年制发件数',
      '文件\t规章\t0',
      '行政规范性文件\t4',
    ])
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'line',
      'line',
      'heading',
      'heading',
      'table',
    ])
    const [table] = blocks.slice(-1)
    expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 2],
      [0, 1, 2],
      [1, 2],
    ])
  })
})
