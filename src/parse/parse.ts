import { flatMap } from '../text/flat-map.js'
import { cellsOf, textOf } from '../report/queries.js'
import type {
  Edition,
  Format,
  FormatName,
  Limits,
  Note,
  PromisedFormat,
  Reader,
  Reading,
  ReadingNote,
  Report,
  Settings,
} from '../model/index.js'
import { formsWith } from '../form/index.js'
import { lexiconOf, type Lexicon } from '../lexicon/lexicon.js'
import { LineIndex } from '../text/lines.js'
import { checkBlocks, checkLength } from './block-limits.js'
import { buildReport } from './assemble/report.js'
import { decode } from './decode.js'
import { formatByMagic, formatOfPath, formatOfText, startsLikeMarkup } from './detect.js'
import { kindOfName, olderKindOfName, unsupportedKind } from './file-kinds.js'
import { hiddenOf } from './hidden.js'
import { isInputError, type InputError } from './input-error.js'
import { kindOfArchive, kindOfBytes, kindOfText } from './kind-of-bytes.js'
import { limitError, limitsFor } from './limits.js'
import { isOwnOutput, ownOutput } from './own-output.js'
import { readerFor, readWith } from './read/outside.js'
import { readText } from './read/lines/text.js'
import { blankForm, empty, notAReport, showsOtherPages } from './refusals.js'
import type { PdfReading } from './read/pdf/read.js'
import { parse as tolerances } from './tolerances.js'

export interface ParseOptions {
  /** Path to tell the format by; the file itself is not opened. */
  filePath?: string
  /** Format of the source, where the caller knows it. */
  format?: FormatName
  /** Readers of formats from outside, besides the built-in ones. */
  readers?: readonly Reader[]
  /** How much is read of a file before it is refused; what is left out keeps its default. */
  limits?: Partial<Limits>
  /** Facts about the report that go over what its text says. */
  settings?: Settings
  /** Official formats from outside, besides the built-in ones. */
  forms?: readonly Edition[]
}

/** Reads a PDF in another place than this: in a process of its own. */
export type ReadPdf = (bytes: Uint8Array, limits: Limits) => Promise<PdfReading>

/**
 * Reads a report into a tree of its sections and tables.
 *
 * @param source Text, or the bytes of a file: Markdown, text or HTML in UTF-8, UTF-16 or GB18030, Word (.docx, .doc,
 * .wps), PDF, OFD or a workbook of its tables.
 * @param readPdf Reads a PDF; it is read in this thread where absent.
 * @throws {InputError} when the source is empty, in a format that cannot be read, beyond a limit, or no report.
 */
export async function parseReport(
  source: string | Uint8Array,
  options: ParseOptions = {},
  readPdf?: ReadPdf,
): Promise<Report> {
  const size = typeof source === 'string' ? source.length : source.byteLength
  const limits = limitsFor(options.limits ?? {}, size)
  if (size > limits.bytes) throw limitError('bytes', limits)
  try {
    return reportOf(await read(source, options, limits, readPdf), { ...options, limits })
  } catch (error) {
    throw byItsName(error, options) ?? error
  }
}

/** Refusals that say less than the name of a file of a kind that is not read. */
const vague: readonly string[] = ['binary', 'encoding', 'corrupt', 'not-a-report']
const notText: readonly string[] = ['binary', 'encoding']

/** The refusal of the kind that a name promises, in place of one that only says that nothing was made out. */
function byItsName(error: unknown, { filePath = '', readers = [] }: ParseOptions): InputError | undefined {
  if (!isInputError(error) || !vague.includes(error.code)) return undefined
  if (readers.some(({ extensions }) => extensions.some((extension) => filePath.toLowerCase().endsWith(extension))))
    return undefined
  if (formatOfPath(filePath) === 'xlsx' || (isZip(filePath) && error.code === 'corrupt')) return undefined
  const older = notText.includes(error.code) ? olderKindOfName(filePath) : undefined
  const kind = older ?? kindOfName(filePath)
  return kind === 'outside' || kind === 'unknown' ? undefined : unsupportedKind(kind)
}

/** What a reader gave, and which format it reads. */
export interface NamedReading extends Reading {
  format: FormatName
  /** Addresses of the pages and files that a page shows in place of a report. */
  otherPages?: readonly string[]
}

/**
 * Makes a report of what was read from a file.
 *
 * @throws {InputError} when it is empty, beyond a limit, or no report.
 */
export function reportOf(
  {
    blocks,
    source: text,
    format,
    pages,
    pagesWithoutText = [],
    notes = [],
    hidden = [],
    otherPages = [],
  }: NamedReading,
  options: ParseOptions & { limits: Limits },
): Report {
  checkBlocks(blocks, options.limits)
  if (text.trim() === '') throw empty
  const report = buildReport(blocks, text, format, options.settings, lexiconFor(options))
  if (!isReport(report)) throw otherPages.length > 0 ? showsOtherPages(otherPages) : notAReport
  if (isBlankForm(report)) throw blankForm
  checkLength(report)
  if (hidden.length > 0) report.hidden = hiddenOf(hidden, text, options.limits, lexiconFor(options))
  if (notes.length > 0) report.notes = placed(notes, text)
  if (pages) report.pages = pages
  if (pagesWithoutText.length > 0) report.pagesWithoutText = pagesWithoutText
  const expected = formatOfPath(options.filePath)
  if (expected && expected !== format && isOtherKind(expected, format)) report.mislabelledAs = expected
  return report
}

function placed(notes: readonly ReadingNote[], source: string): Note[] {
  const lines = new LineIndex(source)
  return notes.map(({ kind, count, place }) => ({ kind, count, ...(place && { position: lines.position(place) }) }))
}

async function read(
  source: string | Uint8Array,
  options: ParseOptions,
  limits: Limits,
  readPdf?: ReadPdf,
): Promise<NamedReading> {
  const lexicon = lexiconFor(options)
  const reader = readerFor(source, options)
  if (reader) return readWith(reader, source, limits)
  if (typeof source !== 'string') {
    // A Buffer's own slice() and its like are not those of a Uint8Array.
    source = new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    const magic = formatByMagic(source)
    const packed = magic === 'docx' ? await packedFormat(source, limits, options.filePath) : undefined
    if (packed === 'ofd') return { ...(await import('./read/ofd/read.js')).readOfd(source, limits), format: packed }
    if (packed === 'xlsx') return { ...(await import('./read/xlsx/read.js')).readXlsx(source, limits), format: packed }
    if (magic === 'docx') {
      return { ...(await import('./read/docx/read.js')).readDocx(source, limits, lexicon), format: 'docx' }
    }
    if (magic === 'doc')
      return { ...(await import('./read/doc/read.js')).readDoc(source, limits, lexicon), format: 'doc' }
    if (magic === 'pdf') {
      const { readPdf: readHere } = readPdf ? { readPdf } : await import('./read/pdf/read.js')
      return { ...(await readHere(source, limits)), format: 'pdf' }
    }
    refuse(kindOfBytes(source.subarray(0, 1024)))
  }
  const text = typeof source === 'string' ? source : (await decodeText(source)).text
  if (text.replace('\uFEFF', '').trim() === '') throw empty
  refuse(kindOfText(text))
  if (isOwnOutput(text)) throw ownOutput
  // Text that is called .docx is read as what it is, as a file with that extension would be.
  const format = textFormats.find((one) => one === options.format) ?? formatOfText(text, options.filePath)
  if (format === 'html')
    return { ...(await import('./read/html/read.js')).readPage(text, limits, lexicon), source: text, format }
  return { ...(await readBlocks(text, format, { limits, lexicon })), source: text, format }
}

/** What an archive is besides a Word file, by the part that each begins with. @throws {InputError} for one that cannot be opened. */
async function packedFormat(bytes: Uint8Array, limits: Limits, filePath = ''): Promise<'ofd' | 'xlsx' | undefined> {
  const { openArchive } = await import('./read/packed/archive.js')
  const archive = openArchive(bytes, limits)
  // An archive of reports is taken apart by who finds files; here it is said why one cannot be.
  if (isZip(filePath)) {
    const stored = archive.entries().map(({ name }) => new TextDecoder().decode(name))
    if (kindOfArchive(stored.join('\n')) === 'archive')
      (await import('./read/packed/packed-files.js')).checkFiles(bytes, limits)
  }
  const names = archive.names()
  if (names.includes('ofd.xml')) return 'ofd'
  return names.includes('xl/workbook.xml') && !names.includes('word/document.xml') ? 'xlsx' : undefined
}

const isZip = (filePath: string): boolean => /\.zip$/iu.test(filePath)

const textFormats = ['markdown', 'text', 'html'] as const satisfies readonly Format[]

/** @throws {InputError} `unsupported-format` for a kind that is not read. */
function refuse(kind: ReturnType<typeof kindOfBytes>): void {
  if (kind !== undefined && kind !== 'docx' && kind !== 'doc' && kind !== 'ofd') throw unsupportedKind(kind)
}

/** Text of a file and its encoding. Pages say what encoding they are in; what they say is taken where it is true. */
export async function decodeText(bytes: Uint8Array): Promise<{ text: string; encoding: string }> {
  const declares = startsLikeMarkup(bytes)
  const charset = declares ? (await import('./read/html/charset.js')).declaredCharset(bytes) : undefined
  return decode(bytes, charset)
}

const lexiconFor = ({ forms }: ParseOptions): Lexicon => lexiconOf(formsWith(forms))

/** What text is read with. */
interface TextContext {
  limits: Limits
  lexicon: Lexicon
}

async function readBlocks(
  text: string,
  format: FormatName,
  { limits, lexicon }: TextContext,
): Promise<Pick<Reading, 'blocks' | 'hidden'>> {
  if (format !== 'markdown') return { blocks: readText(text, lexicon) }
  const { readMarkdown } = await import('./read/markdown/read.js')
  if (!/<table/iu.test(text)) return { blocks: await readMarkdown(text, limits, undefined, lexicon) }
  const { readPart } = await import('./read/html/read.js')
  const { HtmlParts } = await import('./read/markdown/html-parts.js')
  const parts = new HtmlParts((part) => readPart(part, limits, lexicon))
  return { blocks: await readMarkdown(text, limits, parts.read, lexicon), hidden: parts.hidden }
}

/** Text may be Markdown or not, and WPS has its own name for Word's format; other formats are what they are. */
const isOtherKind = (expected: PromisedFormat, format: FormatName): boolean =>
  !(expected === 'wps' && format === 'doc') &&
  !(['markdown', 'text'].includes(expected) && ['markdown', 'text'].includes(format))

/** A report has a table of the form, or headings of it without being a letter about reports. */
function isReport({ title, tables, sections }: Report): boolean {
  const named = sections.filter(({ id }) => id !== null).length
  return tables.size > 0 || (title !== null && named >= 1) || named >= tolerances.fewestHeadings
}

/** The form as it is handed out: no organ, no year, no number, and nothing but instructions in brackets. */
function isBlankForm({ organ, year, tables, sections }: Report): boolean {
  if (organ ?? year ?? tables.size === 0) return false
  const cells = flatMap([...tables.values()], cellsOf)
  const said = sections
    .map(textOf)
    .join('')
    .replace(/[（(][^（()）]*[）)]/gu, '')
  return (
    cells.length > 0 && cells.every(({ state }) => state === 'blank') && said.trim().length < tolerances.longestBlank
  )
}
