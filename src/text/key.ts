import { invisible } from './invisible.js'
import { traditionalCharacters } from './traditional.js'

const numbering = /^(?:\(?\d{1,2}[).,]|\([一二三四五六七八九十]{1,3}\)[.,]?|[一二三四五六七八九十]{1,3}[.,])/u
const numberStarts = new Set('(0123456789一二三四五六七八九十')
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
const ignorable = new RegExp(String.raw`[\s${invisible}]`, 'u')

/** What a character becomes in a key; nothing for white space. */
function keyCharacter(character: string): string {
  if (ignorable.test(character)) return ''
  const plain = marks[character] ?? traditionalCharacters[character] ?? character.normalize('NFKC')
  return marks[plain] ?? traditionalCharacters[plain] ?? plain
}

/** Kangxi radicals, compatibility and full-width forms. */
const lookAlikes = /[\u2E80-\u2FDF\uF900-\uFAFF\uFF00-\uFFEF]/u
/** Of the full-width forms only these are folded: punctuation marks keep their shape, which says where clauses end. */
const foldable = /^[0-9A-Za-z%.+\-\u4E00-\u9FFF]$/u

function foldCharacter(character: string): string {
  const plain = lookAlikes.test(character) ? character.normalize('NFKC') : character
  const folded = foldable.test(plain) ? plain : character
  return traditionalCharacters[folded] ?? folded
}

/** What is known of a character: nothing yet, that it stays as it is, or that it has another form. */
const unknown = 0
const stays = 1
const changes = 2

/**
 * Replaces each character of a text by its form. Reports have the same few hundred characters over and over:
 * the form of each is worked out when it is first met.
 */
function replacing(formOf: (character: string) => string): (text: string) => string {
  const states = new Uint8Array(0x10000)
  const forms = new Map<string, string>()
  const look = (character: string, code: number): void => {
    const form = formOf(character)
    states[code] = form === character ? stays : changes
    if (form !== character) forms.set(character, form)
  }
  return (text) => {
    let result = ''
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (states[code] === unknown) look(text.charAt(at), code)
      if (states[code] === stays) continue
      result += text.slice(from, at) + (forms.get(text.charAt(at)) ?? '')
      from = at + 1
    }
    return from === 0 ? text : result + text.slice(from)
  }
}

const withKeyCharacters = replacing(keyCharacter)

/**
 * A text as it is compared: without white space, width, script and punctuation variants.
 * Two labels with the same key have the same wording.
 */
export function keyOf(text: string): string {
  const key = withKeyCharacters(text)
  const first = key.charCodeAt(0)
  return first === 0x28 || (first >= 0x30 && first <= 0x39) ? key.replace(arabicNumber, '$1.') : key
}

/** A text with look-alike characters (Kangxi radicals, full-width digits, traditional forms) replaced one for one. */
export const foldCharacters = replacing(foldCharacter)

/** A key without the number in front of it (1. （一） 一、). */
export function bareKey(key: string): string {
  return numberStarts.has(key.charAt(0)) ? key.replace(numbering, '') : key
}
