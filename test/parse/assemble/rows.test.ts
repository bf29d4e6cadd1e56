import { expect, it } from 'vitest'
import { lexiconOf } from '../../../src/lexicon/lexicon.js'
import { assembleRows } from '../../../src/parse/assemble/rows.js'
import type { LooseRow } from '../../../src/parse/assemble/table-rows.js'
import { keyOf } from '../../../src/text/key.js'

const { labels } = lexiconOf()
const { vocabulary } = labels.families.find(({ tables }) => tables.some(({ spec }) => spec.id === 'requests'))!

it('a label is put together from as many lines as it has characters', () => {
  const label = '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'
  const rows = Array.from(label, (text, start): LooseRow => {
    const cell = { text, start, end: start + 1, column: 0, key: keyOf(text) }
    return { cells: [cell], closed: false }
  })
  const found = assembleRows(rows, { vocabulary, labels }, 7)
  expect(found.map((row) => row.label?.meaning)).toEqual([{ kind: 'row', table: 'requests', id: 'otherFeeUnpaid' }])
})
