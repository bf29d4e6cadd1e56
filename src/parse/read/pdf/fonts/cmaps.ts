import { flatMap } from '../../../../text/flat-map.js'
/**
 * The Chinese CMaps that a PDF may only name, made from what `TextDecoder` knows of GB 18030: pdf.js would
 * fetch them. Characters of GB 2312 have their true CID of Adobe-GB1, so that widths and
 * Identity-H fonts are right; other characters have CIDs of our own behind the true ones, which
 * nothing but `Adobe-GB1-UCS2` here has to understand.
 */
export function builtInCMap(name: string): Uint8Array | undefined {
  const { [name.replace(/-[HV]$/u, '')]: write } = writers
  if (!write) return undefined
  const vertical = name.endsWith('-V')
  return new TextEncoder().encode(`/CMapName /${name} def /WMode ${vertical ? 1 : 0} def\n${write()}endcmap\n`)
}

const twoByteCodes = 'begincodespacerange <00> <80> <8140> <fefe> endcodespacerange\n'

const writers: Record<string, () => string> = {
  'UniGB-UCS2': unicodeToCid,
  'UniGB-UTF16': unicodeToCid,
  'GB-EUC': () => gbToCid(halfWidth, false),
  'GBpc-EUC': () => gbToCid(proportional, false),
  'GBK-EUC': () => gbToCid(halfWidth, true),
  'GBKp-EUC': () => gbToCid(proportional, true),
  GBK2K: () => gbToCid(proportional, true),
  'Adobe-GB1-UCS2': cidToUnicode,
}

/** CIDs of the ASCII characters: space to tilde in the first set, ! to tilde in the second. */
const proportional = 1
const halfWidth = 814
const halfWidthSpace = 7716

/** Rows of GB 2312 in Adobe-GB1, first code, last code, first CID; the rows of Chinese characters follow a rule. */
const symbols: [number, number, number][] = [
  [0xa1a1, 0xa1fe, 96],
  [0xa2b1, 0xa2e2, 190],
  [0xa2e5, 0xa2ee, 240],
  [0xa2f1, 0xa2fc, 250],
  [0xa3a1, 0xa3fe, 262],
  [0xa4a1, 0xa4f3, 356],
  [0xa5a1, 0xa5f6, 439],
  [0xa6a1, 0xa6b8, 525],
  [0xa6c1, 0xa6f5, 549],
  [0xa7a1, 0xa7c1, 602],
  [0xa7d1, 0xa7f1, 635],
  [0xa8a1, 0xa8c0, 668],
  [0xa8c5, 0xa8ea, 700],
  [0xa9a4, 0xa9ef, 738],
]
const rowLength = 94

const gb2312: [number, number, number][] = [
  ...symbols,
  ...Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, index): [number, number, number] => {
    const row = 0xb0 + index
    // Row D7 has five characters less than the others.
    return [
      (row << 8) + 0xa1,
      (row << 8) + (row === 0xd7 ? 0xf9 : 0xfe),
      940 + index * rowLength - (row > 0xd7 ? 5 : 0),
    ]
  }),
]

/** Unicode ranges with the CIDs of our own: first and last character, first CID. */
const ownCids: [number, number, number][] = [
  [0x00a0, 0x04ff, 31_000],
  [0x2000, 0x26ff, 33_000],
  [0x2e80, 0x33ff, 35_000],
  [0xfe10, 0xffef, 37_000],
  [0x4e00, 0x9fff, 40_000],
]

const hex = (value: number): string => `<${value.toString(16).padStart(4, '0')}>`
const block = (kind: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${lines.length} begin${kind}\n${lines.join('\n')}\nend${kind}\n`

function unicodeToCid(): string {
  const ranges = [[0x20, 0x7e, proportional] as const, ...ownCids]
  return (
    'begincodespacerange <0000> <ffff> endcodespacerange\n' +
    block(
      'cidrange',
      ranges.map(([first, last, cid]) => `${hex(first)} ${hex(last)} ${cid}`),
    )
  )
}

function gbToCid(ascii: number, extended: boolean): string {
  const ranges = gb2312.map(([first, last, cid]) => `${hex(first)} ${hex(last)} ${cid}`)
  const first = ascii === halfWidth ? [`<20> <20> ${halfWidthSpace}`, `<21> <7e> ${halfWidth}`] : ['<20> <7e> 1']
  return twoByteCodes + block('cidrange', [...first, ...ranges]) + (extended ? block('cidchar', extension()) : '')
}

/** The characters of GBK that GB 2312 does not have. */
function extension(): string[] {
  const lines: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const code = (lead << 8) + trail
      if (gb2312.some(([first, last]) => code >= first && code <= last)) continue
      const cid = ownCid(unicodeOf(code))
      if (cid !== undefined) lines.push(`${hex(code)} ${cid}`)
    }
  return lines
}

function ownCid(unicode: number | undefined): number | undefined {
  if (unicode === undefined) return undefined
  const range = ownCids.find(([first, last]) => unicode >= first && unicode <= last)
  return range && range[2] + unicode - range[0]
}

const decoder = new TextDecoder('gb18030')

function unicodeOf(code: number): number | undefined {
  const text = decoder.decode(Uint8Array.of(code >> 8, code & 0xff))
  return text.length === 1 && text !== '\uFFFD' ? text.charCodeAt(0) : undefined
}

let unicodeMap: string | undefined

function cidToUnicode(): string {
  unicodeMap ??=
    'begincodespacerange <0000> <ffff> endcodespacerange\n' +
    block('bfrange', [
      `${hex(proportional)} ${hex(proportional + 94)} <0020>`,
      `${hex(halfWidth)} ${hex(halfWidth + 93)} <0021>`,
      ...ownCids.map(([first, last, cid]) => `${hex(cid)} ${hex(cid + last - first)} ${hex(first)}`),
    ]) +
    block(
      'bfchar',
      flatMap(gb2312, ([first, last, cid]) =>
        Array.from({ length: last - first + 1 }, (_, index) => {
          const unicode = unicodeOf(first + index)
          return unicode === undefined ? '' : `${hex(cid + index)} ${hex(unicode)}`
        }).filter((line) => line !== ''),
      ),
    )
  return unicodeMap
}
