import { expect, test } from 'vitest'
import { extractCsv } from '../../src/formatters/extract-csv.js'
import { extractReport } from '../../src/engine/extract.js'
import { report } from '../formatters/fakes.js'

test('takes title, organ, year, sections and cells with their lines', () => {
  expect(extractReport('/work/a.md', report())).toEqual({
    filePath: '/work/a.md',
    title: '某县2023年政府信息公开工作年度报告',
    organ: '某县人民政府',
    organKind: 'countyGovernment',
    year: 2023,
    edition: '2021',
    format: 'markdown',
    sections: [
      { id: 'disclosure', number: '二', heading: '主动公开政府信息情况', line: 3 },
      { id: 'requests', number: null, heading: null, line: 9 },
    ],
    cells: {
      'documents/normative/made': { text: '27', state: 'number', value: 27, line: 7, column: 12 },
      'documents/normative/valid': { text: '/', state: 'text', value: null, line: 7, column: 17 },
    },
  })
})

test('gives null for what the report does not have', () => {
  const bare = { ...report(), title: null, organ: null, year: null, edition: null, tables: new Map(), sections: [] }
  expect(extractReport('<stdin>', bare)).toEqual({
    filePath: '<stdin>',
    title: null,
    organ: null,
    organKind: null,
    year: null,
    edition: null,
    format: 'markdown',
    sections: [],
    cells: {},
  })
})

const csvOf = (text: string): string => extractCsv([extractReport('/work/a.md', report(text))])
const textField = (text: string): string | undefined =>
  /"?documents"?,normative,valid,,([\s\S]*),text,7\r\n$/.exec(csvOf(text))?.[1]

test('CSV has a BOM, a header, CRLF and one row a cell', () => {
  expect(csvOf('无')).toBe(
    [
      '\uFEFFfile,organ,year,edition,table,row,column,value,text,state,line',
      '/work/a.md,某县人民政府,2023,2021,documents,normative,made,27,27,number,7',
      '/work/a.md,某县人民政府,2023,2021,documents,normative,valid,,无,text,7',
      '',
    ].join('\r\n'),
  )
})

test('CSV of no reports is the header alone', () => {
  expect(extractCsv([])).toBe('\uFEFFfile,organ,year,edition,table,row,column,value,text,state,line\r\n')
})

test.each([
  ['1,234', '"1,234"'],
  ['约"3"件', '"约""3""件"'],
  ['商业\n企业', '"商业\n企业"'],
])('CSV quotes %j', (text, field) => {
  expect(textField(text)).toBe(field)
})

test.each(['=1+1', '+SUM(A1)', '-', '-1-1', '@x', '＝1', '\t=1'])(
  'CSV keeps %j from being run as a formula',
  (text) => {
    expect(textField(text)).toBe(`'${text}`)
  },
)

test.each(['-26', '+3', '-0.5', '—', '3=3'])('CSV leaves %j as it is', (text) => {
  expect(textField(text)).toBe(text)
})

test('CSV shows control and bidi characters as escapes', () => {
  expect(textField('\u202e31\x1b')).toBe('\\u202e31\\u001b')
})
