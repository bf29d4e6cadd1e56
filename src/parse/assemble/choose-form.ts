import type { FormTable } from '../../form/families.js'
import type { TableSpec } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { flatMap } from '../../text/flat-map.js'
import { keyOf } from '../../text/key.js'
import type { FoundRow } from './rows.js'

/** A form that a table may be in, and how well the table fits it: the higher, the better. */
interface Fitting<Candidate extends FormTable> {
  candidate: Candidate
  fit: readonly number[]
}

/** The form that a table fits best, by the first number that differs; of equals the fallback, then the first. */
export function bestForm<Candidate extends FormTable>(
  fittings: readonly Fitting<Candidate>[],
  fallback: string,
): Candidate | undefined {
  const better = (a: Fitting<Candidate>, b: Fitting<Candidate>): Fitting<Candidate> => {
    const index = a.fit.findIndex((number, place) => number !== b.fit[place])
    if (index >= 0) return (b.fit[index] ?? 0) > (a.fit[index] ?? 0) ? b : a
    return b.candidate.form.id === fallback ? b : a
  }
  return fittings.length === 0 ? undefined : fittings.reduce(better).candidate
}

/** How well labels name the columns of a form: those it has, less those it does not have and those that are missing. */
export function columnFit(labels: readonly FoundRow[], { columns }: TableSpec): number {
  const ids = new Set(columns.map(({ id }) => id))
  const named = flatMap(labels, ({ label }) => (label?.meaning?.kind === 'column' ? [label.meaning.id] : []))
  const own = named.filter((id) => ids.has(id)).length
  return named.length > 0 ? 2 * own - named.length - (ids.size - own) : 0
}

/**
 * How well labels name the rows of a form: those it has, less those of others. The label of a group in one form may be
 * that of a row in another, as （六）其他处理 is: it speaks for the form with the group where rows of no other name
 * follow it.
 *
 * @param all The table in all forms.
 */
export function rowFit(body: readonly FoundRow[], { rows }: TableSpec, all: readonly FormTable[]): number {
  const ids = new Set(rows.map(({ id }) => id))
  const groupKeys = new Set(flatMap(rows, ({ groups }) => groups.map(keyOf)))
  const others = flatMap(all, ({ spec }) => spec.rows)
  const groupIds = new Set(others.filter(({ label }) => groupKeys.has(keyOf(label))).map(({ id }) => id))
  const named = namedRows(body)
  const own = [...named.keys()].filter((id) => ids.has(id)).length
  const foreign = [...named].filter(([id]) => !ids.has(id))
  const groups = foreign.filter(([id]) => groupIds.has(id))
  const followed = groups.filter(([, row]) => unnamedBehind(body, row, ids) > 1)
  return own - (foreign.length - groups.length) + 2 * followed.length
}

/** The rows whose labels are known, by id: of two with one id the first. */
function namedRows(body: readonly FoundRow[]): Map<string, FoundRow> {
  const named = new Map<string, FoundRow>()
  for (const row of body) {
    const meaning = row.label?.meaning
    if (meaning?.kind === 'row' && !named.has(meaning.id)) named.set(meaning.id, row)
  }
  return named
}

/** How many rows without a known label stand behind a row, up to the next row of a form. */
function unnamedBehind(body: readonly FoundRow[], row: FoundRow, ids: ReadonlySet<string>): number {
  const behind = body.slice(body.indexOf(row) + 1)
  const next = behind.findIndex(({ label }) => label?.meaning?.kind === 'row' && ids.has(label.meaning.id))
  return behind.slice(0, next < 0 ? undefined : next).filter(({ label }) => !label?.meaning).length
}

/** How many rows have as many numbers as a form has columns. */
export const fullRows = (body: readonly FoundRow[], { columns }: TableSpec): number =>
  body.filter(({ cells }) => filledCount(cells) === columns.length).length
