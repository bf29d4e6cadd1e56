import { identityOf } from '../facts/identity.js'
import { cellOfFacts } from '../facts/facts.js'
import { cellsOfForm, placeInForm } from '../form/cells.js'
import type {
  Cell,
  CellAddress,
  Edition,
  Equation,
  FactCell,
  Facts,
  FindPrevious,
  Previous,
  Reason,
  Report,
  Row,
  SetReport,
  Table,
  UnknownState,
} from '../model/index.js'
import { diagnose } from './diagnosis.js'
import { equationsOf } from './equations.js'

/** The report of the year before, as rules are given it, or why there is none that can be used; undefined for none given. */
export function previousOf(report: Report, find: FindPrevious): Previous | Reason | undefined {
  const found = find(identityOf(report))
  if (found === undefined || 'zh' in found) return found
  const form = report.forms.find(({ id }) => id === found.form)
  return found.form === null || form ? new ReportOfFacts(found, form, report.forms) : unknownForm(found.form)
}

const unknownForm = (id: string): Reason => ({
  zh: `上年报告的格式“${id}”在本次检查中没有定义`,
  en: `the format “${id}” of last year's report is not known in this run`,
})

/** A report of many by its facts. Where its form is not known, none of its numbers are. */
export const reportOfFacts = (facts: Facts, forms: readonly Edition[]): SetReport =>
  new ReportOfFacts(
    facts,
    forms.find(({ id }) => id === facts.form),
    forms,
  )

/** Another report by its facts; what is asked of it is worked out once. */
class ReportOfFacts implements SetReport {
  readonly year: number
  readonly file: string
  readonly form: string | null
  readonly organ: string | null
  readonly scope: Facts['scope']
  readonly cells: readonly CellAddress[]
  readonly sentences: readonly string[]
  readonly sentenceCount: number
  readonly #form: Edition | undefined
  readonly #facts: Facts
  readonly #forms: readonly Edition[]
  #equations: readonly Equation[] | undefined
  #sentences: ReadonlySet<string> | undefined

  constructor(facts: Facts, form: Edition | undefined, forms: readonly Edition[]) {
    this.year = facts.year ?? 0
    this.file = facts.file
    this.form = facts.form
    this.organ = facts.organ
    this.scope = facts.scope
    this.cells = form ? cellsOfForm(form) : []
    this.sentences = facts.sentences
    this.sentenceCount = facts.sentenceCount
    this.#form = form
    this.#facts = facts
    this.#forms = forms
  }

  valueAt(address: CellAddress): number | null {
    const place = this.#placeOf(address)
    return place === undefined ? null : (this.#facts.values[place] ?? null)
  }

  unknownAt(address: CellAddress): UnknownState | undefined {
    const place = this.#placeOf(address)
    if (place === undefined) return undefined
    const { state } = cellOfFacts(this.#facts, place)
    return state === 'number' ? undefined : state
  }

  /** The place of a cell in the values of the facts. */
  #placeOf(address: CellAddress): number | undefined {
    return this.#form && placeInForm(this.#form, address)
  }

  get equations(): readonly Equation[] {
    return (this.#equations ??= diagnose(equationsOf({ forms: this.#forms, tables: this.#tables() })))
  }

  hasSentence(hash: string): boolean | undefined {
    const { sentences, sentenceCount } = this
    this.#sentences ??= new Set(sentences)
    if (this.#sentences.has(hash)) return true
    // Of a long report those with the least hashes are kept.
    if (sentences.length === sentenceCount) return false
    const last = sentences.reduce((most, own) => (own > most ? own : most), '')
    return hash <= last ? false : undefined
  }

  #tables(): Report['tables'] {
    const tables = new Map<string, Table>()
    const rows = new Map<string, Row>()
    this.cells.forEach((address, place) => {
      const { table: id, row } = address
      const table = tables.get(id) ?? tableNode(id, this.form ?? '')
      tables.set(id, table)
      const key = `${id}/${row}`
      const cells = rows.get(key) ?? { ...rowNode, id: row, children: [] }
      if (!rows.has(key)) table.children.push(cells)
      rows.set(key, cells)
      const cell = cellNode(address, cellOfFacts(this.#facts, place))
      if (cell) cells.children.push(cell)
    })
    return tables
  }
}

const start = { line: 1, column: 1, offset: 0 }
/** Facts have no places. */
const position = { start, end: start }

const tableNode = (id: string, edition: string): Table => ({
  ...{ type: 'table', id, edition, section: 'requests' },
  ...{ children: [], columns: [], defects: [], certainty: 'certain', position },
})

const rowNode = { type: 'row', label: null, certainty: 'certain', position } as const

/** A cell that could not be read is not there, as in a report. */
function cellNode({ table, row, column }: CellAddress, known: FactCell): Cell | undefined {
  if (known.state === 'unread' || known.state === 'otherBase') return undefined
  const { value, state } = known
  return { type: 'cell', table, row, column, text: String(value ?? ''), state, value, certainty: 'certain', position }
}
