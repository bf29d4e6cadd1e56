import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What the official forms fix stands in `form/`. */
const files = globSync('src/**/*.ts', { cwd: root, ignore: ['src/form/**'] })

const linesWith = (pattern: RegExp): string[] =>
  files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )

describe('outside the data of the forms, no source', () => {
  it.each([
    ['names a form by its id', /(['"`])(?:2019|2021)\1/u],
    ['imports a form by its name', /form\/(?:2019|2021|requests|disputes)\.js'/u],
    ['names the document behind a form', /\bnorms\.format(?:2019|2021)\b|['"]format(?:2019|2021)['"]/u],
    ['knows how many columns a table has', /\b(?:width|fullWidth|expected|columns)\s*={1,3}\s*(?:[357]|15)\b/u],
    ['tells the section of a table by its id', /=== 'requests' \|\| \w+(?:\.\w+)? === 'disputes'/u],
    ['has the first year of a form', /\b(?:first|last)\w*Year\s*=\s*\d/u],
  ])('%s', (_, pattern) => {
    expect(linesWith(pattern)).toEqual([])
  })
})
