import { expect, test } from 'vitest'
import { extractReport } from '../../src/report/extract.js'
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
      'documents/normative/made': { text: '27', state: 'number', value: 27, certainty: 'certain', line: 7, column: 12 },
      'documents/normative/valid': { text: '/', state: 'text', value: null, certainty: 'certain', line: 7, column: 17 },
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
