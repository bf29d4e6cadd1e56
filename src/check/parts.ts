import { flatMap } from '../text/flat-map.js'
import { tableIds } from '../form/index.js'
import type { PartName, Parts, Previous, Reason, Report } from '../model/index.js'
import { sectionOf } from '../report/queries.js'

/** The parts that rules may require; undefined where the report lacks one. */
export type FoundParts = { readonly [Name in PartName]: Parts[Name] | undefined }

/** Takes the parts from a report. */
export function partsOf(report: Report, previous?: Previous): FoundParts {
  const { title, organ, year, tables, forms } = report
  const disclosure = flatMap(tableIds(forms), (id) => tables.get(id) ?? []).filter(
    ({ section }) => section === 'disclosure',
  )
  return {
    title: title ?? undefined,
    organ: organ ?? undefined,
    year: year?.value,
    overview: sectionOf(report, 'overview'),
    disclosure: disclosure.length > 0 ? disclosure : undefined,
    requests: tables.get('requests'),
    disputes: tables.get('disputes'),
    problems: sectionOf(report, 'problems'),
    otherMatters: sectionOf(report, 'otherMatters'),
    previous,
  }
}

/** What each part is called in messages. */
export const partNames: Record<PartName, Reason> = {
  title: { zh: '标题', en: 'the title' },
  organ: { zh: '报告机关的名称', en: 'the name of the reporting organ' },
  year: { zh: '报告年度', en: 'the report year' },
  overview: { zh: '“总体情况”部分', en: 'section 总体情况' },
  disclosure: { zh: '主动公开政府信息情况表', en: 'the disclosure tables' },
  requests: { zh: '收到和处理政府信息公开申请情况表', en: 'the requests table' },
  disputes: { zh: '行政复议、行政诉讼情况表', en: 'the disputes table' },
  problems: { zh: '“存在的主要问题及改进情况”部分', en: 'section 存在的主要问题及改进情况' },
  otherMatters: { zh: '“其他需要报告的事项”部分', en: 'section 其他需要报告的事项' },
  previous: { zh: '上年报告', en: 'the report of the year before' },
}

/** Why a rule that requires some parts cannot run; undefined where the report has them all. */
export function missingPart(parts: FoundParts, required: readonly PartName[]): Reason | undefined {
  const name = required.find((part) => parts[part] === undefined)
  return name && { zh: `没有找到${partNames[name].zh}`, en: `Not found: ${partNames[name].en}` }
}
