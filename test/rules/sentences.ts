import { runRules } from '../../src/check/run.js'
import { parseReport } from '../../src/parse/parse.js'
import { rules } from '../../src/rules/index.js'
import type { LintMessage, Report, SectionId } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, type ReportModel } from '../support/model.js'
import { textOf } from './check.js'

/**
 * The parts of a year whose totals are all unlike one another:
 * 新收 27, 上年结转 5, 予以公开 12, 部分公开 2, 不予公开 2, 无法提供 7, 不予处理 4, 其他处理 2, 办结 29, 结转 3;
 * 复议 6 (4 维持, 1 纠正, 1 其他), 诉讼 3 (直接 2, 复议后 1); 规范性文件 4 / 2 / 17, 许可 326, 处罚 48, 强制 3, 收费 7.35 万元.
 */
const parts = {
  'requests/carriedIn/individual': 5,
  'requests/carriedOut/individual': 2,
  'disputes/review/upheld': 4,
  'disputes/review/corrected': 1,
  'disputes/review/otherResult': 1,
  'disputes/direct/upheld': 1,
  'disputes/direct/pending': 1,
  'disputes/afterReview/upheld': 1,
}

const parts2019 = { ...parts, 'requests/otherHandling/individual': 2 }

const busy = (organ: string, year = 2023): ReportModel =>
  correctReport({ organ, year, parts: year < 2021 ? parts2019 : parts })
const nothing = (organ: string, year = 2023): ReportModel =>
  correctReport({ organ, year, allParts: new Map(year < 2021 ? [] : [['charges/charge/amount', '0.0000']]) })

/** Correct reports of all kinds of organs that sentences are put into. */
export const reports = {
  town: busy('松岚县砚溪镇人民政府'),
  bureau: busy('松岚县教育体育局'),
  county: busy('松岚县人民政府'),
  office: busy('松岚县人民政府办公室'),
  committee: busy('松岚经济开发区管理委员会'),
  street: busy('松岚区云台街道办事处'),
  province: busy('江右省水利厅'),
  town2024: busy('松岚县砚溪镇人民政府', 2024),
  town2020: busy('松岚县砚溪镇人民政府', 2020),
  bureau2019: busy('松岚县教育体育局', 2019),
  nil: nothing('松岚县气象局'),
  nilTown: nothing('松岚县砚溪镇人民政府', 2022),
  nil2020: nothing('松岚县气象局', 2020),
} satisfies Record<string, ReportModel>

export type ReportName = keyof typeof reports

/** Stands where sentences are put, and is longer than any of them, so that their places are within the source. */
const placeholder = '政务公开工作有序开展。'.repeat(40)

const parsedReports = new Map<string, Promise<Report>>()

/** A report that is parsed once, with the placeholder at the end of a section. */
function parsedWithPlaceholder(name: ReportName, id: SectionId): Promise<Report> {
  const known = parsedReports.get(`${name} ${id}`)
  if (known) return known
  const report = reports[name]
  const children = report.sections.find((section) => section.id === id)?.children ?? []
  const source = textOf(withSection(report, id, [...children, paragraph(placeholder)]))
  const parsed = parseReport(source, { filePath: 'report.txt' })
  parsedReports.set(`${name} ${id}`, parsed)
  return parsed
}

/** A parsed report with another text in the place of the placeholder. */
function withText(report: Report, text: string): Report {
  if (text.length > placeholder.length) throw new Error(`The sentence is longer than its place: ${text}`)
  let placed = 0
  const sections = report.sections.map((section) => ({
    ...section,
    children: section.children.map((node) => {
      if (node.type !== 'paragraph' || node.value !== placeholder) return node
      placed += 1
      return { ...node, value: text }
    }),
  }))
  if (placed !== 1) throw new Error(`The report has ${String(placed)} places for a sentence.`)
  return { ...report, sections }
}

/** Errors and warnings of all rules on a report with a paragraph more in a section, as rule/message: text. */
export async function findingsWith(name: ReportName, text: string, id: SectionId = 'overview'): Promise<string[]> {
  const report = withText(await parsedWithPlaceholder(name, id), text)
  return runRules(report, rules, { locale: 'zh-CN' }).messages.filter(isSerious).map(inShort)
}

const isSerious = ({ level }: LintMessage): boolean => level !== 'info'
const inShort = ({ ruleId, messageId, message }: LintMessage): string => `${ruleId}/${messageId}: ${message}`
