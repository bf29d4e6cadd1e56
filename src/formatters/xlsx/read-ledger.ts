import { sectionIds } from '../../form/section-ids.js'
import type { Handling, Level, Locale } from '../../model/index.js'
import { defaultLimits } from '../../parse/limits.js'
import { sheetsOf, type WholeRow } from '../../parse/read/xlsx/all-rows.js'
import { isNotice } from '../../results/notices.js'
import { RoundBuilder, type EarlierFinding, type EarlierRound, type EarlierUnit } from '../../rounds/earlier.js'
import { documentWords } from '../document/words.js'
import { roundWords } from '../round-words.js'
import { dayText } from './days.js'
import { ledgerWords, type LedgerWords } from './words.js'

/** A ledger is the user's own file, and one of ten thousand findings is larger than any report. */
const limits = { ...defaultLimits, bytes: 128 * 2 ** 20, inflatedBytes: 256 * 2 ** 20, operators: 5_000_000 }

const locales: readonly Locale[] = ['zh-CN', 'en']

type Column = keyof LedgerWords['columns']
type Cells = Readonly<Partial<Record<Column, string>>>

/**
 * The round that a ledger was written of, with what people have filled in since; undefined for a workbook that is none.
 * Columns are known by their headings, so that they may be moved; a filter hides nothing.
 *
 * @param absolute Makes a path of the ledger absolute.
 * @throws {InputError} when the file is damaged, no workbook, or too large.
 */
export function readLedger(bytes: Uint8Array, absolute: (file: string) => string): EarlierRound | undefined {
  let origin = { version: null as string | null, configuration: null as string | null }
  const units = new Map<string, Cells>()
  let rows: { cells: Cells; locale: Locale }[] | undefined
  for (const [head, ...others] of sheetsOf(bytes, limits)) {
    if (!head) continue
    const ledger = locales.find((locale) => isLedger(head, locale))
    const summary = locales.find((locale) => head.get(1) === documentWords(locale).facts.file && !ledger)
    const notes = locales.find((locale) => head.get(1) === ledgerWords(locale).item)
    if (ledger) rows = others.map((row) => ({ cells: cellsOf(head, row, ledger), locale: ledger }))
    else if (summary) for (const row of others) addSummary(row, units)
    else if (notes) origin = originOf(others, notes)
  }
  if (!rows) return undefined
  const made = new Rows(origin, absolute)
  for (const cells of units.values()) made.unit(cells, false)
  for (const { cells, locale } of rows) made.add(cells, locale)
  return made.round
}

const isLedger = (head: WholeRow, locale: Locale): boolean => {
  const { file, problem, state, rule, fingerprint } = ledgerWords(locale).columns
  const headings = [...head.values()].map((text) => text.trim())
  return [file, problem, state, rule, fingerprint].every((heading) => headings.includes(heading))
}

function cellsOf(head: WholeRow, row: WholeRow, locale: Locale): Cells {
  const columns = Object.entries(ledgerWords(locale).columns) as [Column, string][]
  const cells: Partial<Record<Column, string>> = {}
  for (const [at, heading] of head) {
    const [column] = columns.find(([, name]) => name === heading.trim()) ?? []
    const text = row.get(at)?.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')
    if (column && text !== undefined) cells[column] = text
  }
  return cells
}

/** A report of the summary; what has no format was not read, and stands in the ledger where anything is known of it. */
function addSummary(row: WholeRow, units: Map<string, Cells>): void {
  const [file = '', organ, year, edition] = [1, 2, 3, 4].map((column) => row.get(column))
  if (edition !== undefined) units.set(file, { file, ...(organ && { organ }), ...(year && { year }) })
}

function originOf(rows: readonly WholeRow[], locale: Locale): { version: string | null; configuration: string | null } {
  const { tool, configuration } = documentWords(locale)
  const said = (item: string): string | null => rows.find((row) => row.get(1) === item)?.get(2) ?? null
  return { version: said(tool)?.replace(/^report-lint /u, '') ?? null, configuration: said(configuration) }
}

/** Puts the rows of a ledger together by report. */
class Rows {
  readonly #builder = new RoundBuilder()
  readonly #units = new Map<string, EarlierUnit>()
  readonly #many: EarlierUnit[] = []

  constructor(
    private readonly origin: Pick<EarlierUnit, 'version' | 'configuration'>,
    private readonly absolute: (file: string) => string,
  ) {}

  /** The report of a row; of rows about many reports each is one of its own. */
  unit({ file = '', organ, year }: Cells, isMany: boolean): EarlierUnit {
    const known = isMany ? undefined : this.#units.get(file)
    if (known) return known
    const unit: EarlierUnit = {
      file: this.absolute(file),
      organ: organ ?? null,
      year: Number(year) || null,
      ...this.origin,
      findings: [],
      handled: [],
    }
    if (isMany) this.#many.push(unit)
    else this.#units.set(file, unit)
    return unit
  }

  add(cells: Cells, locale: Locale): void {
    const { problem = '', rule = '', placeKey = '' } = cells
    if (rule === '' || isFixed(cells)) return
    const unit = this.unit(cells, placeKey.startsWith('organ:'))
    const level = levelOf(cells, locale)
    const handling = handlingOf(cells)
    if (level && !isNotice(rule)) unit.findings.push(findingOf(cells, level, handling))
    else if (handling) unit.handled.push({ rule, text: problem, handling })
  }

  get round(): EarlierRound {
    for (const unit of this.#units.values()) this.#builder.addUnit(unit, false)
    for (const unit of this.#many) this.#builder.addUnit(unit, true)
    return this.#builder.round
  }
}

/** Whether the row says that its finding was corrected by then. */
const isFixed = ({ round = '' }: Cells): boolean =>
  locales.some((locale) => round.startsWith(roundWords(locale).state.fixed))

function levelOf({ level }: Cells, locale: Locale): Level | undefined {
  const words = documentWords(locale).level
  return (['error', 'warning', 'info'] as const).find((one) => words[one] === level)
}

const isAccepted = ({ state = '' }: Cells): boolean =>
  locales.some((locale) => state.startsWith(ledgerWords(locale).state.accepted))

function findingOf(cells: Cells, level: Level, handling: Handling | undefined): EarlierFinding {
  const { rule = '', problem = '', basis = '', fingerprint = '', placeKey = '' } = cells
  const [part = ''] = placeKey.split(/[#!]/u)
  const [table, row, column] = part.split('/')
  const section = sectionIds.find((id) => id === part) ?? null
  return {
    ...{ ruleId: rule, message: problem, level, section, fingerprint, placeKey },
    clause: basis === '' ? [] : basis.split('\n'),
    ...(table && row && column && { cell: { table, row, column } }),
    isAccepted: isAccepted(cells),
    ...(handling && { handling }),
  }
}

/** What people have written: a state that the tool itself writes is none of theirs. */
function handlingOf(cells: Cells): Handling | undefined {
  const { state, responsible, due, reviewer } = cells
  const isOwn = isAccepted(cells) || locales.some((locale) => ownStates(locale).includes(state ?? ''))
  const handling: Handling = {
    ...(state !== undefined && !isOwn && { state }),
    ...(responsible !== undefined && { responsible }),
    ...(due !== undefined && { due: dayText(due) }),
    ...(reviewer !== undefined && { reviewer }),
  }
  return Object.keys(handling).length > 0 ? handling : undefined
}

const ownStates = (locale: Locale): string[] => {
  const { open, manual, unread } = ledgerWords(locale).state
  return [open, manual, unread]
}
