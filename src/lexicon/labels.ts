import type { ColumnSpec, RowSpec, TableId, TableSpec } from '../model/index.js'
import { editions } from '../form/index.js'
import { flatMap } from '../text/flat-map.js'
import { bareKey, keyOf } from '../text/key.js'

/** Tables that a report prints together and that are read together. */
export type Family = 'disclosure' | 'requests' | 'disputes'

const familyOf = (table: TableId): Family => (table === 'requests' || table === 'disputes' ? table : 'disclosure')

/** What a label of the form names. */
export type LabelMeaning =
  | { kind: 'row'; table: TableId; id: string }
  | { kind: 'column'; table: TableId; id: string }
  /** A label over rows or columns; the disputes form prints its rows as column groups. */
  | { kind: 'group'; id: string }
  | { kind: 'caption' | 'corner' }

/** Labels of one family of tables by key. */
export interface FamilyVocabulary {
  /** Meaning of a label in its full wording, or without its number where that is plain enough. */
  meaning(key: string): LabelMeaning | undefined
  /** The same for a text that may say more than the label, such as 行政诉讼（复议后起诉）. */
  looseMeaning(key: string): LabelMeaning | undefined
}

/** Too short to name a row without their number: they name columns as well. */
const plainOnlyWithNumber = new Set(['其他', '总计', '合计'])
const disclosureCorner = '信息内容'

function vocabularyOf(family: Family): FamilyVocabulary {
  const meanings = new Map<string, LabelMeaning>()
  const add = (text: string, meaning: LabelMeaning): void => {
    const key = keyOf(text)
    if (!meanings.has(key)) meanings.set(key, meaning)
  }
  const tables = flatMap(editions, (edition) => edition.tables).filter(({ id }) => familyOf(id) === family)
  for (const table of tables) {
    for (const row of table.rows) {
      const { id } = row
      const meaning: LabelMeaning = family === 'disputes' ? { kind: 'group', id } : { kind: 'row', table: table.id, id }
      for (const text of wordings(row)) add(text, meaning)
    }
    for (const column of table.columns)
      for (const text of wordings(column)) add(text, { kind: 'column', table: table.id, id: column.id })
    for (const group of flatMap([...table.rows, ...table.columns], ({ groups }) => groups))
      add(group, { kind: 'group', id: '' })
    add(table.caption, { kind: family === 'disclosure' ? 'caption' : 'corner' })
  }
  if (family === 'disclosure') add(disclosureCorner, { kind: 'corner' })
  for (const [key, meaning] of [...meanings]) {
    const bare = bareKey(key)
    if (bare !== key && !plainOnlyWithNumber.has(bare) && !meanings.has(bare)) meanings.set(bare, meaning)
  }
  const meaning = (key: string): LabelMeaning | undefined => {
    const own = meanings.get(key)
    const bare = own ? undefined : meanings.get(bareKey(key))
    // （七）合计 is a row in other words, not the column 合计.
    return own ?? (bare?.kind === 'column' && bareKey(key) !== key ? undefined : bare)
  }
  const telling = family === 'disputes' ? [...meanings].filter(([key]) => key.includes('起诉')) : []
  const looseMeaning = (key: string): LabelMeaning | undefined =>
    meaning(key) ?? telling.find(([label]) => key.includes(label))?.[1]
  return { meaning, looseMeaning }
}

const wordings = (spec: RowSpec | ColumnSpec): string[] => [spec.label, ...spec.accepted, ...spec.altered]

export const vocabularies: Record<Family, FamilyVocabulary> = {
  disclosure: vocabularyOf('disclosure'),
  requests: vocabularyOf('requests'),
  disputes: vocabularyOf('disputes'),
}

export const families = ['disclosure', 'requests', 'disputes'] as const

/** All labels, to tell whether a short text may be a piece of one. */
const labelKeys = [
  disclosureCorner,
  ...flatMap(
    flatMap(editions, ({ tables }) => tables),
    labelsOf,
  ),
].map(keyOf)
const everyLabel = labelKeys.join('\n')

function labelsOf(table: TableSpec): string[] {
  const specs = [...table.rows, ...table.columns]
  return [table.caption, ...flatMap(specs, (spec) => [...spec.groups, ...wordings(spec)])]
}

/** Whether a key is a label of any table, or a piece that a line break cut out of one. */
export const isLabelPiece = (key: string): boolean => key !== '' && everyLabel.includes(key)

const wholeLabels = new Set(labelKeys)
const longestKey = Math.max(...labelKeys.map(({ length }) => length))
/** What a label is at most as a key, another number in front of it included: (十一). */
export const longestPrinted = longestKey + 6

/** The labels that a key is made of where nothing parts them, as copies of a header row have them; none for other keys. */
export function labelsIn(key: string): string[] {
  const labels: string[] = []
  for (let from = 0; from < key.length;) {
    let length = Math.min(longestKey, key.length - from)
    while (length > 1 && !wholeLabels.has(key.slice(from, from + length))) length -= 1
    if (length < 2) return []
    labels.push(key.slice(from, from + length))
    from += length
  }
  return labels
}

const groupKeys = new Set(
  flatMap(editions, ({ tables }) => flatMap(tables, ({ rows }) => flatMap(rows, ({ groups }) => groups.map(keyOf)))),
)

/** Whether a key is the label of a group of rows, even where it is that of a row in another edition. */
export const isGroupLabel = (key: string): boolean => groupKeys.has(key)

const everyGroup = [...groupKeys].join('\n')
const everyRow = flatMap(
  flatMap(editions, ({ tables }) => tables),
  ({ rows }) => flatMap(rows, wordings),
)
  .map(keyOf)
  .join('\n')

/** Whether a key is the label of a group of rows, or what a page end or vertical text left of one, and of no row. */
export const isGroupPiece = (key: string): boolean => everyGroup.includes(key) && !everyRow.includes(key)

/** Whether a key has a meaning in any family. */
export const isLabel = (key: string): boolean =>
  families.some((family) => vocabularies[family].meaning(key) !== undefined)

/** Whether a key is a label, or says it among other things. */
export const isLooseLabel = (key: string): boolean =>
  families.some((family) => vocabularies[family].looseMeaning(key) !== undefined)

/** Labels that several tables have, or that are pieces of others, and so tell no table from another. */
export const isCommonLabel = (key: string): boolean => plainOnlyWithNumber.has(bareKey(key)) && bareKey(key) === key

/** What a label says of the family of its table. */
export interface FamilyHint {
  family: Family
  /** The label opens a table of the family, or closes one. */
  opens: boolean
  closes: boolean
}

const opening = new Set(['rules', 'received', 'review'])
const closing = new Set(['charge', 'procurement', 'carriedOut', 'afterReview'])
const knownKeys = new Set(flatMap(labelKeys, (key) => [key, bareKey(key)]))
const hintsByKey = new Map<string, readonly FamilyHint[]>()

/** The families that have a label, none for an unknown one. */
export function familyHints(key: string): readonly FamilyHint[] {
  const known = [key, bareKey(key)].find((candidate) => knownKeys.has(candidate))
  if (known === undefined) return hintsOf(key)
  const hints = hintsByKey.get(known) ?? hintsOf(known)
  hintsByKey.set(known, hints)
  return hints
}

/** A shorter beginning of a label may be that of another one. */
const shortestPart = 6

/** What the label says of its family whose first line a key is; undefined for other keys. */
export function hintOfWrapped(family: Family, key: string): FamilyHint | undefined {
  if (key.length < shortestPart || !isLabelPiece(key)) return undefined
  return flatMap(
    labelKeys.filter((label) => label.startsWith(key)),
    familyHints,
  ).find((hint) => hint.family === family && (hint.opens || hint.closes))
}

const hintsOf = (key: string): FamilyHint[] => flatMap(families, (family) => hintOf(family, key))

function hintOf(family: Family, key: string): FamilyHint[] {
  const meaning = vocabularies[family].looseMeaning(key)
  if (!meaning) return []
  const id = 'id' in meaning && meaning.kind !== 'column' ? meaning.id : ''
  return [{ family, opens: opening.has(id), closes: closing.has(id) }]
}
