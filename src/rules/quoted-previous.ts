import { formNames } from '../form/names.js'
import type { CellAddress, Comparison, Previous, Report } from '../model/index.js'
import { compareWith } from '../prose/comparison.js'
import { readingOf } from '../prose/statements.js'
import { placeIn } from '../report/queries.js'
import { defineRule } from './shared/define.js'
import { doubtfulBefore, isDoubtful, relatedBefore, unknownBefore } from './shared/previous.js'

/** What is carried from one year to the next stands in this year's table. */
const carried: readonly (string | null)[] = ['carryIn', 'carryOut', 'carry']

export const quotedPrevious = defineRule({
  id: 'quoted-previous',
  level: 'warning',
  duty: {
    zh: '正文引用的上年数字与上年报告一致',
    en: "Last year's numbers that the text quotes are those of last year's report",
  },
  clause: ['format-2021-duty', 'format-2019'],
  requires: ['previous'],
  messages: { quoted: '正文所说的上年数字{printed}与上年报告不一致：上年“{cell}”为{before}；请核对' },
  en: {
    quoted:
      "Last year's number of the text, {printed}, is not that of last year's report: “{cell}” was {before}. Check it",
  },
  check: ({ previous, report }, context) => {
    const form = report.forms.find(({ id }) => id === previous.form)
    const statements = readingOf(report)
      .paragraphs.flatMap(({ counts }) => counts)
      .filter(({ before, statement }) => before === null && !carried.includes(statement.act))
      .map(({ statement }) => ({ ...statement, reason: null }))
    const compared = compareWith(statements, form?.statements ?? [], (address) => previous.valueAt(address))
    for (const { statement, targets, verdict } of compared) {
      const cells = targets.flat()
      if (verdict === 'unreadable') context.incomplete(unknownBefore(report, cells.filter(isUnknownIn(previous))))
      if (verdict !== 'contradicts') continue
      const doubtful = cells.filter((cell) => isDoubtful(previous, cell))
      if (doubtful.length > 0) {
        context.incomplete(doubtfulBefore(report, doubtful))
        continue
      }
      const { paragraph, start, end } = statement
      context.report('quoted', {
        at: placeIn(report, paragraph, start, end),
        related: (targets[0] ?? []).map((cell) => relatedBefore(previous, cell)),
        data: { printed: paragraph.value.slice(start, end), ...firstTarget(targets, previous, report) },
      })
    }
  },
})

const isUnknownIn =
  (previous: Previous) =>
  (cell: CellAddress): boolean =>
    previous.valueAt(cell) === null

/** The likeliest cells, and what they add up to. */
function firstTarget(
  [target = []]: Comparison['targets'],
  previous: Previous,
  report: Report,
): { cell: string; before: string } {
  const names = formNames(report)
  return {
    cell: target.map((cell) => names.cellName(cell, previous.form)).join('＋'),
    before: target.map((cell) => `${cell.less ? '－' : ''}${String(previous.valueAt(cell) ?? '')}`).join('＋'),
  }
}
