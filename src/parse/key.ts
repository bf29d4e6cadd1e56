import { traditionalCharacters } from '../editions/traditional.js'

const ignorable = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]+/gu
const numbering = /^(?:\(?\d{1,2}[).,]|\([一二三四五六七八九十]{1,3}\)[.,]?|[一二三四五六七八九十]{1,3}[.,])/u
/** 1、 1) (1) for 1. */
const arabicNumber = /^\(?(\d{1,2})[,.)]+(?!\d)/u
const unusual = /[^\n -~\u3001-\u301F\u4E00-\u9FFF]/u
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
    .replace(arabicNumber, '$1.')
}

/** A text with look-alike characters (Kangxi radicals, full-width and traditional forms) replaced one for one. */
export function foldCharacters(text: string): string {
  if (!unusual.test(text)) return text
  return Array.from(text, (character) => {
    const plain = character.normalize('NFKC')
    const folded = plain.length === character.length ? plain : character
    return traditionalCharacters[folded] ?? folded
  }).join('')
}

/** A key without the number in front of it (1. （一） 一、). */
export function bareKey(key: string): string {
  return key.replace(numbering, '')
}
