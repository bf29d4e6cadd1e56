import { addressText, cellsOfForm } from '../form/cells.js'
import { otherBase } from '../form/wordings/identity.js'
import type { Cell, CellAddress, Facts, FactCell, Report, Stretch, Table, UnknownState } from '../model/index.js'
import { specOfTable } from '../report/form.js'
import { cellsOf } from '../report/queries.js'
import { identityOf } from './identity.js'
import { ownSentences } from './sentences.js'

/** What a report itself does not tell. */
export interface FactsOptions {
  /** Path of its file. */
  filePath?: string
  /** SHA-256 of its file in hexadecimal digits. */
  sha256?: string
}

/** Bytes of the facts of one report as JSON. */
const mostBytes = 2_500
/** Of the hash of a file, which may be added later. */
const bytesOfHash = 64
/** Of a sentence: its hash, two quotation marks and a comma. */
const bytesOfSentence = 14

/** The facts of a report: what it tells others. The same report gives the same facts. */
export function factsOfReport(report: Report, { filePath = '', sha256 }: FactsOptions = {}): Facts {
  const { key, organ, names, kind, scope, year, form } = identityOf(report)
  const hashes = ownSentences(report).map(({ hash }) => hash)
  const facts: Facts = {
    ...{ version: 1, key, file: filePath, hash: sha256 ?? null, organ, names, kind, scope, year, form },
    format: report.format,
    ...numbersOf(report),
    sentences: [],
    sentenceCount: hashes.length,
  }
  const room = Math.max(0, Math.floor((mostBytes - bytesOfHash - bytesOf(JSON.stringify(facts))) / bytesOfSentence))
  return { ...facts, sentences: leastOf(hashes, room) }
}

/** UTF-8 bytes of a text; a Chinese character takes three. */
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** So many of some hashes in their order: the least ones, so that two long reports keep the same of what they share. */
function leastOf(hashes: readonly string[], most: number): string[] {
  if (hashes.length <= most) return [...hashes]
  const last = [...hashes].sort()[most - 1] ?? ''
  return hashes.filter((hash) => hash <= last).slice(0, most)
}

function numbersOf(report: Report): Pick<Facts, 'values' | 'states'> {
  const form = report.forms.find(({ id }) => id === report.edition)
  const cells = form ? cellsOfForm(form) : []
  const known = new Map<string, FactCell>()
  for (const table of report.tables.values())
    for (const cell of cellsOf(table)) known.set(addressText(cell), factCellOf(cell, table, report))
  const read = cells.map((address) => known.get(addressText(address)) ?? unread)
  return { values: read.map(({ value }) => value), states: stretchesOf(read) }
}

const unread: FactCell = { value: null, state: 'unread' }

function factCellOf({ value, state, column }: Cell, table: Table, report: Report): FactCell {
  if (state !== 'number') return { value: null, state }
  return hasOtherBase(table, column, report) ? { value: null, state: 'otherBase' } : { value, state }
}

/** Whether the heading of a column says that it counts something else than the form asks for. */
export function hasOtherBase(table: Table, column: string, report: Report): boolean {
  const label = table.columns.find(({ id }) => id === column)?.label
  if (!label || label.wording === 'official') return false
  const official = specOfTable(report, table)?.columns.find(({ id }) => id === column)?.label ?? ''
  return otherBase.test(label.value) && !otherBase.test(official)
}

function stretchesOf(cells: readonly FactCell[]): Facts['states'] {
  const states: Partial<Record<UnknownState, Stretch[]>> = {}
  cells.forEach(({ state }, index) => {
    if (state === 'number') return
    const stretches = (states[state] ??= [])
    const last = stretches.at(-1)
    if (last?.[1] === index - 1) stretches[stretches.length - 1] = [last[0], index]
    else stretches.push([index, index])
  })
  return states
}

/** The number of facts at a place in the order of the form, or why there is none. */
export function cellOfFacts({ values, states }: Facts, index: number): FactCell {
  const value = values[index] ?? null
  if (value !== null) return { value, state: 'number' }
  for (const [state, stretches] of Object.entries(states) as [UnknownState, readonly Stretch[]][])
    if (stretches.some(([first, last]) => first <= index && index <= last)) return { value, state }
  return unread
}

/** The numbers of facts by address, in the order of the form. */
export const cellsOfFacts = (facts: Facts, addresses: readonly CellAddress[]): Record<string, FactCell> =>
  Object.fromEntries(addresses.map((address, index) => [addressText(address), cellOfFacts(facts, index)]))
