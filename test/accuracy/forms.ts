import { fileForms, type FileForm } from '../support/formats.js'
import type { Draw } from './draw.js'

/** How many of a hundred files are of each format; PDF files take long to write and to read. */
const shares: Readonly<Record<string, number>> = { text: 56, markdown: 12, html: 17, docx: 13, pdf: 2 }

const formsOf = (format: string): FileForm[] => fileForms.filter(({ name }) => name.startsWith(`${format} `))
const formats = Object.entries(shares).flatMap(([format, share]) => Array.from({ length: share }, () => format))

/** A form that a report is written in, of those allowed. */
export function drawForm(draw: Draw, allowed: (form: string) => boolean = () => true): FileForm {
  for (;;) {
    const forms = formsOf(draw.pick(formats)).filter(({ name }) => allowed(name))
    if (forms.length > 0) return draw.pick(forms)
  }
}
