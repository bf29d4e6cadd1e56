import type { Limits } from '../../../model/index.js'
import { InputError, isInputError } from '../../input-error.js'
import { defaultLimits, limitError } from '../../limits.js'
import { hideFontPrograms } from './fonts/font-programs.js'
import { unpackWithinLimit } from './file/inflated-size.js'
import { corrupt, openPdf } from './file/load.js'
import { OperatorCounter } from './page/operator-list.js'
import { readPage } from './page/page-content.js'
import { removeFurniture } from '../fixed/pages/page-furniture.js'
import { stepsOfListings } from './file/page-listings.js'
import { itemsOf, type PageItems } from '../fixed/pages/page-items.js'
import { gridsOf } from '../fixed/tables/table-grid.js'
import { shrinkPictures } from './page/pictures.js'
import { type PagesText, writeText } from '../fixed/pages/write-text.js'

/**
 * Reads a PDF that has text.
 *
 * @throws {InputError} `pdf-library-missing`, `encrypted`, `corrupt`, `no-text` for a scan, or a limit.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<PagesText> {
  const pages = await readPages(bytes, limits)
  if (pages.every(isEmpty)) throw noText
  removeFurniture(pages)
  if (pages.every(isEmpty)) throw onlyFurniture
  return writeText(pages)
}

const isEmpty = ({ lines, tables }: PageItems): boolean => lines.length + tables.length === 0

async function readPages(bytes: Uint8Array, limits: Limits): Promise<PageItems[]> {
  const unpacked = unpackWithinLimit(bytes, limits)
  const steps = stepsOfListings(unpacked, limits)
  if (steps > limits.operators) throw limitError('operators', limits)
  // pdf.js takes the bytes it is given for itself.
  const own = bytes.slice()
  hideFontPrograms(own)
  shrinkPictures(own, unpacked.pictures)
  const { document, operators, close } = await openPdf(own)
  try {
    if (document.numPages > limits.pages) throw limitError('pages', limits)
    const pages: PageItems[] = []
    const counter = new OperatorCounter(limits, operators, steps)
    let cells = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await readPage(await document.getPage(number), operators, counter)
      const grids = gridsOf(content.rules)
      for (const grid of grids) cells += grid.cells.length
      if (cells > limits.cells) throw limitError('cells', limits)
      pages.push(itemsOf(content, grids, number - 1))
    }
    return pages
  } catch (error) {
    throw isInputError(error) ? error : corrupt
  } finally {
    await close()
  }
}

const noText = new InputError('no-text', {
  zh: 'PDF 里没有文字，可能是扫描件；请提供可以选中文字的 PDF，或者 Word（.docx）等文件，或先做文字识别（OCR）',
  en: 'The PDF has no text; it may be a scan. Give a PDF whose text can be selected, a Word (.docx) or other file, or run text recognition (OCR) first',
})

const onlyFurniture = new InputError('no-text', {
  zh: 'PDF 里除了每页相同的页眉、页脚和页码以外没有文字，可能是扫描件；请提供可以选中文字的 PDF，或者 Word（.docx）等文件，或先做文字识别（OCR）',
  en: 'The PDF has no text but heads, feet and page numbers that all its pages share; it may be a scan. Give a PDF whose text can be selected, a Word (.docx) or other file, or run text recognition (OCR) first',
})
