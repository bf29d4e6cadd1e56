import { expect, test } from 'vitest'
import { formatterNames, loadFormatter } from '../../src/formatters/index.js'
import { json } from '../../src/formatters/json.js'
import { stylish } from '../../src/formatters/stylish.js'

test('names the formats, the default first', () => {
  expect(formatterNames).toEqual(['stylish', 'json'])
})

test('loads each by name', async () => {
  expect(await loadFormatter('stylish')).toBe(stylish)
  expect(await loadFormatter('json')).toBe(json)
})
