import { docForms, wpsForms } from './doc/report.js'
import { docxForms } from './docx.js'
import { type HtmlStyleName, htmlOf, htmlStyles } from './html.js'
import { type Layout, markdownLayouts, textLayouts } from './layouts/index.js'
import type { ReportModel } from './model.js'
import { ofdForms } from './ofd.js'
import { pdfForms } from './pdf.js'

/** A way to write a report into a file. */
export interface FileForm {
  /** `text tab-rows`, `html site`, `pdf low pages`: the format and the form in it. */
  name: string
  /** What the file is called. */
  filePath: string
  write: (model: ReportModel) => string | Uint8Array
}

const formsOf = (format: string, extension: string, writers: Record<string, FileForm['write']>): FileForm[] =>
  Object.entries(writers).map(([form, write]) => ({
    name: `${format} ${form}`,
    filePath: `report.${extension}`,
    write,
  }))

const htmlWriters = Object.fromEntries(
  (Object.keys(htmlStyles) as HtmlStyleName[]).map((style): [string, Layout] => [
    style,
    (model) => htmlOf(model, style),
  ]),
)

/** Every way of every format that there is a writer for. */
export const fileForms: readonly FileForm[] = [
  ...formsOf('text', 'txt', textLayouts),
  ...formsOf('markdown', 'md', markdownLayouts),
  ...formsOf('html', 'html', htmlWriters),
  ...formsOf('docx', 'docx', docxForms),
  ...formsOf('doc', 'doc', docForms),
  ...formsOf('wps', 'wps', wpsForms),
  ...formsOf('pdf', 'pdf', pdfForms),
  ...formsOf('ofd', 'ofd', ofdForms),
]

/** @throws for a name that no form has. */
export function fileForm(name: string): FileForm {
  const found = fileForms.find((form) => form.name === name)
  if (found === undefined) throw new Error(`There is no file form ${name}.`)
  return found
}
