import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = 'docs/decisions/'
const files = readdirSync(folder)

describe.each(files)('decision %s', (file) => {
  const text = readFileSync(folder + file, 'utf8')

  it('begins with its number, its status and the day from which that holds', () => {
    expect(text).toMatch(/^# (\d{3}): [^\n]+\n\n\*\*Status\.\*\* [^\n]*\b20\d\d-\d\d-\d\d\b/u)
    expect(text.slice(2, 5)).toBe(file.slice(0, 3))
  })

  it('says what it costs', () => {
    expect(text).toMatch(/^\*\*(?:Costs|Given up)\.\*\* \S/mu)
  })

  it('is in plain English', () => {
    const odd = /\b(?:mend(?:s|ed|ing)?|nil|beside|anew|borne|is told|are told)\b/giu
    expect(text.match(odd) ?? []).toEqual([])
  })
})

it('each decision has a number of its own', () => {
  const numbers = files.map((file) => file.slice(0, 3))
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
})
