import { unsupportedFormat } from '../../format.js'
import type { InputError } from '../../input-error.js'
import { encryptedFile } from './archive.js'

/** The directory of a compound file names its streams in UTF-16. */
const encryptedStream = new TextEncoder().encode(Array.from('EncryptedPackage').join('\0') + '\0')

/** What an OLE compound file is refused with: a .docx with a password comes in one, and so does an old .doc or .wps. */
export const compoundFileError = (bytes: Uint8Array): InputError =>
  includes(bytes, encryptedStream) ? encryptedFile : unsupportedFormat('doc')

function includes(bytes: Uint8Array, part: Uint8Array): boolean {
  for (let at = bytes.indexOf(part[0] ?? 0); at >= 0; at = bytes.indexOf(part[0] ?? 0, at + 1))
    if (part.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
