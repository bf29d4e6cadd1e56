/** A number as a spreadsheet prints it without a format: up to fifteen digits. */
export function generalText(value: number): string {
  if (!Number.isFinite(value)) return ''
  const magnitude = Math.abs(value)
  if (magnitude >= 1e15 || (magnitude > 0 && magnitude < 1e-9)) return String(value).toUpperCase()
  return withoutEnd(withoutEnd(decimal(value, 15), '0'), '.')
}

/** A number without an exponent, of so many significant digits. */
function decimal(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const figures = mantissa.replace(/[-.]/gu, '')
  const point = Number(exponent) + 1
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${figures}`
  return `${sign}${figures.slice(0, point).padEnd(point, '0')}.${figures.slice(point)}`
}

/** Characters of a format, taken apart: digits, words in quotes, and everything that prints itself. */
const token = /"([^"]*)"|\\(.)|[_*].|\[[^[\]]*\]|General|G\/通用格式|[0#?,.]+|[^"\\]/giu

/** Letters of dates, times and exponents, outside of quotes; and fractions. What such a format prints is not worked out here. */
const beyond = /[ymdhsegb/]/iu

/**
 * A number as a format prints it; undefined for a format that is none of numbers, such as that of a date.
 *
 * @param format As the file has it, for example `#,##0.00;-#,##0.00;"-"`.
 */
export function numberText(value: number, format: string): string | undefined {
  const sections = sectionsOf(format)
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0
  const section = sections[index] ?? ''
  // A section of its own for negative numbers says how their sign is written.
  return sectionText(index === 1 ? -value : value, section)
}

function sectionText(value: number, section: string): string | undefined {
  const tokens = [...section.matchAll(token)].map(([whole, quoted, escaped]) => ({ whole, literal: quoted ?? escaped }))
  const isDigits = (whole: string): boolean => /^[0#?,.]/u.test(whole)
  const percents = tokens.filter(({ whole, literal }) => whole === '%' && literal === undefined).length
  let number: string | undefined
  let text = ''
  for (const { whole, literal } of tokens) {
    if (literal !== undefined) text += literal
    else if (/^(?:General|G\/通用格式|@)$/iu.test(whole)) text += number = generalText(Math.abs(value))
    else if (/^\[(?:DBNum|h+\]|m+\]|s+\])/iu.test(whole)) return undefined
    else if (/^[_*[]/u.test(whole)) continue
    else if (isDigits(whole)) {
      // Digits behind a word belong to a number that was printed before it, as those of a telephone do.
      if (number !== undefined) return undefined
      number = digitsText(value * 100 ** percents, whole)
      text += number
    } else if (beyond.test(whole)) return undefined
    else text += whole
  }
  if (number === undefined && section.includes('?')) return undefined
  return (value < 0 && number !== undefined && /[1-9]/u.test(number) ? '-' : '') + text
}

/** The magnitude of a number by its places: `0` prints a zero, `#` none, `?` none but its room, `,` sets off thousands. */
function digitsText(value: number, places: string): string {
  if (!Number.isFinite(value)) return ''
  const shown = withoutEnd(places, ',')
  const scale = places.length - shown.length
  const [whole = '', part = ''] = shown.split('.')
  const rounded = roundedTo(Math.abs(value) / 1000 ** scale, part.length)
  const [digits = '', fraction = ''] = rounded.split('.')
  const least = whole.replace(/[^0]/gu, '').length
  const integer = digits === '0' && least === 0 ? '' : digits.padStart(least, '0')
  const grouped = whole.includes(',') ? inThousands(integer) : integer
  const fixed = withoutEnd(part, '#?').length
  const kept = fraction.slice(0, fixed) + withoutEnd(fraction.slice(fixed), '0')
  return grouped + (places.includes('.') && kept !== '' ? `.${kept}` : '')
}

function inThousands(digits: string): string {
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(',')
}

/** A text without those of some characters that it ends in. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** Half is rounded up in the digits that are printed, as spreadsheets do, and not in binary. */
function roundedTo(value: number, places: number): string {
  const [digits = '0', fraction = ''] = decimal(value, 15).split('.')
  const padded = fraction.padEnd(places + 1, '0')
  const figures = BigInt(digits + padded.slice(0, places)) + (Number(padded[places]) >= 5 ? 1n : 0n)
  const text = String(figures).padStart(places + 1, '0')
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}

/** A text as a format prints it: the fourth section is for texts. */
export function formattedText(text: string, format: string): string {
  const section = sectionsOf(format)[3]
  if (section === undefined) return text
  return [...section.matchAll(token)]
    .map(([whole, quoted, escaped]) => quoted ?? escaped ?? (whole === '@' ? text : /^[_*[]/u.test(whole) ? '' : whole))
    .join('')
}

/** No program takes longer formats. */
const longestFormat = 255

/** Sections of a format by their semicolons, those in quotes apart. */
function sectionsOf(format: string): string[] {
  if (format.length > longestFormat) return ['General']
  const sections = ['']
  for (const [part] of format.matchAll(/"[^"]*"|\\.|./gsu))
    if (part === ';') sections.push('')
    else sections.push(`${sections.pop() ?? ''}${part}`)
  return sections
}
