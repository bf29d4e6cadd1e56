import fc from 'fast-check'
import { arbitraryReport } from './arbitrary.js'
import { type Block, paragraph, table } from './blocks.js'
import {
  type ReportModel,
  correctReport,
  withAgreeingProse,
  withCell,
  withRows,
  withSection,
  withValues,
  withoutSection,
} from './model.js'

const town = correctReport()
const city = correctReport({ organ: '澄湾市人民政府', year: 2020 })

/** Correct reports of both editions, organs of several kinds and all sizes, by what they are. */
export const correctReports: Readonly<Record<string, ReportModel>> = {
  'a correct report of a town, 2023': town,
  'a correct report of a city, 2020': city,
  ...Object.fromEntries(
    fc
      .sample(arbitraryReport(), { numRuns: 2, seed: 78 })
      .map((model) => [`a drawn report of ${model.organ}, ${model.year}`, model]),
  ),
}

const sectionOf = (id: string): readonly Block[] => town.sections.find((section) => section.id === id)?.children ?? []

const rewrite = (text: string, from: RegExp, to: string): string => {
  const written = text.replace(from, to)
  if (written === text) throw new Error(`${from.source} is not in the text.`)
  return written
}

/** The town's report with other words in section one. */
const withOverview = (...changes: [from: RegExp, to: string][]): ReportModel =>
  withSection(
    town,
    'overview',
    sectionOf('overview').map((block) =>
      block.type === 'paragraph'
        ? paragraph(changes.reduce((text, [from, to]) => text.replace(from, to), block.text))
        : block,
    ),
  )

const withHeading = (id: string, change: { number?: string; title?: string }): ReportModel => ({
  ...town,
  sections: town.sections.map((section) => (section.id === id ? { ...section, ...change } : section)),
})

const applicants = ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total']
const blankRow = Object.fromEntries(applicants.map((column) => [`requests/deniedSecret/${column}`, '']))

/** Reports with something wrong, each of another rule or found in another way, by what is wrong. */
export const defectiveReports = {
  'a wrong cell': withCell(town, 'requests/granted/individual', 19),
  'a wrong cell in the form of 2019': withCell(city, 'requests/unableNotHeld/individual', 6),
  'a wrong total of disputes': withCell(town, 'disputes/review/total', 0),
  'a blank row': withValues(town, blankRow),
  'a blank cell': withCell(town, 'requests/granted/research', ''),
  'a word in a cell': withCell(town, 'requests/granted/research', '详见附件'),
  'a unit in a cell': withCell(town, 'charges/charge/amount', '73500元'),
  'an altered row label': correctReport({ labels: { 'requests/row/granted': '（一）同意公开' } }),
  'an altered column label': correctReport({ labels: { 'permits/column/decisions': '处理决定数量' } }),
  'a total by another name': correctReport({ labels: { 'requests/row/outcomeTotal': '（七）合计' } }),
  'a missing row': withRows(town, (row) => row !== 'requests/deniedSecret'),
  'a table twice': withSection(town, 'requests', [table('requests'), table('requests')]),
  'the form of another year': correctReport({ edition: '2019' }),
  'a missing section with its table': withoutSection(town, 'disputes'),
  'a heading in other words': withHeading('problems', { title: '存在的问题' }),
  'a heading with a wrong number': withHeading('problems', { number: '六' }),
  'no fee statement': withSection(town, 'otherMatters', [paragraph('没有其他需要报告的事项。')]),
  'numbers in prose that are off': withOverview(
    [/新收政府信息公开申请\d+件/u, '新收政府信息公开申请99件'],
    [/门户网站公开\d+条/u, '门户网站公开9999条'],
  ),
  'a wrong citation and a power it has not': {
    ...withAgreeingProse(withValues(town, { 'documents/rules/made': 1, 'documents/rules/valid': 1 })),
    preface: town.preface.map((text, index) => (index === 0 ? rewrite(text, /第711号/u, '第492号') : text)),
  },
  'careless text': withSection(town, 'otherMatters', [
    ...sectionOf('otherMatters'),
    paragraph('（此处填写其他情况）本镇于20XX年开展了自查。'),
    paragraph('联系人的手机号码是13812345678。'),
    paragraph('工作 完成较好,群众满意。。'),
    paragraph('群众和企业代表对公开专栏的内容和更新速度提出了宝贵意见。'),
    paragraph('群众和企业代表对公开专栏的内容和更新速度提出了宝贵意见。'),
  ]),
  'a title without organ': correctReport({ title: '2023年政府信息公开工作年度报告' }),
} satisfies Record<string, ReportModel>

export type DefectName = keyof typeof defectiveReports
