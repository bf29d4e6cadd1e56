/** Characters of the fonts Wingdings and Wingdings 2 that forms use, by their codes. */
const wingdings: Record<number, string> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0xa8: '□',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const wingdings2: Record<number, string> = { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0xa3: '□' }

/** The character of a symbol element (w:sym); □ for a picture that no character stands for, so that it is not taken for nothing. */
export function symbolText(char: string | undefined, font = ''): string {
  if (char === undefined || !/^[\da-f]{1,5}$/iu.test(char)) return ''
  const code = parseInt(char, 16)
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (!isPrivate && code > 0xff) return code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code)
  const own = code & 0xff
  if (/^wingdings 2$/iu.test(font)) return wingdings2[own] ?? '□'
  if (/^(?:wingdings|webdings)/iu.test(font)) return wingdings[own] ?? '□'
  return own >= 0x20 && own < 0x7f ? String.fromCodePoint(own) : '□'
}
