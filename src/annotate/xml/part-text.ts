import { encode } from '../../fix/encode.js'
import { decodeXml } from '../../parse/read/packed/xml.js'

const bom = '\uFEFF'

/**
 * The text of a part, to be changed and written back: what is not changed keeps its bytes.
 *
 * @returns The text without its byte order mark, and what makes bytes of such a text.
 * @throws {InputError} `corrupt` for bytes that are no text.
 */
export function textOfPart(bytes: Uint8Array): { text: string; bytesOf: (text: string) => Uint8Array } {
  const [first, second] = bytes
  const isLittle = first === 0xff || second === 0
  const isBig = first === 0xfe || first === 0
  const hasMark = isLittle || isBig ? first === 0xff || first === 0xfe : first === 0xef
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8'
  return {
    text: decodeXml(bytes),
    bytesOf: (text) => encode(hasMark ? bom + text : text, encoding) ?? bytes,
  }
}
