import { html } from '../../../src/formatters/html.js'
import { passedResult } from '../../../src/results/found-result.js'
import { rules } from '../../../src/rules/index.js'
import type { FileResult, LintResult, Locale } from '../../../src/model/index.js'
import { context } from '../../formatters/context.js'
import { accept, lintModel } from '../../formatters/documents.js'
import { fatal, result } from '../../formatters/fakes.js'
import { paragraph } from '../../support/blocks.js'
import { correctReports, defectiveReports } from '../../support/defects.js'
import { type ReportModel, correctReport, withCell, withSection, withValues } from '../../support/model.js'

const correct = correctReport()
const oneWrongNumber = withCell(correct, 'requests/granted/individual', 253)

const fiveFindings = withValues(oneWrongNumber, { 'disputes/review/total': 7, 'charges/charge/amount': '73500元' })

const careless = Array.from(
  { length: 4 },
  (_, at) => `工作 完成较好,第${String(at + 1)}季度群众满意。。联系人的手机号码是1381234567${String(at)}。`,
)

const thirtyFindings = withSection(
  withValues(defectiveReports['numbers in prose that are off'], {
    'requests/granted/individual': 253,
    'requests/carriedOut/business': 41,
    'requests/deniedSecret/research': '',
    'requests/received/total': 1999,
    'disputes/review/total': 88,
    'disputes/direct/upheld': '详见附件',
    'charges/charge/amount': '73500元',
  }),
  'otherMatters',
  careless.map(paragraph),
)

/** Every total of an applicant is wrong, and with it every row: no line of the table is without a mark. */
const wrongEverywhere = withValues(
  correct,
  Object.fromEntries(
    [...correct.values.keys()].flatMap((address) =>
      /^(?:requests|disputes)\/\w+\/total$/u.test(address) ? [[address, 654321]] : [],
    ),
  ),
)

const unreadable = (): LintResult =>
  result([fatal('文件加密，无法读取。请去掉密码后再检查。', 'encrypted')], { filePath: '/work/报送/加密.docx' })

const inOneFolder = (models: readonly ReportModel[]): Promise<LintResult[]> =>
  Promise.all(models.map((model, at) => lintModel(model, `/work/报送/${String(at + 1)}-${model.organ}.md`)))

/** Files of every treatment, some with names longer than a line. */
const notJudged = (
  [
    [
      '报送/松岚县砚溪镇人民政府2023年政府信息公开工作年度报告（经党委会研究同意后的最终定稿第三版）.odt',
      'unchecked',
      'odt',
    ],
    ['报送/a.rtf', 'unchecked', 'rtf'],
    ['报送/b.rtf', 'unchecked', 'rtf'],
    ['报送/附件1：政府信息公开申请台账.xlsx', 'otherFile', 'spreadsheet'],
    [`报送/${'scan-of-page-'.repeat(12)}.jpg`, 'otherFile', 'picture'],
  ] as const
).map(([name, treatment, kind]) => passedResult(`/work/${name}`, { treatment, kind }, 'zh-CN'))

/** Results as the formatter is given them, by what is in them. */
const results = {
  'a correct report': async () => [await lintModel(correct)],
  'one wrong number': async () => [await lintModel(oneWrongNumber)],
  'five findings': async () => [await lintModel(fiveFindings)],
  'thirty findings': async () => [await lintModel(thirtyFindings)],
  'a finding in every row': async () => [await lintModel(wrongEverywhere)],
  'blank cells and an accepted finding': async () => [
    accept(await lintModel(defectiveReports['a blank row']), 'cell-filled', '已书面说明'),
  ],
  'an unreadable file': () => Promise.resolve([unreadable()]),
  'three files': async () => [...(await inOneFolder([fiveFindings, correct])), unreadable()],
  'twelve files': async () => [
    ...(await inOneFolder([...Object.values(defectiveReports).slice(0, 7), ...Object.values(correctReports)])),
    unreadable(),
  ],
  'files that were not judged': async () => [...(await inOneFolder([fiveFindings, correct])), ...notJudged],
} satisfies Record<string, () => Promise<FileResult[]>>

export type PageName = keyof typeof results

export const pageNames = Object.keys(results) as PageName[]

/** A page of `--format html`. */
export const htmlPage = async (name: PageName, locale: Locale): Promise<string> =>
  html(await results[name](), context({ rules, locale }))
