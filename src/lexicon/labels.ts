import { familiesOf, type FamilyId, type TableFamily } from '../form/families.js'
import type { ColumnSpec, Edition, TableSpec } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import { bareKey, keyOf } from '../text/key.js'
import { vocabularyOf, wordings, type FamilyVocabulary } from './vocabulary.js'
import { labels as tolerances } from './tolerances.js'

/** Another number in front of a label, as a key: (二十三). */
const longestNumber = 6

/** What a label says of the family of its table. */
export interface FamilyHint {
  family: FamilyId
  /** The label opens a table of the family, or closes one. */
  opens: boolean
  closes: boolean
}

/** A family with its labels. */
export interface KnownFamily extends TableFamily {
  vocabulary: FamilyVocabulary
  /** Ids of rows that begin the tables of the family in some form, and of those that end them. */
  opening: ReadonlySet<string>
  closing: ReadonlySet<string>
}

/** The labels of the tables of some forms. */
export class LabelLexicon {
  readonly families: readonly KnownFamily[]
  /** What a label is at most as a key, another number in front of it included. */
  readonly longestPrinted: number
  readonly #labelKeys: readonly string[]
  readonly #longestKey: number
  readonly #wholeLabels: ReadonlySet<string>
  readonly #everyLabel: string
  readonly #groupKeys: ReadonlySet<string>
  readonly #everyGroup: string
  readonly #everyRow: string
  readonly #knownKeys: ReadonlySet<string>
  readonly #hintsByKey = new Map<string, readonly FamilyHint[]>()

  constructor(forms: readonly Edition[]) {
    const tables = flatMap(forms, (form) => form.tables)
    this.families = familiesOf(forms).map(knownFamily)
    this.#labelKeys = [...new Set(flatMap(tables, labelsOf).map(keyOf))]
    this.#wholeLabels = new Set(this.#labelKeys)
    this.#everyLabel = this.#labelKeys.join('\n')
    this.#groupKeys = new Set(flatMap(tables, ({ rows }) => flatMap(rows, ({ groups }) => groups.map(keyOf))))
    this.#everyGroup = [...this.#groupKeys].join('\n')
    this.#everyRow = flatMap(tables, ({ rows }) => flatMap(rows, wordings))
      .map(keyOf)
      .join('\n')
    this.#knownKeys = new Set(flatMap(this.#labelKeys, (key) => [key, bareKey(key)]))
    this.#longestKey = Math.max(0, ...this.#labelKeys.map(({ length }) => length))
    this.longestPrinted = this.#longestKey + longestNumber
  }

  /** Whether a key is a label of any table, or a piece that a line break cut out of one. */
  isLabelPiece(key: string): boolean {
    return key !== '' && this.#everyLabel.includes(key)
  }

  /**
   * Whether a key is what is left of the labels of several columns next to one another in one table, as 本年新 is of
   * 本年新制作数量 and 本年新公开数量.
   */
  isCutColumn(key: string): boolean {
    if (!this.isLabelPiece(key) || this.#wholeLabels.has(key)) return false
    return this.families.some(({ tables }) => tables.some(({ spec }) => columnsCutTo(key, spec).length > 1))
  }

  /** The labels that a key is made of where nothing parts them, as copies of a header row have them; none for other keys. */
  labelsIn(key: string): string[] {
    const labels: string[] = []
    for (let from = 0; from < key.length;) {
      let length = Math.min(this.#longestKey, key.length - from)
      while (length > 1 && !this.#wholeLabels.has(key.slice(from, from + length))) length -= 1
      if (length < 2) return []
      labels.push(key.slice(from, from + length))
      from += length
    }
    return labels
  }

  /** Whether a key is the label of a group of rows, even where it is that of a row in another edition. */
  isGroupLabel(key: string): boolean {
    return this.#groupKeys.has(key)
  }

  /** Whether a key is the label of a group of rows, or what a page end or vertical text left of one, and of no row. */
  isGroupPiece(key: string): boolean {
    return this.#everyGroup.includes(key) && !this.#everyRow.includes(key)
  }

  /** Whether a key has a meaning in any family. */
  isLabel(key: string): boolean {
    return this.families.some(({ vocabulary }) => vocabulary.meaning(key) !== undefined)
  }

  /** Whether a key is a label, or says it among other things. */
  isLooseLabel(key: string): boolean {
    return this.families.some(({ vocabulary }) => vocabulary.looseMeaning(key) !== undefined)
  }

  /** The families that have a label, none for an unknown one. */
  familyHints(key: string): readonly FamilyHint[] {
    const known = [key, bareKey(key)].find((candidate) => this.#knownKeys.has(candidate))
    if (known === undefined) return this.#hintsOf(key)
    const hints = this.#hintsByKey.get(known) ?? this.#hintsOf(known)
    this.#hintsByKey.set(known, hints)
    return hints
  }

  /** What the label says of its family whose first line a key is; undefined for other keys. */
  hintOfWrapped(family: FamilyId, key: string): FamilyHint | undefined {
    if (key.length < tolerances.shortestPart || !this.isLabelPiece(key)) return undefined
    return flatMap(
      this.#labelKeys.filter((label) => label.startsWith(key)),
      (label) => [...this.familyHints(label)],
    ).find((hint) => hint.family === family && (hint.opens || hint.closes))
  }

  #hintsOf(key: string): FamilyHint[] {
    return flatMap(this.families, (family) => hintOf(family, key))
  }
}

function knownFamily(family: TableFamily): KnownFamily {
  const opening = new Set<string>()
  const closing = new Set<string>()
  for (const form of new Set(family.tables.map((table) => table.form))) {
    const own = family.tables.filter((table) => table.form === form)
    const first = own[0]?.spec.rows[0]
    const last = own.at(-1)?.spec.rows.at(-1)
    if (first) opening.add(first.id)
    if (last) closing.add(last.id)
  }
  return { ...family, vocabulary: vocabularyOf(family), opening, closing }
}

/** The columns of a table whose labels a key is a piece of. */
export const columnsCutTo = (key: string, { columns }: Pick<TableSpec, 'columns'>): ColumnSpec[] =>
  columns.filter((column) => wordings(column).some((label) => keyOf(label).includes(key)))

function hintOf({ id: family, vocabulary, opening, closing }: KnownFamily, key: string): FamilyHint[] {
  const meaning = vocabulary.looseMeaning(key)
  if (!meaning) return []
  const id = 'id' in meaning && meaning.kind !== 'column' ? meaning.id : ''
  return [{ family, opens: opening.has(id), closes: closing.has(id) }]
}

function labelsOf({ caption, corner, rows, columns }: TableSpec): string[] {
  const others = flatMap([...rows, ...columns], (spec) => [...spec.groups, ...wordings(spec)])
  return [caption, corner ?? '', ...others].filter((label) => label !== '')
}
