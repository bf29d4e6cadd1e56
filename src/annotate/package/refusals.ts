import type { Limits } from '../../model/index.js'
import { InputError } from '../../parse/input-error.js'
import { isOn } from '../../parse/read/docx/story.js'
import { relationshipsOf } from '../../parse/read/docx/package.js'
import type { Archive } from '../../parse/read/packed/archive.js'
import { textOfPart } from '../xml/part-text.js'
import { walkXml, wordAttribute } from '../xml/walk.js'

/** Protection under which nobody is to write comments; the others are for those who do. */
const closed: readonly (string | undefined)[] = ['readOnly', 'forms']

/**
 * Refuses documents whose copy with comments would be worth less than the document, or that nobody is to change.
 *
 * @param main Name of the main part.
 * @throws {InputError} `signed`, `write-protected`.
 */
export function refuseClosed(archive: Archive, main: string, limits: Limits): void {
  const isSigned =
    archive.names().some((name) => name.startsWith('_xmlsignatures/')) ||
    relationshipsOf(archive, '', limits).some(({ type }) => type.endsWith('/digital-signature/origin'))
  if (isSigned) throw signed
  for (const { type, part } of relationshipsOf(archive, main, limits)) {
    const settings = type.endsWith('/relationships/settings') ? archive.read(part) : undefined
    if (settings && isProtected(textOfPart(settings).text)) throw writeProtected
  }
}

function isProtected(settings: string): boolean {
  let found = false
  walkXml(settings, {
    open: (element) => {
      const value = (name: string): string | undefined => wordAttribute(element, name)
      const enforcement = value('enforcement')
      if (element.name === 'documentProtection')
        found ||= enforcement !== undefined && isOn(enforcement) && closed.includes(value('edit'))
      // Without a password it only advises to open the file for reading.
      if (element.name === 'writeProtection') found ||= (value('hash') ?? value('hashValue')) !== undefined
    },
  })
  return found
}

const signed = new InputError('signed', {
  zh: '文件带有数字签名，加批注会使签名失效，没有生成批注副本；请对签名前的文件检查',
  en: 'The file has a digital signature, which comments would break; no annotated copy was made. Check the file as it was before it was signed',
})

const writeProtected = new InputError('write-protected', {
  zh: '文件设有编辑限制或修改密码，没有生成批注副本；请在 Word 或 WPS 中解除保护后再检查',
  en: 'The file is protected against changes; no annotated copy was made. Take the protection off in Word or WPS and check it again',
})
