import type { Limits } from '../../src/model/index.js'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaultLimits, limitError } from '../../src/parse/limits.js'

const page = readFileSync('SECURITY.md', 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` +\| (\d+) +\| `([\w-]+)` +\|$/gmu)].map(([, ...cells]) => cells)
const names = Object.keys(defaultLimits) as (keyof Limits)[]

it('SECURITY.md has each limit with its default and code, in the order of the source', () => {
  expect(rows).toEqual(names.map((name) => [name, String(defaultLimits[name]), limitError(name, defaultLimits).code]))
})

it('SECURITY.md links to pages that are there', () => {
  const paths = [...page.matchAll(/\]\(([^)]+)\)/gu)].map(([, path = '']) => path)
  expect(paths).toContain('docs/limits.md')
  for (const path of paths) expect(existsSync(path), path).toBe(true)
})
