import { expect, test } from 'vitest'
import { formNames } from '../../src/form/names.js'

const { cellName, cellPlace, sectionTitle } = formNames({})

test('names a section by its official number and title', () => {
  expect(sectionTitle('overview')).toBe('一、总体情况')
})

test('names a disclosure table by the clause in its caption', () => {
  expect(cellPlace({ table: 'documents', row: 'normative', column: 'valid' }, '2021')).toBe(
    '第二十条第（一）项 › 行政规范性文件 × 现行有效件数',
  )
})

test('names the only table of a section by the title of the section', () => {
  expect(cellPlace({ table: 'disputes', row: 'review', column: 'upheld' }, '2021')).toBe(
    '政府信息公开行政复议、行政诉讼情况表 › 行政复议 × 结果维持',
  )
})

test('puts the group before a row that is numbered within it', () => {
  expect(cellName({ table: 'requests', row: 'otherOther', column: 'individual' }, '2021')).toBe(
    '（六）其他处理 › 3.其他 × 自然人',
  )
})

test('uses the words of the edition that the tables are in', () => {
  const address = { table: 'permits', row: 'licence', column: 'decisions' } as const
  expect(cellName(address, '2019')).toBe('行政许可 × 处理决定数量')
  expect(cellName(address, '2021')).toBe('行政许可 × 本年处理决定数量')
})

test('finds cells of another edition when tables are mixed or the edition is unknown', () => {
  expect(cellName({ table: 'documents', row: 'rules', column: 'newMade' }, '2021')).toBe('规章 × 本年新制作数量')
  expect(cellName({ table: 'procurement', row: 'procurement', column: 'items' }, null)).toBe(
    '政府集中采购 × 采购项目数量',
  )
})

test('shows ids that no edition has as they are', () => {
  expect(cellPlace({ table: 'charges', row: 'x', column: 'y' }, '2021')).toBe('第二十条第（八）项 › x × y')
})
