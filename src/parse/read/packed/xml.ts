import { SaxesParser } from 'saxes'
import { InputError } from '../../input-error.js'

/** A parser for a part of an archive that throws at the first fault and at a document type. Names are those of the file. */
export function xmlParser(): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw dtdRefused
  })
  parser.on('error', () => {
    throw corruptXml
  })
  return parser
}

/** The text of a part in UTF-8 or UTF-16. @throws {InputError} `corrupt`. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding = first === 0xff || second === 0 ? 'utf-16le' : first === 0xfe || first === 0 ? 'utf-16be' : 'utf-8'
  // Decoders that stop at a fault are slow, and their work is needed only where something stands for one.
  const text = new TextDecoder(encoding).decode(bytes)
  if (!text.includes('\uFFFD')) return text
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw corruptXml
  }
}

export const corruptXml = new InputError('corrupt', {
  zh: '文件已损坏：其中的 XML 内容无法读取；请在 Word 或 WPS 中打开后另存为 .docx 重试',
  en: 'The file is damaged: its XML cannot be read. Open it in Word or WPS, save it as .docx and try again',
})

const dtdRefused = new InputError('dtd', {
  zh: '文件的 XML 带有文档类型声明（DTD），出于安全考虑不予读取；办公软件保存的文件没有这种声明，请用办公软件打开后重新保存',
  en: 'The XML of the file has a document type declaration, which is refused for safety. Files saved by office programs have none: open it in one and save it again',
})
