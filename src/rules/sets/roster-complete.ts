import type { Reason, ReportEntry, SetRelated } from '../../model/index.js'
import { defineSetRule } from '../shared/define-set.js'

export const rosterComplete = defineSetRule({
  id: 'roster-complete',
  level: 'error',
  scope: 'organ',
  duty: {
    zh: '名单中的每个单位都有一份本年度的报告，没有名单以外的报告',
    en: 'Every unit of the roster has one report of the year, and there is none of another organ',
  },
  clause: ['regulation-49', 'format-2021-duty'],
  messages: {
    missing: '“{organ}”没有{year}年度的报告',
    otherYear: '“{organ}”没有{year}年度的报告，只有{years}年度的；请核对报告标题中的年度，或补交本年度的报告',
    twice: '“{organ}”有{count}份内容不同的{year}年度报告（{files}）；请只留定稿',
    unknown: '“{organ}”（{files}）不在单位名单中；请核对名称：改过名称的写入“曾用名”，漏列的补入名单',
  },
  en: {
    missing: '“{organ}” has no report of {year}',
    otherYear: '“{organ}” has no report of {year}, only of {years}. Check the year in its title, or hand in the report',
    twice: '“{organ}” has {count} different reports of {year} ({files}). Leave the final one',
    unknown:
      '“{organ}” ({files}) is not in the roster. Check the name: give a former name as such, and add a unit that is missing',
  },
  check: ({ organ, year, unit, reports, otherYears, unplaced }, context) => {
    const files = reports.flat()
    if (unit === null) {
      // A year that is not looked at is another roster's.
      if (files.length > 0)
        context.report('unknown', { data: { organ, files: filesIn(files) }, related: files.map(related) })
      else context.notApplicable()
      return
    }
    const several = reports.find((one) => one.length > 1)
    if (several && year !== null) {
      const data = { organ, count: several.length, year, files: filesIn(several) }
      context.report('twice', { data, related: several.map(related) })
      return
    }
    if (files.length > 0) return
    const { ambiguous, unread } = unplaced
    if (ambiguous.length > 0) context.incomplete(mayBeIts(organ, ambiguous))
    else if (unread.length > 0) context.incomplete(mayBeUnread(organ, unread))
    else if (otherYears.length > 0 && year !== null)
      context.report('otherYear', {
        data: { organ, year, years: { zh: otherYears.join('、'), en: otherYears.join(', ') } },
      })
    else context.report('missing', { data: { organ, year: year ?? anyYear } })
  },
})

/** Where no report says which year is looked at. */
const anyYear: Reason = { zh: '任何', en: 'any year' }

const related = ({ file, organ, year }: ReportEntry): SetRelated => ({
  file,
  message: [organ, year].filter((part) => part !== null).join(' '),
})

const filesIn = (entries: readonly ReportEntry[]): Reason => namesOf(entries.map(({ file }) => file))

/** Files that a message names. */
const filesNamed = 3

function namesOf(files: readonly string[]): Reason {
  const names = files.slice(0, filesNamed).map((file) => file.replace(/^.*[\\/]/u, ''))
  const count = String(files.length)
  return files.length > filesNamed
    ? { zh: `${names.join('、')}等${count}个文件`, en: `${names.join(', ')} and others, ${count} in all` }
    : { zh: names.join('、'), en: names.join(', ') }
}

const mayBeIts = (organ: string, files: readonly string[]) => ({
  zh: `不能确定${namesOf(files).zh}是不是“${organ}”的报告：名称也可能是名单中另一单位的，或不能确定是政府的还是其办公室的`,
  en: `whether “${organ}” has reported is open: ${namesOf(files).en} may be its report, or that of another unit of the roster, or of a government or its office`,
})

const mayBeUnread = (organ: string, files: readonly string[]) => ({
  zh: `没有找到“${organ}”的报告，但${namesOf(files).zh}没有读出机关或年度，可能是它的`,
  en: `no report of “${organ}” was found, but ${namesOf(files).en} did not tell organ or year and may be its`,
})
