import type { Limits, ReadingHidden, ReadingNote } from '../../../model/index.js'
import { InputError, isInputError } from '../../input-error.js'
import { defaultLimits, limitError } from '../../limits.js'
import { hideFontPrograms } from './fonts/font-programs.js'
import { checkFile } from './file/check.js'
import { corrupt, openPdf } from './file/load.js'
import { describingTexts } from './file/object-values.js'
import { OperatorCounter } from './page/operator-list.js'
import { readPage } from './page/page-content.js'
import { removeFurniture } from '../fixed/pages/page-furniture.js'
import type { PageItems } from '../fixed/pages/page-items.js'
import { gridsOf } from '../fixed/tables/table-grid.js'
import { hiddenOnPages, placeOfPage, seenPage, type SeenPage } from '../fixed/pages/seen-page.js'
import { TextColumns } from '../fixed/pages/text-columns.js'
import { shrinkPictures } from './page/pictures.js'
import { type PagesText, writeText } from '../fixed/pages/write-text.js'
import { read as tolerances } from './tolerances.js'

/**
 * Reads a PDF that has text.
 *
 * @throws {InputError} `pdf-library-missing`, `encrypted`, `corrupt`, `no-text` for a scan, or a limit.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<PdfReading> {
  const { pages: seen, popups, stencils, hasNoInk } = await readShownPages(bytes, limits)
  const pages = seen.flatMap(({ items }) => items)
  if (pages.every(isEmpty)) throw noText
  removeFurniture(pages)
  if (pages.every(isEmpty)) throw onlyFurniture
  const text = writeText(pages)
  const layers = seen.flatMap(({ isLayer }, index) => (isLayer ? [index] : []))
  const notes: ReadingNote[] = []
  if (layers.length > 0)
    notes.push({ kind: 'textLayer', count: layers.length, place: placeOfPage(text, layers[0] ?? 0) })
  if (popups > 0) notes.push({ kind: 'popup', count: popups })
  if (stencils > 0) notes.push({ kind: 'cover', count: stencils })
  const hidden = hiddenOnPages(seen, text)
  if (hasNoInk) hidden.push({ by: 'uncertain', text: text.source, place: { start: 0, end: text.source.length } })
  return { ...text, hidden, notes }
}

/** What a PDF shows, what it hides, and what else it holds. */
export interface PdfReading extends PagesText {
  hidden: ReadingHidden[]
  notes: ReadingNote[]
}

const isEmpty = ({ lines, tables }: PageItems): boolean => lines.length + tables.length === 0

interface PagesOfFile {
  pages: SeenPage[]
  /** Annotations that open on a click. */
  popups: number
  /** Shapes of characters that nothing names. */
  unread: number
  /** A font of it draws its characters itself (Type 3). */
  drawsCharacters: boolean
  /** White stencils over numbers: their holes are not known. */
  stencils: number
  /** It has an ink that marks no paper. pdf.js gives the colour that it would have if it were another one. */
  hasNoInk: boolean
}

const inkOfNothing = /\/Separation\s*\/None(?![\w.-])/u

/** @throws {InputError} where too many of the characters that are shown cannot be read. */
async function readShownPages(bytes: Uint8Array, limits: Limits): Promise<PagesOfFile> {
  const isUnread = ({ unread }: PagesOfFile): boolean => unread >= tolerances.mostUnread
  const quick = await readPages(bytes, limits)
  // Only their drawings tell that the characters of a font which nothing names are blanks.
  const pages = isUnread(quick) && quick.drawsCharacters ? await readPages(bytes, limits, true) : quick
  if (isUnread(pages)) throw unreadShapes
  return pages
}

/** @param keepsDrawings Reads the programs of fonts and the drawings of characters too, which takes its time. */
async function readPages(bytes: Uint8Array, limits: Limits, keepsDrawings = false): Promise<PagesOfFile> {
  const { unpacked, steps } = checkFile(bytes, limits)
  // pdf.js takes the bytes it is given for itself.
  const own = bytes.slice()
  const drawsCharacters = keepsDrawings || hideFontPrograms(own)
  shrinkPictures(own, unpacked.pictures)
  const { document, operators, close } = await openPdf(own, drawsCharacters)
  try {
    if (document.numPages > limits.pages) throw limitError('pages', limits)
    const pages: SeenPage[] = []
    const columns = new TextColumns()
    const layers = await document.getOptionalContentConfig()
    const isOff = (group: unknown): boolean => !layers.isVisible(group as Parameters<typeof layers.isVisible>[0])
    let popups = 0
    let unread = 0
    let stencils = 0
    const counter = new OperatorCounter(limits, operators, steps)
    let cells = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      popups += (await page.getAnnotations()).filter(isPopup).length
      const content = await readPage(page, operators, counter, isOff)
      unread += content.unread
      stencils += content.stencils
      const grids = gridsOf(content.rules)
      for (const grid of grids) cells += grid.cells.length
      if (cells > limits.cells) throw limitError('cells', limits)
      pages.push(seenPage(content, grids, number - 1, columns))
    }
    const hasNoInk = describingTexts(unpacked).some((text) => inkOfNothing.test(text))
    return { pages, popups, unread, drawsCharacters, stencils, hasNoInk }
  } catch (error) {
    throw isInputError(error) ? error : corrupt
  } finally {
    await close()
  }
}

/** Kinds of annotation whose words show on a click; the others show theirs on the page, or have none. */
const popupKinds = new Set(['Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret', 'FileAttachment'])

/** What pdf.js says of an annotation. */
interface Annotation {
  subtype?: unknown
  contentsObj?: { str?: unknown }
}

function isPopup(annotation: Annotation): boolean {
  const words = annotation.contentsObj?.str
  return popupKinds.has(String(annotation.subtype)) && typeof words === 'string' && words.trim() !== ''
}

const unreadShapes = new InputError('unread-text', {
  zh: 'PDF 里有看得到而读不出的文字（所用字体没有字符对照）；请提供原始的 Word（.docx）等文件',
  en: 'The PDF shows text that cannot be read: a font of it has no table of characters. Give the original Word (.docx) or other file',
})

const noText = new InputError('no-text', {
  zh: 'PDF 里没有文字，可能是扫描件；请提供可以选中文字的 PDF，或者 Word（.docx）等文件，或先做文字识别（OCR）',
  en: 'The PDF has no text; it may be a scan. Give a PDF whose text can be selected, a Word (.docx) or other file, or run text recognition (OCR) first',
})

const onlyFurniture = new InputError('no-text', {
  zh: 'PDF 里除了每页相同的页眉、页脚和页码以外没有文字，可能是扫描件；请提供可以选中文字的 PDF，或者 Word（.docx）等文件，或先做文字识别（OCR）',
  en: 'The PDF has no text but heads, feet and page numbers that all its pages share; it may be a scan. Give a PDF whose text can be selected, a Word (.docx) or other file, or run text recognition (OCR) first',
})
