import type { Limits, Reading, ReadingNote } from '../../../model/index.js'
import { InputError, isInputError } from '../../input-error.js'
import { defaultLimits, limitError } from '../../limits.js'
import { removeFurniture } from '../fixed/pages/page-furniture.js'
import type { PageItems } from '../fixed/pages/page-items.js'
import { hiddenOnPages, seenPage, type SeenPage } from '../fixed/pages/seen-page.js'
import { TextColumns } from '../fixed/pages/text-columns.js'
import { writeText } from '../fixed/pages/write-text.js'
import { gridsOf } from '../fixed/tables/table-grid.js'
import { type Archive, openArchive } from '../packed/archive.js'
import { type OfdDocument, findDocument } from './document.js'
import { OfdPackage } from './package.js'
import { readPage } from './page-content.js'

/**
 * Reads an OFD file (GB/T 33190): its blocks, the canonical text that they have their places in, and where its pages
 * begin. Signatures are counted and not checked.
 *
 * @throws {InputError} `corrupt`, `encrypted`, `no-text` for a scan, `dtd`, or a limit.
 */
export function readOfd(bytes: Uint8Array, limits: Limits = defaultLimits): Reading & { notes: ReadingNote[] } {
  const archive = openArchive(bytes, limits)
  try {
    // A file that is a Word file as well shows one thing to one program and another to the next.
    if (archive.names().includes('[content_types].xml')) throw corrupt
    const file = new OfdPackage(archive, limits)
    const document = findDocument(file)
    if (!document) throw isEncrypted(archive) ? encrypted : corrupt
    const seen = pagesOf(document, file)
    const pages = seen.flatMap(({ items }) => items)
    if (pages.every(isEmpty)) throw noText
    removeFurniture(pages)
    if (pages.every(isEmpty)) throw noText
    const notes: ReadingNote[] = document.signatures > 0 ? [{ kind: 'signature', count: document.signatures }] : []
    const text = writeText(pages)
    return { ...text, hidden: hiddenOnPages(seen, text), notes }
  } catch (error) {
    if (!isInputError(error) || error.code !== 'corrupt') throw error
    throw isEncrypted(archive) ? encrypted : corrupt
  }
}

function pagesOf({ pages }: OfdDocument, file: OfdPackage): SeenPage[] {
  const seen: SeenPage[] = []
  const columns = new TextColumns()
  let cells = 0
  for (const page of pages) {
    if (!page) throw corrupt
    const content = readPage(page, file)
    const grids = gridsOf(content.rules)
    for (const grid of grids) cells += grid.cells.length
    if (cells > file.limits.cells) throw limitError('cells', file.limits)
    seen.push(seenPage(content, grids, seen.length, columns))
  }
  return seen
}

const isEmpty = ({ lines, tables }: PageItems): boolean => lines.length + tables.length === 0

/** Encrypted files list their encrypted parts in one that is not. */
const isEncrypted = (archive: Archive): boolean =>
  archive.names().some((name) => /(?:^|\/)encrypt(?:ions?|entries)\.xml$/u.test(name))

const encrypted = new InputError('encrypted', {
  zh: 'OFD 文件已加密，无法读取；请用 OFD 阅读软件解密后另存，或提供 Word（.docx）等文件',
  en: 'The OFD file is encrypted. Save it decrypted with an OFD reader, or give a Word (.docx) or other file',
})

const corrupt = new InputError('corrupt', {
  zh: 'OFD 文件已损坏或不完整，无法读取；请重新下载，或由制作它的软件重新导出，或提供 Word（.docx）等文件',
  en: 'The OFD file is damaged or incomplete. Get it again, export it again from the program that made it, or give a Word (.docx) or other file',
})

const noText = new InputError('no-text', {
  zh: 'OFD 文件里没有可以读取的正文，可能是扫描件；请提供文字可以选中的 OFD、PDF，或者 Word（.docx）等文件，或先做文字识别（OCR）',
  en: 'The OFD file has no text of a report; it may be a scan. Give an OFD or PDF file whose text can be selected, a Word (.docx) or other file, or run text recognition (OCR) first',
})
