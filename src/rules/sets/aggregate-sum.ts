import { countedBySeveral } from '../../form/aggregates.js'
import type { ParentGroup, Reason, SetRelated, SetReport, Unit } from '../../model/index.js'
import { defineSetRule } from '../shared/define-set.js'
import { isDoubtful } from '../shared/previous.js'
import { ReportsBelow, unitSums, type UnitSum } from '../shared/unit-sums.js'

export const aggregateSum = defineSetRule({
  id: 'aggregate-sum',
  level: 'error',
  scope: 'parent',
  duty: {
    zh: '政府或系统的汇总报告，每个数不小于所属单位之和；各单位和本级的都齐全时与之相等',
    en: 'No number of an aggregated report is below the sum of the units; where all units and its own numbers are there, each is that sum',
  },
  clause: ['format-2021-requests', 'format-2021-duty'],
  messages: {
    below:
      '“{organ}”的汇总报告有{count}个数小于所属{units}个单位之和：{cells}{missing}；请核对漏汇总了哪个单位，或哪个单位填错',
    above:
      '“{organ}”的汇总报告有{count}个数大于所属单位与本级之和，而{units}个单位都已齐全：{cells}；请核对多计了什么，或哪个单位漏报',
  },
  en: {
    below:
      'Numbers of the aggregated report of “{organ}” that are below the sum of its units: {count} ({cells}); units added: {units}{missing}. Check which unit was left out, or is wrong',
    above:
      'Numbers of the aggregated report of “{organ}” that are above the sum of its units: {count} ({cells}); units added: {units}, which is all of them. Check what was counted too often, or which unit left something out',
  },
  check: (group, context) => {
    const [whole] = group.reports()
    if (group.missing === 'none' || (whole && whole.scope !== 'whole')) {
      context.notApplicable()
      return
    }
    if (!whole) {
      context.incomplete(noOneReport(group.unit))
      return
    }
    const { sums, added, missing } = unitSums(group, whole)
    if (added === 0) {
      context.incomplete(noUnits(group.unit))
      return
    }
    const below = sums.filter(({ own, sum }) => own !== null && own < sum)
    const above = sums.filter(({ own, sum, isWhole }) => own !== null && isWhole && own > sum)
    const [broken, messageId, sign] = below.length > 0 ? [below, 'below', '<'] : [above, 'above', '>']
    if (broken.length === 0) return
    const name = ({ cell }: UnitSum): string => context.cellName(cell, whole.form)
    const { certain, doubtful, related } = looked(broken, whole, group)
    if (doubtful.length > 0) context.incomplete(doubtfulNumbers(doubtful.map(name)))
    if (certain.length === 0) return
    const shown = certain
      .slice(0, certain.length <= cellsNamed + 1 ? certain.length : cellsNamed)
      .map((sum) => `${name(sum)} ${String(sum.own)} ${sign} ${String(sum.sum)}`)
    const data = { organ: group.unit.name, count: certain.length, units: added, cells: listed(shown, certain.length) }
    const isCertain = messageId === 'below' && certain.some(({ cell }) => !countedBySeveral.has(cell.table))
    const details = { related, ...(!isCertain && { level: 'warning' as const }) }
    if (messageId === 'below') context.report('below', { ...details, data: { ...data, missing: without(missing) } })
    else context.report('above', { ...details, data })
  },
})

/** How many cells a message names where there are two more at least, how many units, and how many places stand with it. */
const cellsNamed = 3
const unitsNamed = 5
const mostRelated = 50

/**
 * Looks at the reports again for the cells that do not agree: whose own sums leave them open, and what each says in the
 * first of the others.
 */
function looked(broken: readonly UnitSum[], whole: SetReport, group: ParentGroup) {
  const doubtful = broken.filter(({ cell }) => isDoubtful(whole, cell))
  for (const { report } of new ReportsBelow(group).reports())
    for (const sum of broken)
      if (!doubtful.includes(sum) && report.valueAt(sum.cell) && isDoubtful(report, sum.cell)) doubtful.push(sum)
  // What several organs may rightly count comes last.
  const certain = broken.filter((sum) => !doubtful.includes(sum)).sort((one, other) => rank(one) - rank(other))
  const [first] = certain
  return { certain, doubtful, related: first ? placesOf(first, whole, group) : [] }
}

const rank = ({ cell }: UnitSum): number => (countedBySeveral.has(cell.table) ? 1 : 0)

function placesOf({ cell }: UnitSum, whole: SetReport, group: ParentGroup): SetRelated[] {
  const place = (report: SetReport): SetRelated => ({
    file: report.file,
    cell,
    message: [report.organ ?? '', String(report.valueAt(cell) ?? 0)].join(' '),
  })
  const places = [place(whole)]
  for (const { report } of new ReportsBelow(group).reports())
    if (places.length < mostRelated && report.valueAt(cell)) places.push(place(report))
  return places
}

const listed = (shown: readonly string[], count: number): Reason => {
  const more = count > shown.length
  return { zh: shown.join('、') + (more ? '等' : ''), en: shown.join(', ') + (more ? ' and others' : '') }
}

function without(missing: readonly Unit[]): Reason {
  if (missing.length === 0) return { zh: '', en: '' }
  const names = missing.slice(0, unitsNamed).map(({ name }) => name)
  const count = String(missing.length)
  return {
    zh: `（没有计入${names.join('、')}${missing.length > unitsNamed ? `等${count}个单位` : ''}）`,
    en: ` (not added: ${names.join(', ')}${missing.length > unitsNamed ? ` and others, ${count} in all` : ''})`,
  }
}

const noOneReport = ({ name }: Unit): Reason => ({
  zh: `不能确定哪一份是“${name}”的汇总报告，没有与所属单位之和核对`,
  en: `which report is the aggregated one of “${name}” is not certain; it was not held against the sum of the units`,
})

const noUnits = ({ name }: Unit): Reason => ({
  zh: `“${name}”的所属单位没有一份可用的报告，没有核对汇总`,
  en: `no unit of “${name}” has a report that can be used; its sums were not checked`,
})

const doubtfulNumbers = (cells: readonly string[]): Reason => {
  const { zh, en } = listed(cells.slice(0, cellsNamed), cells.length)
  return {
    zh: `${zh}：有关报告自己的勾稽关系不成立，这些数可能有误，没有核对汇总`,
    en: `${en}: the own sums of a report fail and these numbers may be wrong; they were not held against the aggregate`,
  }
}
