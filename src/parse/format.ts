import type { Format, Reason } from '../types.js'
import { InputError } from './input-error.js'

const byExtension: Record<string, Format> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const zip = [0x50, 0x4b, 0x03, 0x04]
const pdf = [0x25, 0x50, 0x44, 0x46]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The format that the first bytes of a file prove; undefined for text of any kind. */
export function formatByMagic(bytes: Uint8Array): Format | 'doc' | undefined {
  if (startsWith(bytes, zip)) return 'docx'
  if (startsWith(bytes, pdf)) return 'pdf'
  return startsWith(bytes, compoundFile) ? 'doc' : undefined
}

/** The format of a text file: by its extension, or by what it begins with. */
export function formatOfText(text: string, filePath: string | undefined): Format {
  const extension = /\.([^./\\]+)$/u.exec(filePath ?? '')?.[1]?.toLowerCase() ?? ''
  const format = byExtension[extension]
  if (format && format !== 'docx' && format !== 'pdf') return format
  if (/^\s*(?:<!doctype html|<html)/iu.test(text.slice(0, 1024))) return 'html'
  return /^#{1,6} \S/mu.test(text) || /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+/mu.test(text) ? 'markdown' : 'text'
}

const unsupported: Record<string, Reason> = {
  doc: {
    zh: '这是旧版 Word 或 WPS 文件（.doc、.wps）；请在 Word 或 WPS 中另存为 .docx 后重试',
    en: 'This is an old Word or WPS file (.doc, .wps). Save it as .docx in Word or WPS and try again',
  },
  docx: {
    zh: '尚不能读取 Word（.docx）文件；请另存为纯文本或 Markdown 后重试',
    en: 'Word files (.docx) cannot be read yet. Save the report as plain text or Markdown and try again',
  },
  pdf: {
    zh: '尚不能读取 PDF 文件；请提供纯文本或 Markdown',
    en: 'PDF files cannot be read yet. Give the report as plain text or Markdown',
  },
  html: {
    zh: '尚不能读取 HTML 文件；请提供纯文本或 Markdown',
    en: 'HTML files cannot be read yet. Give the report as plain text or Markdown',
  },
}

/** The error for a format that no reader takes. */
export function unsupportedFormat(format: string): InputError {
  return new InputError(
    'unsupported-format',
    unsupported[format] ?? { zh: `不支持的格式：${format}`, en: `Unknown format: ${format}` },
  )
}
