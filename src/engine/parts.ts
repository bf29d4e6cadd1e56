import type { PartName, Parts, Reason, Report } from '../types.js'
import { sectionOf } from '../parse/queries.js'

const disclosureTables = ['documents', 'permits', 'enforcement', 'charges', 'procurement'] as const

/** How each part is taken from a report; undefined where the report lacks it. */
const partOf: { [Name in PartName]: (report: Report) => Parts[Name] | undefined } = {
  title: ({ title }) => title ?? undefined,
  organ: ({ organ }) => organ ?? undefined,
  year: ({ year }) => year?.value,
  overview: (report) => sectionOf(report, 'overview'),
  disclosure: ({ tables }) => {
    const found = disclosureTables.flatMap((id) => tables.get(id) ?? [])
    return found.length > 0 ? found : undefined
  },
  requests: ({ tables }) => tables.get('requests'),
  disputes: ({ tables }) => tables.get('disputes'),
  problems: (report) => sectionOf(report, 'problems'),
  otherMatters: (report) => sectionOf(report, 'otherMatters'),
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
}

/** The parts that a rule requires, or the reason why it cannot run. */
export function partsOf(
  report: Report,
  required: readonly PartName[],
): { parts: Partial<Parts> } | { missing: Reason } {
  const parts: Partial<Record<PartName, unknown>> = {}
  for (const name of required) {
    const part = partOf[name](report)
    if (part === undefined) {
      return { missing: { zh: `没有找到${partNames[name].zh}`, en: `Not found: ${partNames[name].en}` } }
    }
    parts[name] = part
  }
  return { parts: parts as Partial<Parts> }
}
