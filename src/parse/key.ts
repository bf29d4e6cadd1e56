import { traditionalCharacters } from '../editions/traditional.js'

const numbering = /^(?:\(?\d{1,2}[).,]|\([一二三四五六七八九十]{1,3}\)[.,]?|[一二三四五六七八九十]{1,3}[.,])/u
/** 1、 1) (1) for 1. */
const arabicNumber = /^\(?(\d{1,2})[,.)]+(?!\d)/u

/** Marks that stand for one another in labels, apart from what NFKC makes equal. */
const marks: Record<string, string> = {
  '、': ',',
  '。': '.',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '﹝': '(',
  '﹞': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
}
const ignorable = /[\s\u200B-\u200F\u2060\u00AD]/u

/** What a character becomes in a key; nothing for white space. */
function keyCharacter(character: string): string {
  if (ignorable.test(character)) return ''
  const plain = marks[character] ?? traditionalCharacters[character] ?? character.normalize('NFKC')
  return marks[plain] ?? traditionalCharacters[plain] ?? plain
}

/** Of the full-width forms only these are folded: punctuation marks keep their shape, which says where clauses end. */
const foldable = /^[0-9A-Za-z%.+\-\u4E00-\u9FFF]$/u

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKC')
  const folded = foldable.test(plain) ? plain : character
  return traditionalCharacters[folded] ?? folded
}

/** Characters that have another form: traditional ones, Kangxi radicals, compatibility and full-width forms. */
const variants = [
  ...Object.keys(traditionalCharacters),
  ...[[0x2e80, 0x2fe0] as const, [0xf900, 0xfb00] as const, [0xff00, 0xfff0] as const].flatMap(([from, to]) =>
    Array.from({ length: to - from }, (_, index) => String.fromCharCode(from + index)),
  ),
]
const foldedForms = new Map(
  variants
    .map((character) => [character, foldCharacter(character)] as const)
    .filter(([character, folded]) => character !== folded),
)
const keyForms = new Map(
  [...variants, ...Object.keys(marks), ' ', '\t', '\u3000', '\u00A0'].map((character) => [
    character,
    keyCharacter(character),
  ]),
)

/** Flags by UTF-16 unit: whether a key, or a folded text, has another character in its place. */
const changesInKey = new Uint8Array(0x10000).fill(1).fill(0, 0x4e00, 0xa000).fill(0, 0x21, 0x7f)
for (const character of keyForms.keys()) changesInKey[character.charCodeAt(0)] = 1
const changesInFold = new Uint8Array(0x10000)
for (const character of foldedForms.keys()) changesInFold[character.charCodeAt(0)] = 1

/**
 * A text as it is compared: without white space, width, script and punctuation variants.
 * Two labels with the same key have the same wording.
 */
export function keyOf(text: string): string {
  const key = replaceFlagged(text, changesInKey, (character) => keyForms.get(character) ?? keyCharacter(character))
  const first = key.charCodeAt(0)
  return first === 0x28 || (first >= 0x30 && first <= 0x39) ? key.replace(arabicNumber, '$1.') : key
}

/** A text with look-alike characters (Kangxi radicals, full-width digits, traditional forms) replaced one for one. */
export const foldCharacters = (text: string): string =>
  replaceFlagged(text, changesInFold, (character) => foldedForms.get(character) ?? character)

function replaceFlagged(text: string, flags: Uint8Array, replace: (character: string) => string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (flags[text.charCodeAt(at)] === 0) continue
    result += text.slice(from, at) + replace(text.charAt(at))
    from = at + 1
  }
  return from === 0 ? text : result + text.slice(from)
}

/** A key without the number in front of it (1. （一） 一、). */
export function bareKey(key: string): string {
  return key.replace(numbering, '')
}
