import { traditionalCharacters } from '../editions/traditional.js'

const ignorable = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]+/gu
const numbering = /^(?:\(?\d{1,2}[).,]|\([一二三四五六七八九十]{1,3}\)[.,]?|[一二三四五六七八九十]{1,3}[.,])/u
const marks: Record<string, string> = { '、': ',', '。': '.', '“': '"', '”': '"', '‘': '"', '’': '"', "'": '"', '﹝': '(', '﹞': ')', '〔': '(', '〕': ')', '【': '(', '】': ')', '[': '(', ']': ')' }
const anyMark = /[、。“”‘’'﹝﹞〔〕【】[\]]/gu
const traditional = new RegExp(`[${Object.keys(traditionalCharacters).join('')}]`, 'gu')

/**
 * A text as it is compared: without white space, width, script and punctuation variants.
 * Two labels with the same key have the same wording.
 */
export function keyOf(text: string): string {
  return text
    .replace(ignorable, '')
    .normalize('NFKC')
    .replace(anyMark, (mark) => marks[mark] ?? mark)
    .replace(traditional, (character) => traditionalCharacters[character] ?? character)
}

/** A key without the number in front of it (1. （一） 一、). */
export function bareKey(key: string): string {
  return key.replace(numbering, '')
}
