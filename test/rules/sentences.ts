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

/**
 * Another one, with applicants of five kinds: 新收 27 (20, 4, 1, 0, 2), 上年结转 5, 予以公开 12, 不予公开 2, 无法提供 7,
 * 不予处理 4, 其他处理 2, 办结 29, 结转 3; 复议 6 (4 维持, 1 纠正, 1 未审结), 诉讼 3.
 */
const resources = {
  'requests/granted/individual': 9,
  'requests/granted/business': 2,
  'requests/granted/legalService': 1,
  'requests/partlyGranted/individual': 2,
  'requests/deniedLaw/individual': 1,
  'requests/deniedThirdParty/business': 1,
  'requests/unableNotHeld/individual': 5,
  'requests/unableNeedCreate/research': 1,
  'requests/unableUnclear/individual': 1,
  'requests/refusedPetition/individual': 2,
  'requests/refusedRepeat/business': 1,
  'requests/refusedConfirm/individual': 1,
  'requests/otherNoCorrection/individual': 1,
  'requests/otherOther/legalService': 1,
  'requests/carriedOut/individual': 3,
  'requests/carriedIn/individual': 5,
  'disputes/review/upheld': 4,
  'disputes/review/corrected': 1,
  'disputes/review/pending': 1,
  'disputes/direct/upheld': 1,
  'disputes/direct/pending': 1,
  'disputes/afterReview/upheld': 1,
  'documents/normative/made': 4,
  'documents/normative/repealed': 2,
  'documents/normative/valid': 17,
  'permits/licence/decisions': 326,
  'enforcement/penalty/decisions': 48,
  'enforcement/coercion/decisions': 3,
  'charges/charge/amount': '7.3500',
}

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
  resources: correctReport({ organ: '清河县自然资源局', year: 2024, allParts: new Map(Object.entries(resources)) }),
  nil: nothing('松岚县气象局'),
  nilTown: nothing('松岚县砚溪镇人民政府', 2022),
  nil2020: nothing('松岚县气象局', 2020),
} satisfies Record<string, ReportModel>

export type ReportName = keyof typeof reports

/** Stands where a sentence is put, and is longer than any of them, so that their places are within the source. */
const placeholder = '政务公开工作有序开展。'.repeat(40)

const parsedReports = new Map<string, Promise<Report>>()

/** A report that is parsed once, with so many placeholders at the end of a section. */
function parsedWithPlaceholders(name: ReportName, id: SectionId, count: number): Promise<Report> {
  const key = `${name} ${id} ${String(count)}`
  const known = parsedReports.get(key)
  if (known) return known
  const report = reports[name]
  const children = report.sections.find((section) => section.id === id)?.children ?? []
  const places = Array.from({ length: count }, () => paragraph(placeholder))
  const source = textOf(withSection(report, id, [...children, ...places]))
  const parsed = parseReport(source, { filePath: 'report.txt' })
  parsedReports.set(key, parsed)
  return parsed
}

/** A parsed report with other texts in the places of the placeholders, and the line of each. */
function withTexts(report: Report, texts: readonly string[]): { report: Report; lines: number[] } {
  const long = texts.find((text) => text.length > placeholder.length)
  if (long !== undefined) throw new Error(`The sentence is longer than its place: ${long}`)
  const lines: number[] = []
  const sections = report.sections.map((section) => ({
    ...section,
    children: section.children.map((node) => {
      if (node.type !== 'paragraph' || node.value !== placeholder) return node
      lines.push(node.position.start.line)
      return { ...node, value: texts[lines.length - 1] ?? '' }
    }),
  }))
  const [places, wanted] = [String(lines.length), String(texts.length)]
  if (places !== wanted) throw new Error(`The report has ${places} places for ${wanted}.`)
  return { report: { ...report, sections }, lines }
}

/** Errors and warnings of all rules on a report with a paragraph more in a section, as rule/message: text. */
export const findingsWith = (name: ReportName, text: string, id: SectionId = 'overview'): Promise<string[]> =>
  findingsWithAll(name, [text], id)

async function findingsWithAll(name: ReportName, texts: readonly string[], id: SectionId): Promise<string[]> {
  const { report } = withTexts(await parsedWithPlaceholders(name, id, texts.length), texts)
  return seriousIn(report).map(inShort)
}

const seriousIn = (report: Report): LintMessage[] =>
  runRules(report, rules, { locale: 'zh-CN' }).messages.filter(({ level }) => level !== 'info')

/**
 * The sentences in which nothing is found. Several stand in one report, a paragraph each, and only what is found in its
 * own counts; where nothing is, the sentence is looked at without the others. Of the 1026 wrong ones of `unseen.json`,
 * 1025 have the same findings among fifteen others as alone, and one has one more.
 */
export async function silentOf(name: ReportName, texts: readonly string[], id: SectionId): Promise<string[]> {
  const silent: string[] = []
  for (let from = 0; from < texts.length; from += together) {
    const some = texts.slice(from, from + together)
    const { report, lines } = withTexts(await parsedWithPlaceholders(name, id, some.length), some)
    const found = new Set(seriousIn(report).map(({ line }) => line))
    for (const [at, text] of some.entries())
      if (!found.has(lines[at] ?? 0) && (await findingsWith(name, text, id)).length === 0) silent.push(text)
  }
  return silent
}

/**
 * The sentences of which `findingsWith` finds anything, each with that. So many stand in one report, since rules take as
 * long for the report as for a sentence; where anything is found there, each half is looked at without the other. Of 652
 * wrong sentences among 15 true ones each, none was passed over that is found alone.
 */
export async function complaints(name: ReportName, texts: readonly string[], id: SectionId): Promise<string[]> {
  if (texts.length > together) return inParts(name, texts, id, together)
  const findings = await findingsWithAll(name, texts, id)
  if (findings.length === 0) return []
  if (texts.length > 1) return inParts(name, texts, id, Math.ceil(texts.length / 2))
  return [`${texts.join('')} ${findings.join('; ')}`]
}

const together = 16

async function inParts(name: ReportName, texts: readonly string[], id: SectionId, size: number): Promise<string[]> {
  const found: string[] = []
  for (let from = 0; from < texts.length; from += size)
    found.push(...(await complaints(name, texts.slice(from, from + size), id)))
  return found
}

const inShort = ({ ruleId, messageId, message }: LintMessage): string => `${ruleId}/${messageId}: ${message}`
