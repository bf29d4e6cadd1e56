import { InputError } from '../input-error.js'

/** The error for a Word file that shows pictures in place of text. */
export const onlyPictures = new InputError('no-text', {
  zh: 'Word 文件里只有图片，没有文字，可能是扫描件；请提供可以编辑文字的 Word（.docx）等文件，或先做文字识别（OCR）',
  en: 'The Word file has pictures and no text; it may be a scan. Give a file with text, or run text recognition (OCR) first',
})
