import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { path } from '../../scripts/tolerances/page.js'
import { tolerancesIn } from '../../scripts/tolerances/values.js'

/** The rows of the page: name and value of each tolerance, and the tests that hold it. */
const rows = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  )

it('the page of tolerances has each of them with its value', () => {
  const written = rows.map(([name, value]) => [name, value])
  expect(written).toEqual(tolerancesIn('src').map(({ name, value }) => [`\`${name}\``, String(value)]))
})

it('a test holds each tolerance on both sides', () => {
  for (const [name, , , below, above] of rows) {
    expect(below, name).not.toBe('nothing')
    expect(above, name).not.toBe('nothing')
  }
})
