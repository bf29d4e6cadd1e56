import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** A cell as the file has it. */
export interface ReadCell {
  type: string
  value: string
  /** Whether the cell holds a formula. */
  formula: boolean
}

/** A sheet: its name, its cells by reference, and attributes and texts of its other elements by name. */
export interface ReadSheet {
  name: string
  cells: Map<string, ReadCell>
  elements: Map<string, Record<string, string>[]>
  texts: Map<string, string>
  /** Ranges that the workbook has names for in this sheet, by these names. */
  ranges: Map<string, string>
}

/** Reads a workbook with nothing of the library that wrote it. Fails where a part is no well-formed XML. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
  const part = (path: string): string => {
    const text = parts.get(path)
    if (text === undefined) throw new Error(`The workbook has no ${path}.`)
    return text
  }
  for (const text of parts.values()) walk(text, () => undefined)
  const strings = readStrings(part('xl/sharedStrings.xml'))
  const names: string[] = []
  const ranges: { sheet: number; name: string; range: string }[] = []
  walk(
    part('xl/workbook.xml'),
    (path, { name = '', localSheetId }) => {
      if (path.endsWith('/sheet')) names.push(name)
      if (path.endsWith('/definedName')) ranges.push({ sheet: Number(localSheetId), name, range: '' })
    },
    (path, text) => {
      const named = ranges.at(-1)
      if (named && path.endsWith('/definedName')) named.range += text
    },
  )
  return names.map((name, index) => ({
    ...readSheet(name, part(`xl/worksheets/sheet${index + 1}.xml`), strings),
    ranges: new Map(ranges.flatMap(({ sheet, name, range }) => (sheet === index ? [[name, range]] : []))),
  }))
}

function readSheet(name: string, xml: string, strings: readonly string[]): Omit<ReadSheet, 'ranges'> {
  const sheet: Omit<ReadSheet, 'ranges'> = { name, cells: new Map(), elements: new Map(), texts: new Map() }
  let cell: ReadCell | undefined
  walk(
    xml,
    (path, attributes) => {
      const tag = path.slice(path.lastIndexOf('/') + 1)
      sheet.elements.set(tag, [...(sheet.elements.get(tag) ?? []), attributes])
      if (tag === 'c') {
        cell = { type: attributes['t'] ?? 'n', value: '', formula: false }
        sheet.cells.set(attributes['r'] ?? '', cell)
      }
      if (tag === 'f' && cell) cell.formula = true
    },
    (path, text) => {
      if (cell && path.endsWith('/v')) cell.value = cell.type === 's' ? (strings[Number(text)] ?? '') : text
      else sheet.texts.set(path.slice(path.lastIndexOf('/') + 1), text)
    },
  )
  return sheet
}

function readStrings(xml: string): string[] {
  const strings: string[] = []
  walk(
    xml,
    (path) => {
      if (path.endsWith('/si')) strings.push('')
    },
    (path, text) => {
      if (path.endsWith('/t')) strings[strings.length - 1] = `${strings.at(-1) ?? ''}${decode(text)}`
    },
  )
  return strings
}

/** `_x0041_` stands for the character of that code, as programs for spreadsheets read it. */
const decode = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

function walk(
  xml: string,
  open: (path: string, attributes: Record<string, string>) => void,
  text: (path: string, text: string) => void = () => undefined,
): void {
  const parser = new SaxesParser()
  const path: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    open(`/${path.join('/')}`, attributes)
  })
  parser.on('closetag', () => path.pop())
  parser.on('text', (content) => {
    if (path.length > 0) text(`/${path.join('/')}`, content)
  })
  parser.write(xml).close()
}

/** A row by the letters of the columns that the ledger has. */
export type ReadRow = Partial<
  Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P', string>
>

/** Rows of a sheet as values by column letter, the heading row first. */
export function rowsOf({ cells }: ReadSheet): ReadRow[] {
  const rows: ReadRow[] = []
  for (const [reference, { value }] of cells) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
    rows[Number(row) - 1] = { ...rows[Number(row) - 1], [column]: value }
  }
  return rows
}
