import { romanNumber } from '../../../text/numerals.js'
import { hidesMarker, listStyleOf } from './style.js'
import type { HtmlElement } from './tree.js'

const chineseDigits = '〇一二三四五六七八九'
/** Beyond this the form shows decimal numbers, as browsers do. */
const largestChinese = 99

function letters(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

/** 一 to 九十九. */
function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const digit = (index: number): string => chineseDigits[index] ?? ''
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 || value === 0 ? digit(ones) : ''}`
}

const formOfType: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}
const chineseForms = /^(?:cjk-ideographic|(?:simp|trad)-chinese-informal)$/u
const bullets = /^(?:disc|circle|square|none)$/u

/** The number of a list item with the mark behind it, as a browser shows it. */
function marker(value: number, form: string): string {
  if (chineseForms.test(form) && value >= 0 && value <= largestChinese) return `${chinese(value)}、`
  if (value < 1) return `${value}. `
  if (/^(?:lower|upper)-(?:alpha|latin)$/u.test(form)) return `${cased(letters(value), form)}. `
  const roman = form.endsWith('-roman') ? romanNumber(value) : undefined
  return `${roman === undefined ? value : cased(roman, form)}. `
}

const cased = (text: string, form: string): string =>
  form.startsWith('upper') ? text.toUpperCase() : text.toLowerCase()

const integer = (text: string | undefined): number | undefined => {
  const digits = /^\s*([+-]?\d{1,6})(?!\d)/u.exec(text ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Counts the items of a list; gives for each what the page shows in front of it, nothing for bullets. */
export function itemNumbers(list: HtmlElement): (item: HtmlElement) => string {
  const items = list.children.filter((child) => child.type === 'element' && child.name === 'li').length
  const step = list.attributes.reversed === undefined ? 1 : -1
  let next = integer(list.attributes.start) ?? (step > 0 ? 1 : items)
  const formOf = (element: HtmlElement): string | undefined => {
    const { type } = element.attributes
    return hidesMarker(element) ? 'none' : (listStyleOf(element) ?? (type && (formOfType[type] ?? type.toLowerCase())))
  }
  return (item) => {
    const value = integer(item.attributes.value) ?? next
    next = value + step
    const form = formOf(item) ?? formOf(list) ?? (list.name === 'ol' ? 'decimal' : 'disc')
    return bullets.test(form) ? '' : marker(value, form)
  }
}
