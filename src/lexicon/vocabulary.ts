import type { TableFamily } from '../form/families.js'
import { commonLabels } from '../form/wordings/labels.js'
import type { ColumnSpec, RowSpec, TableId, TableSpec } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import { bareKey, keyOf } from '../text/key.js'

/** What a label of the form names. */
export type LabelMeaning =
  | { kind: 'row'; table: TableId; id: string }
  | { kind: 'column'; table: TableId; id: string }
  /** A label over rows or columns; forms that print their rows side by side have them as column groups. */
  | { kind: 'group'; id: string }
  | { kind: 'caption' | 'corner' }

/** Labels of one family of tables by key. */
export interface FamilyVocabulary {
  /** Meaning of a label in its full wording, or without its number where that is plain enough. */
  meaning(key: string): LabelMeaning | undefined
  /** The same for a text that may say more than the label, such as 行政诉讼（复议后起诉）. */
  looseMeaning(key: string): LabelMeaning | undefined
}

const plainOnlyWithNumber = new Set(commonLabels.map(keyOf))

/** Labels that several tables have, or that are pieces of others, and so tell no table from another. */
export const isCommonLabel = (key: string): boolean => plainOnlyWithNumber.has(bareKey(key)) && bareKey(key) === key

export const wordings = (spec: RowSpec | ColumnSpec): string[] => [spec.label, ...spec.accepted, ...spec.altered]

export function vocabularyOf({ tables }: TableFamily): FamilyVocabulary {
  const meanings = new Map<string, LabelMeaning>()
  const add = (text: string, meaning: LabelMeaning): void => {
    const key = keyOf(text)
    if (!meanings.has(key)) meanings.set(key, meaning)
  }
  for (const { spec } of tables) addLabels(spec, add)
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
  const telling = flatMap(tables, ({ spec }) => spec.rows.filter((row) => row.telling))
  const tellingKeys = new Set(flatMap(telling, wordings).map(keyOf))
  const toldBy = [...meanings].filter(([key]) => tellingKeys.has(key))
  const looseMeaning = (key: string): LabelMeaning | undefined =>
    meaning(key) ?? toldBy.find(([label]) => key.includes(label))?.[1]
  return { meaning, looseMeaning }
}

function addLabels(table: TableSpec, add: (text: string, meaning: LabelMeaning) => void): void {
  const { id: ownId, rows, columns, caption, corner, layout } = table
  for (const row of rows) {
    const { id } = row
    const meaning: LabelMeaning = layout === 'sideBySide' ? { kind: 'group', id } : { kind: 'row', table: ownId, id }
    for (const text of wordings(row)) add(text, meaning)
  }
  for (const column of columns)
    for (const text of wordings(column)) add(text, { kind: 'column', table: ownId, id: column.id })
  for (const group of flatMap([...rows, ...columns], ({ groups }) => groups)) add(group, { kind: 'group', id: '' })
  if (caption !== '') add(caption, { kind: layout === 'captioned' ? 'caption' : 'corner' })
  if (corner !== undefined) add(corner, { kind: 'corner' })
}
