import { foldCharacters } from './key.js'

/** The number in front of a heading, and the system it is from. */
export interface Numbering {
  /** As printed, without brackets and marks: 一, 3. */
  number: string
  /** 一、 → 1, （一） → 2, 1. → 3, （1） → 4: the order that GB/T 9704 gives the systems. */
  depth: 1 | 2 | 3 | 4
  /** Length in the printed text, white space after it included. */
  length: number
}

const systems: [RegExp, 1 | 2 | 3 | 4][] = [
  [/^[\s【]*第([一二三四五六七八九十]{1,3})(?:部分|章|节)(?:\s*[、.．，,:：])?\s*/u, 1],
  [/^[\s【]*([一二三四五六七八九十]{1,3})(?:\s*[、.．，,:：]\s*|\s+)/u, 1],
  [/^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)](?:\s*[、.．])?\s*/u, 2],
  [/^\s*(\d{1,2})(?:\s*[、.．]\s*|\s+)(?=\D)/u, 3],
  [/^\s*[（(]\s*(\d{1,2})\s*[）)]\s*/u, 4],
]

const longestNumber = 12
/** How all of them begin. */
const numberStart = /^[\s【（(第一二三四五六七八九十\d]/u

/** The number that a text begins with; undefined where it begins with none. */
export function numberingOf(text: string): Numbering | undefined {
  const start = foldCharacters(text.slice(0, longestNumber))
  if (!numberStart.test(start)) return undefined
  for (const [pattern, depth] of systems) {
    const match = pattern.exec(start)
    if (match?.[1]) return { number: match[1], depth, length: match[0].length }
  }
  return undefined
}
