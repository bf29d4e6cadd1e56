import { formNames } from '../../form/names.js'
import type { Edition, Equation, Report, Rule, Term } from '../../model/index.js'
import { failuresOf, undecided } from '../shared/arithmetic.js'
import { defineRule } from '../shared/define.js'

/** The rule that holds the sums of forms from outside that no rule of the catalogue has words for. */
const tableSum = defineRule({
  id: 'table-sum',
  level: 'error',
  duty: {
    zh: '表内各项之和等于所填的合计',
    en: 'The parts of each sum that the format demands of a table add up',
  },
  clause: ['format-2021'],
  messages: {
    unequal: '{table}“{line}”：{parts} {left}，{totals} {right}，相差{difference}；{advice}',
  },
  en: {
    unequal: '{table}, “{line}”: {parts} {left}, {totals} {right}, a difference of {difference}; {advice}',
  },
  check: ({ equations, report }, context) => {
    if (!equations.some(({ rule }) => rule === id)) context.notApplicable()
    const names = formNames(report)
    for (const { equation, details, left, right, difference, advice } of failuresOf(equations, id, report)) {
      const table = names.tableTitle(equation.table, report.edition)
      const line = lineOf(equation, report)
      const [parts, totals] = [equation.left, equation.right].map(labelsOf)
      context.report('unequal', {
        ...details,
        data: { table, line, parts: parts ?? '', left, totals: totals ?? '', right, difference, advice },
      })
    }
    const reason = undecided(equations, id, report)
    if (reason) context.incomplete(reason)
  },
})

const id = 'table-sum'

function lineOf({ table, scope, line }: Equation, report: Report): string {
  const names = formNames(report)
  return scope === 'column'
    ? names.columnLabel(table, line, report.edition)
    : names.rowLabel(table, line, report.edition)
}

const labelsOf = (terms: readonly Term[]): string => terms.map(({ label }) => label).join('＋')

/** The rule, where one of the forms has such a sum. */
export const sumRules = (forms: readonly Edition[] = []): Rule[] =>
  forms.some(({ tables }) => tables.some(({ equations }) => equations.some(({ rule }) => rule === id)))
    ? [tableSum]
    : []
