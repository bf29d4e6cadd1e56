import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = 'src/prose'
const comments = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/gu
/** Files of what is not statements: citations, titles and typography read marks and documents, not numbers. */
const others = new Set(['citations.ts', 'typography.ts', 'title-marks.ts', 'personal-numbers.ts'])

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !others.has(file),
)

it.each(files)('what understands statements has its words in the data, none in %s', (file) => {
  const code = readFileSync(join(folder, file), 'utf8').replace(comments, '')
  expect(code.match(/\p{Script=Han}+/gu) ?? []).toEqual([])
})
