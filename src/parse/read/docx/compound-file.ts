import { unsupportedKind } from '../../file-kinds.js'
import type { InputError } from '../../input-error.js'
import { kindOfCompoundFile } from '../../kind-of-bytes.js'
import { encryptedFile } from '../packed/encrypted.js'

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
