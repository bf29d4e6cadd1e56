import type { Format, PromisedFormat } from '../model/index.js'

/** Formats by extension, without the dot. */
export const byExtension: Readonly<Record<string, PromisedFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  pdf: 'pdf',
  ofd: 'ofd',
  xlsx: 'xlsx',
  doc: 'doc',
  dot: 'doc',
  wps: 'wps',
  wpt: 'wps',
}

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte)

const zip = [0x50, 0x4b, 0x03, 0x04]
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Some producers write a few bytes before the %PDF of a file; readers look this far for it. */
const pdfSearched = 1024

/** The format that the first bytes of a file prove; undefined for text of any kind. */
export function formatByMagic(bytes: Uint8Array): 'docx' | 'pdf' | 'doc' | undefined {
  if (startsWith(bytes, zip)) return 'docx'
  if (startsWith(bytes, compoundFile)) return 'doc'
  const last = Math.min(bytes.length - pdf.length, pdfSearched)
  for (let at = 0; at <= last; at += 1) if (startsWith(bytes, pdf, at)) return 'pdf'
  return undefined
}

/** The format that the extension of a path promises. */
export const formatOfPath = (filePath: string | undefined): PromisedFormat | undefined =>
  byExtension[/\.([^./\\]+)$/u.exec(filePath ?? '')?.[1]?.toLowerCase() ?? '']

/** Whether bytes may be a page: their first one that is no white space or mark of an encoding is <. */
export const startsLikeMarkup = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80) === 0x3c

const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|div|table|p)\b/iu
/** What Markdown may begin with as well, to set its title in the middle. */
const partStart = /^\s*<(?:div|table|p)\b/iu
/** Up to the next table, so that nothing is looked through twice. */
const htmlTable = /<table\b(?:[^<]|<(?!table\b)){0,2000}<\/t[dr]>/iu
const markdownHeading = /^#{1,6} \S/mu
const markdownRule = /^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|/mu

/** The format of a text: what it begins with, then its extension, then what it looks like. */
export function formatOfText(text: string, filePath: string | undefined): Format {
  const start = text.slice(0, 2048).replace('\uFEFF', '')
  const isMarkdown = (): boolean => markdownHeading.test(text) || markdownRule.test(text)
  if (htmlStart.test(start) && !(partStart.test(start) && isMarkdown())) return 'html'
  const format = formatOfPath(filePath)
  // Converters write tables with merged cells as HTML into text that is Markdown otherwise.
  if (format === 'text' && htmlTable.test(text)) return 'markdown'
  if (format === 'markdown' || format === 'text' || format === 'html') return format
  return isMarkdown() ? 'markdown' : 'text'
}
