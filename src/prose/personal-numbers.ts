import { flatMap } from '../text/flat-map.js'
import { matchesIn } from '../text/matches.js'

/** A number that belongs to a person, its middle left out. */
export interface PersonalNumber {
  kind: 'identity' | 'mobile' | 'card'
  masked: string
  start: number
  end: number
}

const digitRun = /(?<![\dA-Za-z])\d[\d -]{9,24}[\dXx](?![\dA-Za-z])/gu

/** Personal numbers of a text whose look-alike characters are folded. Identity cards and bank cards must have a valid check digit. */
export function personalNumbersIn(text: string): PersonalNumber[] {
  return flatMap(matchesIn(text, digitRun), (match): PersonalNumber[] => {
    const digits = match[0].replace(/[ -]/gu, '')
    const kind = kindOf(digits)
    if (!kind) return []
    const masked = `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`
    return [{ kind, masked, start: match.index, end: match.index + match[0].length }]
  })
}

function kindOf(digits: string): PersonalNumber['kind'] | undefined {
  if (/^1[3-9]\d{9}$/u.test(digits)) return 'mobile'
  if (isIdentity(digits)) return 'identity'
  return /^(?:62|4|5)\d{14,18}$/u.test(digits) && passesLuhn(digits) ? 'card' : undefined
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: region, date of birth, serial number and a check digit by ISO 7064. */
function isIdentity(digits: string): boolean {
  const date = /^[1-8]\d{5}(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})\d{3}[\dX]$/iu.exec(digits)?.groups
  if (!date) return false
  const born = new Date(Date.UTC(Number(date['year']), Number(date['month']) - 1, Number(date['day'])))
  if (born.getUTCMonth() + 1 !== Number(date['month'])) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase()
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 1 ? digit * 2 : digit
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}
