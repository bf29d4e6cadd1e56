import { unsupportedKind } from '../../file-kinds.js'
import { InputError } from '../../input-error.js'
import { kindOfCompoundFile } from '../../kind-of-bytes.js'

/** The directory of a compound file names its streams in UTF-16. */
const encryptedStream = new TextEncoder().encode(Array.from('EncryptedPackage').join('\0') + '\0')

/** What an OLE compound file is refused with: a .docx with a password comes in one, and so do the files of old programs. */
export const compoundFileError = (bytes: Uint8Array): InputError =>
  includes(bytes, encryptedStream) ? encryptedFile : unsupportedKind(kindOfCompoundFile(bytes))

function includes(bytes: Uint8Array, part: Uint8Array): boolean {
  const isAt = (at: number): boolean => part.every((byte, index) => bytes[at + index] === byte)
  const [first = 0] = part
  let at = bytes.indexOf(first)
  while (at >= 0 && !isAt(at)) at = bytes.indexOf(first, at + 1)
  return at >= 0
}

/** The error for a file that only opens with a password. */
export const encryptedFile = new InputError('encrypted', {
  zh: '文件设有打开密码，无法读取；请在 Word 或 WPS 中取消密码后另存为 .docx',
  en: 'The file needs a password to open. Take the password off in Word or WPS and save it as .docx',
})
