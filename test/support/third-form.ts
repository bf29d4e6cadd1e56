import { edition2021 } from '../../src/form/2021.js'
import { editionSchema } from '../../src/form/schema.js'
import type { Edition, FormInput, TableInput } from '../../src/model/index.js'

const requests = edition2021.tables.find(({ id }) => id === 'requests')!
const total = requests.columns.at(-1)!
const outcomes = requests.equations.find(({ rule }) => rule === 'outcome-total')!
const applicants = requests.equations.find(({ rule }) => rule === 'applicant-total')!

/** The applicants with one kind more, and one outcome more behind the last of （五）. */
const widerRequests: TableInput = {
  ...requests,
  rows: requests.rows.flatMap((row) =>
    row.id === 'refusedConfirm'
      ? [row, { id: 'refusedAdvice', label: '6.以申请名义提出政策咨询', groups: row.groups }]
      : [row],
  ),
  columns: [
    ...requests.columns.slice(0, -1),
    { id: 'villageCommittee', label: '村（居）民委员会', groups: requests.columns.at(-2)!.groups },
    total,
  ],
  equations: requests.equations.map((equation) => {
    if (equation === outcomes) return { ...outcomes, left: [...outcomes.left, 'refusedAdvice'] }
    return equation === applicants ? { ...applicants, left: [...applicants.left, 'villageCommittee'] } : equation
  }),
}

/** A table that no official format has, in a section that has none, with a sum of its own. */
const consultations: TableInput = {
  id: 'consultations',
  section: 'otherMatters',
  layout: 'stacked',
  name: '政策咨询办理情况表',
  caption: '咨询渠道',
  rows: [
    { id: 'hotline', label: '热线电话咨询' },
    { id: 'window', label: '现场窗口咨询' },
    { id: 'online', label: '网上留言咨询' },
  ],
  columns: [
    { id: 'answered', label: '已答复咨询' },
    { id: 'transferred', label: '已转办咨询' },
    { id: 'sum', label: '咨询合计' },
  ],
  equations: [{ rule: 'table-sum', scope: 'row', left: ['answered', 'transferred'], right: ['sum'] }],
}

/** An invented format as its authors would write it: what has a default is left out. */
export const thirdForm: FormInput = {
  id: '2026',
  name: '临湖省2026年格式',
  basis: '临府公开办〔2026〕3号',
  reportYears: { from: 2026, to: null },
  sections: edition2021.sections.map((section) =>
    section.id === 'problems' ? { ...section, label: '主要不足与下一年工作安排', accepted: [], altered: [] } : section,
  ),
  tables: [
    ...edition2021.tables.filter(({ id }) => !['requests', 'disputes'].includes(id)),
    widerRequests,
    edition2021.tables.find(({ id }) => id === 'disputes')!,
    consultations,
  ],
}

/** The same with all its defaults. */
export const completeThirdForm: Edition = editionSchema.parse(thirdForm)

/** What its cells hold besides the parts that other forms have. */
export const thirdParts = {
  'requests/granted/villageCommittee': 2,
  'requests/refusedAdvice/individual': 4,
  'consultations/hotline/answered': 31,
  'consultations/hotline/transferred': 5,
  'consultations/window/answered': 12,
  'consultations/window/transferred': 3,
  'consultations/online/answered': 8,
  'consultations/online/transferred': 1,
}
