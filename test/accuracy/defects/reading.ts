import type { Defect } from '../defect.js'
import { addRow } from '../edits.js'
import { compose } from '../report.js'
import { from2021 } from './common.js'

/** Rules that need what is torn: the sums, and the words of the report about it, may still find other things. */
const torn = (name: string, label: string, behind: string): Defect => ({
  rule: 'unsure-reading',
  message: 'table',
  name,
  wanted: { years: from2021 },
  forms: (form) => form === 'markdown markdown',
  make: (draft) => ({
    model: compose(draft),
    place: { words: label },
    edit: (text) => addRow(text, label, () => behind),
  }),
})

export const readingDefects: readonly Defect[] = [
  torn('numbers without a label', '2.重复申请', '|  |  |  | 0 | 1 | 0 |'),
  torn('the end of a label and of a number', '1.本机关不掌握相关政府信息', '|  |  | 政府信息 |  |  |  |  |  |  | 4 |'),
  torn('a number in a row of its own', '3.危及“三安全一稳定”', '|  |  | 定” | 0 |  |  |  |  |  |  |'),
]
