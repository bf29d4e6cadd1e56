import { expect, test } from 'vitest'
import { formatterEntry, formatterNames } from '../../src/formatters/index.js'
import { json } from '../../src/formatters/json.js'
import { stylish } from '../../src/formatters/stylish.js'

test('names the default format first', () => {
  expect(formatterNames[0]).toBe('stylish')
})

test('loads each by name', async () => {
  expect(await formatterEntry('stylish').load()).toBe(stylish)
  expect(await formatterEntry('json').load()).toBe(json)
})
