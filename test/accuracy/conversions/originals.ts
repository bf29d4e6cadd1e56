import { strFromU8, strToU8, unzipSync } from 'fflate'
import { docxOf, zipOf } from '../../support/docx.js'
import { withCell, type ReportModel } from '../../support/model.js'
import { compose, draftFor } from '../report.js'

/** A report as it was before other programs converted it. */
export interface Original {
  /** `00` to `59`. */
  name: string
  model: ReportModel
  /** The Word file that the programs were given. */
  file: Uint8Array
}

const count = 60
/** One report of so many has a number that breaks the sums of its requests table. */
const everyWrong = 4
/** One report of so many has tables without borders. */
const everyUnruled = 5
/** Widths of a column, in twentieths of a point: narrow ones wrap labels and numbers. */
const widths = [560, 700, 800, 900]
/** Width of the text; wider tables would run off the page. */
const widest = 9300

/** PDF files are large, and long to read: of every five one is kept, each time another. */
export const isKeptAsPdf = (index: number): boolean => index % 5 === Math.floor(index / 5) % 5

let made: readonly Original[] | undefined

/** The reports, made when they are first asked for. */
export const originals = (): readonly Original[] =>
  (made ??= Array.from({ length: count }, (_, index) => originalOf(index)))

function originalOf(index: number): Original {
  const draft = compose(draftFor('converted', index))
  const model = index % everyWrong === everyWrong - 1 ? withWrongTotal(draft) : draft
  return { name: String(index).padStart(2, '0'), model, file: fileOf(model, index) }
}

function withWrongTotal(model: ReportModel): ReportModel {
  const address = 'requests/outcomeTotal/individual'
  return withCell(model, address, Number(model.values.get(address) ?? 0) + 3)
}

const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tblBorders>`

/** A table with columns of a width, or as wide as the page allows. */
function fitted(table: string, width: number): string {
  const columns = table.split('<w:gridCol').length - 1
  return table.replaceAll(/w:w="(\d+)"/gu, (whole, own: string) => {
    const spanned = Number(own) / 900
    return Number.isInteger(spanned)
      ? `w:w="${String(spanned * Math.min(width, Math.floor(widest / columns)))}"`
      : whole
  })
}

/** In A4, its tables begun lower from report to report, so that pages break in every part of them. */
function fileOf(model: ReportModel, index: number): Uint8Array {
  const width = widths[index % widths.length] ?? widest
  const file = docxOf(model, {
    page: (body) => {
      const set = body.replaceAll(/<w:tbl>.*?<\/w:tbl>/gsu, (table) => fitted(table, width))
      const ruled = index % everyUnruled === 0 ? set : set.replaceAll('</w:tblPr>', `${borders}</w:tblPr>`)
      return ruled.replace('</w:p>', `</w:p>${'<w:p/>'.repeat(index % 30)}`)
    },
  })
  const parts = unzipSync(file)
  const name = 'word/document.xml'
  const document = strFromU8(parts[name] ?? new Uint8Array()).replace(
    '<w:sectPr/>',
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1300" w:bottom="1440" w:left="1300"/></w:sectPr>',
  )
  return zipOf({ ...parts, [name]: strToU8(document) })
}
