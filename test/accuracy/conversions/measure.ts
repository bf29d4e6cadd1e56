import { readFileSync } from 'node:fs'
import { lintReport } from '../../../src/check/lint.js'
import type { LintMessage, Report } from '../../../src/model/index.js'
import { parseReport } from '../../../src/parse/parse.js'
import { cellAt } from '../../../src/report/queries.js'
import { originals, type Original } from './originals.js'
import { unpack } from './packed.js'

/** The ways that the reports were converted, as the packed files are named, and by which programs. */
export const converters = {
  'office-text': 'docx → txt, LibreOffice',
  'office-html': 'docx → html, LibreOffice',
  'office-docx': 'docx → html → docx, LibreOffice',
  'office-pdf': 'docx → pdf, LibreOffice',
  pdftotext: 'docx → pdf → txt, poppler',
  'pdftotext-layout': 'docx → pdf → txt, poppler -layout',
  'pandoc-markdown': 'docx → md, pandoc',
  'pandoc-plain': 'docx → txt, pandoc',
  pdf2md: 'docx → pdf → md, @opendocsg/pdf2md',
} as const
export type Converter = keyof typeof converters

/** What became of one report. */
export interface Conversion {
  /** Cells whose number is that of the original, that have none, and that have another and are not said to be unsure. */
  right: number
  unread: number
  wrong: number
  /** Errors that the original does not have. */
  falseErrors: number
  /** Of the errors of the original those that are found. */
  found: number
  errors: number
  /** Findings about the reading. */
  unsure: number
}

/** A conversion with what is wrong in it, in short, for whoever looks after it. */
export interface Shown extends Conversion {
  shown: string[]
}

/** Which error it is, wherever it stands. */
const keyOf = ({ ruleId, messageId, cell }: LintMessage): string =>
  [ruleId, messageId, ...(cell ? [cell.table, cell.row, cell.column] : [])].join('/')

interface Read {
  report: Report | undefined
  messages: LintMessage[]
}

async function read(file: Uint8Array, filePath: string): Promise<Read> {
  let report: Report | undefined
  const { messages } = await lintReport(async () => (report = await parseReport(file, { filePath })), { filePath })
  return { report, messages }
}

const errorsOf = ({ messages }: Read): LintMessage[] => messages.filter(({ level }) => level === 'error')

/** Reads what a program made of the reports, by their names; of those alone that `wanted` names. */
export async function measureConversions(
  converter: Converter,
  wanted: (index: number) => boolean = () => true,
): Promise<Record<string, Shown>> {
  const files = [...unpack(readFileSync(`test/fixtures/converted/${converter}.br`))]
  const measured: Record<string, Shown> = {}
  for (const [index, original] of originals().entries()) {
    const found = files.find(([name]) => name.startsWith(original.name))
    if (found && wanted(index)) measured[original.name] = await conversionOf(original, ...found)
  }
  return measured
}

const readOriginals = new Map<Original, Promise<Read>>()

function readOriginal(original: Original): Promise<Read> {
  const known = readOriginals.get(original) ?? read(original.file, 'report.docx')
  readOriginals.set(original, known)
  return known
}

async function conversionOf(original: Original, name: string, file: Uint8Array): Promise<Shown> {
  const [own, converted] = [await readOriginal(original), await read(file, name)]
  const known = new Set(errorsOf(own).map(keyOf))
  const errors = errorsOf(converted)
  const strange = errors.filter((message) => !known.has(keyOf(message)))
  const { right, unread, wrong } = compared(original, converted.report)
  return {
    right,
    unread,
    wrong: wrong.length,
    falseErrors: strange.length,
    found: [...known].filter((key) => errors.some((message) => keyOf(message) === key)).length,
    errors: known.size,
    unsure: converted.messages.filter(({ about }) => about === 'reading').length,
    shown: [...wrong, ...strange.map((message) => `${keyOf(message)}: ${message.message}`)],
  }
}

function compared({ model }: Original, report: Report | undefined): { right: number; unread: number; wrong: string[] } {
  let right = 0
  let unread = 0
  const wrong: string[] = []
  for (const [address, printed] of model.values) {
    const [table = '', row = '', column = ''] = address.split('/')
    const value = cellAt(report?.tables.get(table), row, column)?.value ?? null
    if (value === null) unread += 1
    else if (value === Number(printed)) right += 1
    else wrong.push(`${address}: ${String(value)}, was ${String(printed)}`)
  }
  return { right, unread, wrong }
}
