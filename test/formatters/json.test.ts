import { expect, test } from 'vitest'
import { json, printJson } from '../../src/formatters/json.js'
import { finding, result } from './fakes.js'

test('prints the array of results as it is, two spaces a level', () => {
  const results = [result([finding()]), result()]
  const output = json(results)
  expect(JSON.parse(output)).toEqual(results)
  expect(output).toBe(`${JSON.stringify(results, null, 2)}\n`)
})

test('prints an empty array for no results', () => {
  expect(json([])).toBe('[]\n')
})

test('escapes bidi and control characters without changing the data', () => {
  const data = { organ: '\u202e府政\u202c\x9b\x1b\u{e0041}', line: 'a\nb' }
  const output = printJson(data)
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}]/u)
  expect(JSON.parse(output)).toEqual(data)
})
