import type { Edition, Reason, TableSpec } from '../model/index.js'

/** Something about a form that its shape does not show, and the place in it. */
export interface FormFault {
  path: readonly (string | number)[]
  reason: Reason
}

/** What is wrong with a form that has the right shape: ids that are there twice, sums of what it does not have. */
export function faultsOf({ reportYears: { from, to }, sections, tables }: Edition): FormFault[] {
  return [
    ...(to !== null && to < from ? [{ path: ['reportYears', 'to'], reason: endsTooSoon }] : []),
    ...twice(sections, 'id', ['sections']),
    ...twice(sections, 'number', ['sections']),
    ...twice(tables, 'id', ['tables']),
    ...tables.flatMap((table, index) => tableFaults(table, ['tables', index])),
  ]
}

function tableFaults(table: TableSpec, path: FormFault['path']): FormFault[] {
  const { layout, section, caption, rows, columns, equations } = table
  return [
    ...(layout === 'captioned' && section !== 'disclosure' ? [{ path: [...path, 'layout'], reason: onlyParts }] : []),
    ...(layout === 'captioned' && caption === '' ? [{ path: [...path, 'caption'], reason: noCaption }] : []),
    ...twice(rows, 'id', [...path, 'rows']),
    ...twice(columns, 'id', [...path, 'columns']),
    ...equations.flatMap(({ scope, left, right }, index) => {
      const ids: ReadonlySet<string> = new Set((scope === 'column' ? rows : columns).map(({ id }) => id))
      return [...left, ...right]
        .filter((id) => !ids.has(id))
        .map((id) => ({ path: [...path, 'equations', index], reason: unknownTerm(id, scope) }))
    }),
  ]
}

function twice<Key extends string>(
  things: readonly Readonly<Record<Key, string>>[],
  key: Key,
  path: FormFault['path'],
): FormFault[] {
  const values = things.map((thing) => thing[key])
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: [...path, index, key], reason: isTwice(value) }] : [],
  )
}

const isTwice = (value: string): Reason => ({ zh: `“${value}”出现两次`, en: `“${value}” is there twice` })

const unknownTerm = (id: string, scope: 'row' | 'column'): Reason =>
  scope === 'column'
    ? { zh: `这张表没有行“${id}”`, en: `the table has no row “${id}”` }
    : { zh: `这张表没有列“${id}”`, en: `the table has no column “${id}”` }

const endsTooSoon: Reason = { zh: '不能早于 from', en: 'must not be before from' }
const noCaption: Reason = { zh: 'captioned 的表必须有 caption', en: 'a captioned table must have a caption' }
const onlyParts: Reason = {
  zh: 'captioned 只用于主动公开（disclosure）部分的表；其他部分用 stacked 或 sideBySide',
  en: 'only tables of section disclosure are captioned; those of others are stacked or sideBySide',
}
