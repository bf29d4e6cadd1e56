import { InputError } from './input-error.js'
import { decode as tolerances } from './tolerances.js'

/** How a file writes its characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Text of a file: by its byte order mark, or as UTF-8 where it is valid, or as GB18030, in which
 * most older Chinese files are. The byte order mark stays in the text, so that offsets are true.
 *
 * @param declared The encoding that the file itself names, as HTML pages do; used where it is true.
 * @throws {InputError} `binary` for bytes that are no text, `encoding` for text in no known encoding.
 */
export function decode(bytes: Uint8Array, declared?: string): { text: string; encoding: string } {
  const said = declared === undefined ? undefined : decodeAs(bytes, declared)
  if (declared !== undefined && said !== undefined && !looksWrong(said)) return { text: said, encoding: declared }
  for (const encoding of encodingsOf(bytes)) {
    const text = decodeAs(bytes, encoding)
    if (text === undefined) continue
    if (looksWrong(text)) break
    return { text, encoding }
  }
  throw unreadableEncoding(bytes)
}

/** The encodings that bytes may be in, the likeliest first. */
function encodingsOf(bytes: Uint8Array): readonly Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  const bare = bareUtf16(bytes)
  return bare ? [bare] : ['utf-8', 'gb18030']
}

/** Characters that nearly all of a Chinese text is made of. */
const ordinary = /[\t\n\r\u0020-\u007E\u00A0\u2000-\u206F\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu

/**
 * UTF-16 without its mark: there are zero bytes, and one way round nearly all characters are those of
 * Chinese text. Zeros on one side do not tell: 开 (U+5F00) and 一 (U+4E00) have them on the other.
 */
function bareUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096)
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return undefined
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample)
    return (text.match(ordinary)?.length ?? 0) > text.length * tolerances.leastOrdinary
  })
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const controls = /[\0-\x08\x0E-\x1A\x1C-\x1F]/gu // eslint-disable-line no-control-regex -- bytes that text has none of

/** Text with control characters throughout, or private-use characters, was decoded from something else. */
function looksWrong(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const bad = (sample.match(controls)?.length ?? 0) + (sample.match(/[\uE000-\uF8FF]/gu)?.length ?? 0)
  return bad > tolerances.mostStrange && bad > sample.length * tolerances.strangePart
}

function unreadableEncoding(bytes: Uint8Array): InputError {
  const binary = bytes.subarray(0, 4096).includes(0)
  return binary
    ? new InputError('binary', {
        zh: '文件是二进制内容，不是可读的文本；请提供 Word（.docx）、HTML、Markdown 或纯文本文件',
        en: 'The file is binary, not text. Give a Word (.docx), HTML, Markdown or plain text file',
      })
    : new InputError('encoding', {
        zh: '文件编码无法识别（不是 UTF-8、UTF-16 或 GB18030）；请用 UTF-8 编码另存后重试',
        en: 'The encoding of the file is none of UTF-8, UTF-16 and GB18030. Save it as UTF-8 and try again',
      })
}
