import { flatMap } from '../text/flat-map.js'
import { cellsOf, textOf } from '../report/queries.js'
import type {
  Block,
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
import { checkBlocks } from './block-limits.js'
import { buildReport } from './assemble/report.js'
import { decode } from './decode.js'
import { formatByMagic, formatOfPath, formatOfText, startsLikeMarkup } from './detect.js'
import { kindOfName, olderKindOfName, unsupportedKind } from './file-kinds.js'
import { InputError, isInputError } from './input-error.js'
import { kindOfBytes, kindOfText } from './kind-of-bytes.js'
import { limitError, limitsFor } from './limits.js'
import { isOwnOutput, ownOutput } from './own-output.js'
import { readerFor, readWith } from './read/outside.js'
import { readText } from './read/lines/text.js'

export interface ParseOptions {
  /** Path to tell the format by; the file itself is not opened. */
  filePath?: string
  /** Format of the source, where the caller knows it. */
  format?: FormatName
  /** Readers of formats from outside, beside the built-in ones. */
  readers?: readonly Reader[]
  /** How much is read of a file before it is refused; what is left out keeps its default. */
  limits?: Partial<Limits>
  /** Facts about the report that go over what its text says. */
  settings?: Settings
  /** Official formats from outside, besides the built-in ones. */
  forms?: readonly Edition[]
}

/**
 * Reads a report into a tree of its sections and tables.
 *
 * @param source Text, or the bytes of a file: Markdown, text or HTML in UTF-8, UTF-16 or GB18030, Word (.docx, .doc, .wps) or PDF.
 * @throws {InputError} when the source is empty, in a format that cannot be read, beyond a limit, or no report.
 */
export async function parseReport(source: string | Uint8Array, options: ParseOptions = {}): Promise<Report> {
  const size = typeof source === 'string' ? source.length : source.byteLength
  const limits = limitsFor(options.limits ?? {}, size)
  if (size > limits.bytes) throw limitError('bytes', limits)
  try {
    return reportOf(await read(source, options, limits), { ...options, limits })
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
  const older = notText.includes(error.code) ? olderKindOfName(filePath) : undefined
  const kind = older ?? kindOfName(filePath)
  return kind === 'outside' || kind === 'unknown' ? undefined : unsupportedKind(kind)
}

/** What a reader gave, and which format it reads. */
export interface NamedReading extends Reading {
  format: FormatName
}

/**
 * Makes a report of what was read from a file.
 *
 * @throws {InputError} when it is empty, beyond a limit, or no report.
 */
export function reportOf(
  { blocks, source: text, format, pages, pagesWithoutText = [], notes = [] }: NamedReading,
  options: ParseOptions & { limits: Limits },
): Report {
  checkBlocks(blocks, options.limits)
  if (text.trim() === '') throw empty
  const report = buildReport(blocks, text, format, options.settings, lexiconFor(options))
  if (!isReport(report)) throw notAReport
  if (isBlankForm(report)) throw blankForm
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

async function read(source: string | Uint8Array, options: ParseOptions, limits: Limits): Promise<NamedReading> {
  const lexicon = lexiconFor(options)
  const reader = readerFor(source, options)
  if (reader) return readWith(reader, source, limits)
  if (typeof source !== 'string') {
    // A Buffer's own slice() and its like are not those of a Uint8Array.
    source = new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    const magic = formatByMagic(source)
    if (magic === 'docx') {
      return { ...(await import('./read/docx/read.js')).readDocx(source, limits, lexicon), format: 'docx' }
    }
    if (magic === 'doc')
      return { ...(await import('./read/doc/read.js')).readDoc(source, limits, lexicon), format: 'doc' }
    if (magic === 'pdf') return { ...(await (await import('#pdf-reader')).readPdf(source, limits)), format: 'pdf' }
    refuse(kindOfBytes(source.subarray(0, 1024)))
  }
  const text = typeof source === 'string' ? source : (await decodeText(source)).text
  if (text.replace('\uFEFF', '').trim() === '') throw empty
  refuse(kindOfText(text))
  if (isOwnOutput(text)) throw ownOutput
  // Text that is called .docx is read as what it is, as a file with that extension would be.
  const format = textFormats.find((one) => one === options.format) ?? formatOfText(text, options.filePath)
  return { blocks: await blocksOfText(text, format, { limits, lexicon }), source: text, format }
}

const textFormats = ['markdown', 'text', 'html'] as const satisfies readonly Format[]

/** @throws {InputError} `unsupported-format` for a kind that is not read. */
function refuse(kind: ReturnType<typeof kindOfBytes>): void {
  if (kind !== undefined && kind !== 'docx' && kind !== 'doc') throw unsupportedKind(kind)
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

async function blocksOfText(text: string, format: FormatName, context: TextContext): Promise<Block[]> {
  switch (format) {
    case 'markdown':
      return readMarkdown(text, context)
    case 'html':
      return (await import('./read/html/read.js')).readHtml(text, context.limits, context.lexicon)
    default:
      return readText(text, context.lexicon)
  }
}

async function readMarkdown(text: string, { limits, lexicon }: TextContext): Promise<Block[]> {
  const html = /<table/iu.test(text) ? await import('./read/html/read.js') : undefined
  const markdown = await import('./read/markdown/read.js')
  return markdown.readMarkdown(text, limits, html && ((part) => html.readHtml(part, limits, lexicon)), lexicon)
}

/** Text may be Markdown or not, and WPS has its own name for Word's format; other formats are what they are. */
const isOtherKind = (expected: PromisedFormat, format: FormatName): boolean =>
  !(expected === 'wps' && format === 'doc') &&
  !(['markdown', 'text'].includes(expected) && ['markdown', 'text'].includes(format))

/** A report has a table of the form, or headings of it without being a letter about reports. */
function isReport({ title, tables, sections }: Report): boolean {
  const named = sections.filter(({ id }) => id !== null).length
  return tables.size > 0 || (title !== null && named >= 1) || named >= 3
}

/** The form as it is handed out: no organ, no year, no number, and nothing but instructions in brackets. */
function isBlankForm({ organ, year, tables, sections }: Report): boolean {
  if (organ ?? year ?? tables.size === 0) return false
  const cells = flatMap([...tables.values()], cellsOf)
  const said = sections
    .map(textOf)
    .join('')
    .replace(/[（(][^（()）]*[）)]/gu, '')
  return cells.length > 0 && cells.every(({ state }) => state === 'blank') && said.trim().length < longestBlank
}

/** A blank form may still have its title and a line of instructions. */
const longestBlank = 30

const blankForm = new InputError('blank-form', {
  zh: '这是空白的年度报告格式，还没有填写；请填写后再检查',
  en: 'This is the blank form of the annual report. Fill it in before checking it',
})

const empty = new InputError('empty', {
  zh: '文件是空的，没有可检查的内容',
  en: 'The file is empty: there is nothing to check',
})

const notAReport = new InputError('not-a-report', {
  zh: '没有找到年度报告的标题、六个部分或表格，这不像一份政府信息公开工作年度报告；请确认文件是否选对',
  en: 'No title, section or table of an annual report was found. This does not look like an annual report on information disclosure; check that it is the right file',
})
