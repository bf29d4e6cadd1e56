import { expect, test } from 'vitest'
import { extractReport } from '../../src/report/extract.js'
import { extractCsv } from '../../src/formatters/extract-csv.js'
import { report } from './fakes.js'

const csvOf = (text: string): string => extractCsv([extractReport('/work/a.md', report(text))])
const textField = (text: string): string | undefined =>
  /"?documents"?,normative,valid,,([\s\S]*),text,7,[^,]+,[^,]+,[^,]+,certain\r\n$/.exec(csvOf(text))?.[1]

test('has a BOM, a header, CRLF and one row a cell', () => {
  expect(csvOf('无')).toBe(
    [
      '\uFEFFfile,organ,year,edition,table,row,column,value,text,state,line,表名,行名,列名,certainty',
      '/work/a.md,某县人民政府,2023,2021,documents,normative,made,27,27,number,7,第二十条第（一）项,行政规范性文件,本年制发件数,certain',
      '/work/a.md,某县人民政府,2023,2021,documents,normative,valid,,无,text,7,第二十条第（一）项,行政规范性文件,现行有效件数,certain',
      '',
    ].join('\r\n'),
  )
})

test('of no reports is the header alone', () => {
  expect(extractCsv([])).toBe(
    '\uFEFFfile,organ,year,edition,table,row,column,value,text,state,line,表名,行名,列名,certainty\r\n',
  )
})

test.each([
  ['1,234', '"1,234"'],
  ['约"3"件', '"约""3""件"'],
  ['商业\n企业', '"商业\n企业"'],
])('quotes %j', (text, field) => {
  expect(textField(text)).toBe(field)
})

test.each(['=1+1', '+SUM(A1)', '-', '-1-1', '@x', '＝1', '\t=1'])('keeps %j from being run as a formula', (text) => {
  expect(textField(text)).toBe(`'${text}`)
})

test.each(['-26', '+3', '-0.5', '—', '3=3'])('leaves %j as it is', (text) => {
  expect(textField(text)).toBe(text)
})

test('shows control and bidi characters as escapes', () => {
  expect(textField('\u202e31\x1b')).toBe('\\u202e31\\u001b')
})

test('names rows and columns as the edition of the report does', () => {
  const data = extractReport('/work/a.md', report())
  const cells = {
    'requests/otherHandling/total': { text: '1', state: 'number', value: 1, certainty: 'certain', line: 1, column: 1 },
  } as const
  expect(extractCsv([{ ...data, edition: '2019', cells }])).toContain(
    ',收到和处理政府信息公开申请情况表,（六）其他处理,总计,certain\r\n',
  )
})

test.each(['file', 'organ'])('keeps the %s from being run as a formula', (field) => {
  const data = { ...extractReport('/work/a.md', report()), [field === 'file' ? 'filePath' : field]: '=1+1' }
  expect(extractCsv([data])).toContain("'=1+1,")
})
