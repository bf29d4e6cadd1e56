import { fileNameOf, parametersOf } from './file-name.js'
import { RequestError } from './problem.js'
import { words } from './words.js'

/** A part of a form that was sent. */
export interface Part {
  name: string
  /** undefined where the part has none. */
  fileName: string | undefined
  content: Uint8Array
}

/** Bytes of the headers of one part, at the most. */
const mostHeaderBytes = 8_192
/** Characters of a boundary, by RFC 2046. */
const longestBoundary = 70
const lineEnd = '\r\n'

/** What a multipart body may have besides its files: the headers of its parts and the lines between them. */
export const multipartOverhead = 65_536

/** The boundary that a Content-Type names. */
export function boundaryOf(contentType: string): string {
  const boundary = parametersOf(contentType).get('boundary') ?? ''
  if (boundary === '' || boundary.length > longestBoundary)
    throw new RequestError('malformed-multipart', words.noBoundary)
  return boundary
}

/**
 * Takes a multipart/form-data body apart (RFC 7578). The contents are views of the body.
 *
 * @param most Parts that there may be; more are refused before they are looked at.
 * @throws {RequestError} for a body that is not as it should be.
 */
export function partsOf(body: Buffer, boundary: string, most: number): Part[] {
  const delimiter = Buffer.from(`${lineEnd}--${boundary}`, 'latin1')
  const opening = delimiter.subarray(lineEnd.length)
  const parts: Part[] = []
  let at = body.subarray(0, opening.length).equals(opening) ? opening.length : after(body, delimiter, 0)
  while (!isEnd(body, at)) {
    if (parts.length === most) throw broken()
    const begun = lineAfter(body, at)
    const content = contentStart(body, begun)
    const end = body.indexOf(delimiter, content - lineEnd.length)
    if (end < 0) throw broken()
    parts.push(partOf(body.toString('utf8', begun, content), body.subarray(content, Math.max(content, end))))
    at = end + delimiter.length
  }
  return parts
}

const broken = (): RequestError => new RequestError('malformed-multipart', words.brokenMultipart)

function after(body: Buffer, delimiter: Buffer, from: number): number {
  const at = body.indexOf(delimiter, from)
  if (at < 0) throw broken()
  return at + delimiter.length
}

const isEnd = (body: Buffer, at: number): boolean => body.toString('latin1', at, at + 2) === '--'

/** Where the line after a delimiter begins; white space may stand behind it. */
function lineAfter(body: Buffer, at: number): number {
  const end = body.indexOf(lineEnd, at)
  if (end < 0 || body.toString('latin1', at, end).trim() !== '') throw broken()
  return end + lineEnd.length
}

/** Where the content of a part begins, after its headers and an empty line. */
function contentStart(body: Buffer, begun: number): number {
  const head = body.subarray(begun, begun + mostHeaderBytes)
  // Without headers the empty line comes first.
  const end = head.subarray(0, lineEnd.length).equals(Buffer.from(lineEnd)) ? 0 : head.indexOf(lineEnd + lineEnd)
  if (end < 0) throw broken()
  return begun + (end === 0 ? lineEnd.length : end + 2 * lineEnd.length)
}

function partOf(headers: string, content: Uint8Array): Part {
  const disposition = headers
    .split(lineEnd)
    .find((line) => /^content-disposition\s*:/iu.test(line))
    ?.replace(/^[^:]*:/u, '')
  const name = disposition === undefined ? undefined : parametersOf(`;${disposition}`).get('name')
  if (disposition === undefined || name === undefined) throw broken()
  const fileName = fileNameOf(disposition)
  // Browsers write a quotation mark in a name as %22.
  return { name, fileName: fileName?.replaceAll('%22', '"'), content }
}
