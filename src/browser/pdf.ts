import { InputError } from '../parse/input-error.js'

/**
 * Stands in for the reader of PDF in browsers, which works with Node's own modules.
 *
 * @throws {InputError} `unsupported-format`, always.
 */
export function readPdf(): never {
  throw new InputError('unsupported-format', {
    zh: '浏览器中不能读取 PDF；请提供 Word（.docx）或网页文件，或在服务器上检查',
    en: 'PDF cannot be read in a browser. Give the Word (.docx) or HTML file, or check it on a server',
  })
}
