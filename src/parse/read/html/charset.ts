/** The encoding declaration stands in the first 1,024 bytes; long comments push it further on some pages. */
const searched = 4096

const marks: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * The encoding that a page declares: by its byte order mark, by `<meta charset>` or `http-equiv`, or
 * in its XML declaration. The name is the one that `TextDecoder` gives it; gb2312 and gbk come out as
 * gb18030, which holds both (Node decodes some characters of gbk to private ones). Undefined where nothing is declared, or something that nobody knows.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const mark = marks.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (mark) return mark[1]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searched)).replace(/<!--[\s\S]*?-->/gu, '')
  for (const [tag] of head.matchAll(/<meta\s[^>]*>|<\?xml\s[^>]*>/giu)) {
    const label = labelIn(tag)
    const known = label === undefined ? undefined : encodingOf(label)
    // Whoever could read the declaration as bytes does not have UTF-16.
    if (known !== undefined) return known.startsWith('utf-16') ? 'utf-8' : known
  }
  return undefined
}

function labelIn(tag: string): string | undefined {
  if (tag.startsWith('<?')) return /\sencoding\s*=\s*["']([\w.:-]+)/iu.exec(tag)?.[1]
  return /[\s;"']charset\s*=\s*["']?([\w.:-]+)/iu.exec(tag)?.[1]
}

function encodingOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}
