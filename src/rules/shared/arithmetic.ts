import { formNames } from '../../form/names.js'
import { flatMap } from '../../text/flat-map.js'
import { isOfficial } from '../../report/form.js'
import { onUnsureTables } from './unsure-tables.js'
import type { Details, Equation, EquationRule, Place, Reason, Report, Table, Term } from '../../model/index.js'

/** A side of an equation with at most this many numbers is written out whole, a longer one without its zeros. */
const writtenOut = 6

/** An equation that does not hold, in words, with everything a finding of it needs. */
export interface Failure {
  equation: Equation
  details: Pick<Details, 'at' | 'related' | 'cause'>
  /** Both sides with their numbers, for example 17+1=18. */
  left: string
  right: string
  difference: number
  /** What to correct, as a clause to end a message with. */
  advice: Reason
}

/** The equations of one rule that fail, at the wrong cell where the others prove it, else at the total. */
export function failuresOf(equations: readonly Equation[], rule: EquationRule, report: Report): Failure[] {
  return equations
    .filter((equation) => equation.rule === rule && equation.state === 'fails')
    .map((equation) => {
      const terms = [...equation.left, ...equation.right]
      return {
        equation,
        details: {
          at: placeOf(equation, report),
          related: flatMap(terms, ({ cell, label }) => (cell ? [{ at: cell, message: `${label}：${cell.text}` }] : [])),
          cause: equation.cause,
        },
        left: writeSide(equation.left, equation.leftSum),
        right: writeSide(equation.right, equation.rightSum),
        difference: Math.abs(equation.leftSum - equation.rightSum),
        advice: adviceOn(equation, report),
      }
    })
}

/** The message about a sum: of the official forms it names what is added up, of others the form alone knows that. */
export const messageFor = (report: Report, table: Table): 'unequal' | 'unequalOther' =>
  isOfficial(report, table) ? 'unequal' : 'unequalOther'

/** Why equations of a rule could not be decided; undefined where all could. */
export function undecided(equations: readonly Equation[], rule: EquationRule, report: Report): Reason | undefined {
  const lines = equations.filter((equation) => equation.rule === rule && equation.state === 'unknown')
  if (lines.length === 0) return undefined
  const unsure = onUnsureTables(
    report,
    lines.map(({ table }) => table),
  )
  if (unsure) return unsure
  const count = String(lines.length)
  return {
    zh: `有${count}个算式含有空白或无法识别的单元格，无法核算`,
    en: `Equations that cannot be worked out, for blank or unreadable cells: ${count}`,
  }
}

function placeOf({ cause, left, right }: Equation, report: Report): Place {
  const terms = [...left, ...right]
  const wrong = cause && 'cell' in cause ? cause.cell : undefined
  const term = terms.find(({ address }) => wrong?.row === address.row && wrong.column === address.column)
  // A blank cell has no number that could be wrong.
  const numbered = [...right, ...left].find(({ value, cell }) => value !== null && cell)
  return term?.cell ?? numbered?.cell ?? terms.find(({ cell }) => cell)?.cell ?? report
}

/** A number that is unknown is not written as 0: the sum is that of the others. */
function writeSide(terms: readonly Term[], sum: number): string {
  const numbers = flatMap(terms, ({ value }) => (value === null ? [] : [value]))
  const written = terms.length > writtenOut ? numbers.filter((number) => number !== 0) : numbers
  return written.length > 1 ? `${written.join('+')}=${String(sum)}` : String(sum)
}

function adviceOn({ cause }: Equation, report: Report): Reason {
  if (!cause || 'candidates' in cause) return { zh: '请核对这些数', en: 'check these numbers' }
  const cell = formNames(report).cellName(cause.cell, report.edition)
  const printed = String(cause.printed)
  const expected = String(cause.expected)
  return {
    zh: `最可能有误的是“${cell}”：现为${printed}，应为${expected}`,
    en: `most likely “${cell}” is wrong: ${printed}, should be ${expected}`,
  }
}
