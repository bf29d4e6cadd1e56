import type { CellAddress, Comparison, Report, Statement, StatementCells, Target } from '../model/index.js'
import { valueAt } from '../report/queries.js'
import { flatMap } from '../text/flat-map.js'
import { withOneRow } from './applicant-lists.js'
import { withSupposed } from './confirmation.js'
import { isExplained, type SumOf } from './explanations.js'
import { disputeObjects } from './objects.js'
import { settled } from './sentence-names.js'
import { withSlips } from './slips.js'

/** The number in a cell; null where it is not known. */
type Values = (address: CellAddress) => number | null

/** Every statement of a report held against its tables, in order. */
export const comparisonsOf = (statements: readonly Statement[], report: Report): Comparison[] =>
  compareWith(statements, report.form.statements, (address) => valueAt(report, address))

/** Statements held against the numbers of tables, which may be those of another report. */
export function compareWith(
  statements: readonly Statement[],
  forms: readonly StatementCells[],
  values: Values,
): Comparison[] {
  const comparer = new Comparer(values, forms)
  const compared = statements.map((statement, index) => comparer.compare(statement, nearby(statements, index)))
  const compareAs = (statement: Statement, index: number): Comparison =>
    comparer.compare(statement, nearby(statements, index))
  const sumOf: SumOf = (target) => sumIn(values, target)
  const all = withOneRow(withSlips(withSupposed(compared, compareAs), compareAs, sumOf), sumOf)
  return all.map((comparison, index) => {
    if (isExplained(comparison, around(all, index), sumOf)) return { ...comparison, verdict: 'agrees' }
    return comparison.verdict === 'contradicts' ? comparer.ifNotRestricted(comparison) : comparison
  })
}

/** What the tables have for a statement, whatever speaks against comparing it: a value for each way to understand it. */
export function valuesFor(said: Statement, report: Report): number[] {
  const statement = settled(said)
  const values: Values = (address) => valueAt(report, address)
  const comparer = new Comparer(values, report.form.statements)
  const { targets } = comparer.compare({ ...statement, reason: null, nil: false }, { before: [], after: [] })
  return targets.map((target) => sumIn(values, target)).filter((value) => value !== null)
}

/** Statements on each side that are looked at: more than a sentence has. */
const reach = 40

/** The other statements of the sentence. */
function nearby(statements: readonly Statement[], index: number): Nearby {
  const own = statements[index]
  const isOf = (other: Statement | undefined): boolean =>
    other !== undefined && other.paragraph === own?.paragraph && other.sentence === own.sentence
  let start = index
  while (index - start < reach && isOf(statements[start - 1])) start -= 1
  let end = index + 1
  while (end - index <= reach && isOf(statements[end])) end += 1
  return { before: statements.slice(start, index), after: statements.slice(index + 1, end) }
}

interface Nearby {
  before: Statement[]
  after: Statement[]
}

const around = (all: readonly Comparison[], index: number): Comparison[] =>
  all.slice(Math.max(0, index - reach), index + 1 + reach)

class Comparer {
  constructor(
    readonly values: Values,
    readonly forms: readonly StatementCells[],
  ) {}

  compare(statement: Statement, near: Nearby): Comparison {
    const none = { statement, area: null, targets: [], level: 'warning' } as const
    if (statement.reason !== null) return { ...none, verdict: 'notCompared', reason: statement.reason }
    const forms = this.#formsOf(statement)
    const [form] = forms
    if (!form) {
      const reason = statement.kinds.length > 0 ? 'cell' : 'act'
      return { ...none, verdict: 'notCompared', reason }
    }
    const all = targetsOf(statement, forms, near, this.values)
    // None at all is none of the likeliest: whatever else is 0 does not make it true.
    const targets = statement.nil ? all.slice(0, 1) : all
    const { area } = form
    // Which total a number without an act is may be open; that there was none at all is not.
    const isOpen = forms.some((own) => own.level === 'warning') && !(statement.nil && statement.act === null)
    const level = isOpen || statement.certainty === 'plausible' ? 'warning' : 'error'
    const verdict = this.#verdictOf(statement, targets, area, form)
    if (verdict === 'contradicts' && this.#mayCountOther(statement))
      return { ...none, area, verdict: 'notCompared', reason: 'open' }
    return { statement, area, targets, level, reason: null, verdict }
  }

  /** Whether something else that the sentence names has this number. */
  #mayCountOther(statement: Statement): boolean {
    const names = statement.mayCount
    if (!names) return false
    const areSeveral = [...names.objects].filter((object) => disputeObjects.has(object)).length > 1
    return this.forms.some(({ object, kind, act, sums, area }) => {
      const isNamed = object === statement.object || names.objects.has(object) || (areSeveral && object === 'disputes')
      if (!isNamed || act === 'carry') return false
      // 三件跨年，两件是自然人的: of any that come in or go out.
      const isOfAnyAct = statement.applicants.length > 0 && statement.kinds.length === 0
      const says = kind === undefined ? isOfAnyAct || names.acts.has(act ?? '') : names.kinds.has(kind)
      return says && sums.some((sum) => agrees(statement, sumIn(this.values, targetOf(sum, statement)), area))
    })
  }

  /** Not compared where it is the number of an applicant, or the result of a dispute, that its sentence has named before. */
  ifNotRestricted(comparison: Comparison): Comparison {
    const { mayBeOf, ...statement } = comparison.statement
    if (!mayBeOf) return comparison
    const ofKinds = mayBeOf.kinds.map((kind) => ({ ...statement, kinds: [kind], act: null }))
    const ofApplicants = mayBeOf.applicants.map((applicant) => ({ ...statement, applicants: [applicant] }))
    const ways = disputeObjects.has(statement.object ?? '')
      ? ofKinds
      : [...ofApplicants, ...(statement.kinds.length > 0 ? ofKinds : [])]
    const isRestricted = ways.some((way) => this.compare(way, { before: [], after: [] }).verdict === 'agrees')
    return isRestricted ? { ...comparison, targets: [], verdict: 'notCompared', reason: 'open' } : comparison
  }

  #verdictOf(
    statement: Statement,
    targets: readonly Target[],
    area: Comparison['area'],
    { atMost }: StatementCells,
  ): Comparison['verdict'] {
    const sums = targets.map((target) => sumIn(this.values, target))
    const fits = (sum: number | null): boolean =>
      atMost === true ? sum !== null && statement.value <= sum : agrees(statement, sum, area)
    if (sums.some(fits) || isUnitAlone(this.values, statement, targets)) return 'agrees'
    return sums.some((sum) => sum === null) ? 'unreadable' : 'contradicts'
  }

  /** The forms of a statement: one, or one for each of the kinds that it adds up. */
  #formsOf({ object, act, kinds, applicants }: Statement): StatementCells[] {
    const own = this.forms.filter((form) => form.object === object)
    if (kinds.length > 0) {
      const found = kinds.map((kind) => own.find((form) => form.kind === kind))
      return found.every((form) => form !== undefined) ? found : []
    }
    const isOfDisputes = own.some(({ area }) => area === 'disputes')
    const exact = own.find((form) => form.kind === undefined && form.act === act)
    // 结转5件 is of one year or the other; 结转件中自然人2件 has to be of one of them.
    if (exact && act === 'carry' && applicants.length === 0) return []
    if (exact) return [exact]
    const general = own.find((form) => form.kind === undefined && form.act === null)
    return general && (applicants.length > 0 || (isOfDisputes && act === null)) ? [general] : []
  }
}

type Sums = StatementCells['sums']

function targetsOf(
  statement: Statement,
  forms: readonly StatementCells[],
  { before, after }: Nearby,
  values: Values,
): Target[] {
  const [first] = forms
  if (!first) return []
  if (forms.length > 1) {
    const rows = [...new Set(forms.flatMap(({ sums }) => sums[0] ?? []))]
    return [targetOf(rows, statement)]
  }
  const sums = statement.role === 'part' && statement.kinds.length > 0 ? first.sums : narrowed(first, before, after)
  return flatMap(ofWhole(sums, statement, before, values), (sum) => targetsIn(sum, statement))
}

/** 收到申请27件，其中自然人20件: which total the 27 are tells whose applicants follow. */
function ofWhole(
  sums: Sums,
  { object, act, kinds, applicants }: Statement,
  before: readonly Statement[],
  values: Values,
): Sums {
  if (sums.length < 2 || applicants.length === 0) return sums
  const whole = before.findLast(
    (other) => other.object === object && other.applicants.length === 0 && other.role !== 'change',
  )
  if (whole?.reason !== null || whole.act !== act || whole.kinds.join() !== kinds.join()) return sums
  const fitting = sums.filter((sum) => sumIn(values, targetOf(sum, whole)) === whole.value)
  return fitting.length > 0 ? fitting : sums
}

/**
 * 其他组织 is the column of that name, or behind 商业企业 all organizations that are no enterprises; 企业 next to 自然人 may
 * be all organizations.
 */
function targetsIn(sum: readonly string[], { applicants }: Statement): Target[] {
  const [first = ''] = applicants
  const meanings = (applicants.length === 1 ? looseApplicants[first] : undefined) ?? [applicants]
  return meanings.map((own) => targetOf(sum, { applicants: own }))
}

/** 收到27件，上年结转5件: 收到 is what was new. 收到32件，含上年结转5件: it is both. */
function narrowed(
  { act: own, sums, beside, including, amid }: StatementCells,
  before: readonly Statement[],
  after: readonly Statement[],
): Sums {
  const isNarrowing = (other: Statement, act: string, part: boolean): boolean =>
    (other.kinds.length === 0 ? other.act : other.kinds.join()) === act && (other.role === 'part') === part
  // 新收27件，上年结转5件，办结29件，结转下年3件; next to 结转下年, 结转 alone is what came over.
  const around = [...before, ...after]
  const areSeveral = around.some((other) => other.act === own)
  if (
    amid &&
    !areSeveral &&
    amid.acts.every((act) =>
      around.some((other) => isNarrowing(other, act, false) || (act === 'carryIn' && other.act === 'carry')),
    )
  )
    return amid.sums
  // 收到27件，办结29件（含上年结转5件）: what is included is in the number before it.
  const next = after.findIndex(({ role }) => role !== 'part')
  const within = next < 0 ? after : after.slice(0, next)
  for (const [act, narrower] of Object.entries(including ?? {}))
    if (within.some((other) => isNarrowing(other, act, true))) return narrower
  for (const [act, narrower] of Object.entries(beside ?? {})) {
    if (
      after.some((other) => isNarrowing(other, act, false)) &&
      !before.some((other) => isNarrowing(other, act, false))
    )
      return narrower
  }
  return sums
}

function targetOf(sum: readonly string[], { applicants }: Pick<Statement, 'applicants'>): Target {
  return flatMap(sum, (text) => {
    const address = addressIn(text)
    if (applicants.length === 0 || address.table !== 'requests') return address
    return flatMap(applicants, columnsOf).map((column) => ({ ...address, column }))
  })
}

const addresses = new Map<string, Target[number]>()

/** The address that the form's data writes as table/row/column, with - before it where it is subtracted. */
function addressIn(text: string): Target[number] {
  let address = addresses.get(text)
  if (address === undefined) {
    const less = text.startsWith('-')
    const [table = '', row = '', column = ''] = text.slice(less ? 1 : 0).split('/')
    address = { table, row, column, ...(less && { less: true as const }) }
    addresses.set(text, address)
  }
  return address
}

const organizations = ['business', 'research', 'socialOrganization', 'legalService', 'other']
const looseApplicants: Readonly<Record<string, readonly (readonly string[])[]>> = {
  otherOrganizations: [['otherOrganizations'], organizations.slice(1)],
  enterprise: [['business'], organizations],
}
const columnsOf = (applicant: string): string[] =>
  applicant === 'organizations' ? organizations : [columns[applicant] ?? applicant]
const columns: Readonly<Record<string, string>> = { otherOrganizations: 'other', enterprise: 'business' }

/** Amounts may be rounded to the digits that the text has. */
const agrees = ({ value, precision, bounds }: Statement, sum: number | null, area: Comparison['area']): boolean =>
  sum === value ||
  (sum !== null && bounds !== undefined && sum >= bounds[0] && sum <= bounds[1]) ||
  (sum !== null && precision !== 1 && (area === 'disclosure' || precision > 1) && Math.abs(sum - value) < precision)

/** 73500元 in the text and 73500 under 万元 is a fault of the unit, which `amount-unit` reports. */
const isUnitAlone = (values: Values, { value }: Statement, targets: readonly Target[]): boolean =>
  targets.some(([address]) => address?.column === 'amount' && values(address) === value)

/** Amounts are claimed in 元 and printed in 万元. */
export const sumOf = (report: Report, target: Target): number | null =>
  sumIn((address) => valueAt(report, address), target)

function sumIn(values: Values, target: Target): number | null {
  return target.reduce<number | null>((sum, address) => {
    const value = values(address)
    if (sum === null || value === null) return null
    if (address.column === 'amount') return Number(`${String(value)}e4`)
    return address.less ? sum - value : sum + value
  }, 0)
}
