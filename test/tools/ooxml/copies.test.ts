import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.js'
import { lint } from '../../../src/check/lint.js'
import { defectiveReports } from '../../support/defects.js'
import { docxForms } from '../../support/docx.js'
import { folderWith } from '../../support/folder.js'
import { wordWithEverything } from '../../support/word-everything.js'
import { resultOn } from '../../annotate/result-on.js'
import { validatorPath, whyNoValidator } from './installed.js'

/** Validates files in a process of its own: the validator keeps the one that it runs in from ending. */
const program = `
import { readFileSync } from 'node:fs'
const { default: validate } = await import(${JSON.stringify(pathToFileURL(validatorPath).href)})
const told = {}
for (const path of process.argv.slice(2)) {
  const errors = await validate(new Uint8Array(readFileSync(path)), 'Microsoft365')
  told[path] = errors.map(({ description, path: { xpath, partUri } }) => partUri + ' ' + xpath + ': ' + description)
}
process.stdout.write(JSON.stringify(told), () => process.exit(0))
`

/** What the validator has to say of each file, by name. */
function problemsOf(files: Record<string, Uint8Array>): Record<string, string[]> {
  const folder = folderWith({ 'validate.mjs': program })
  const names = Object.entries(files).map(([name, bytes], index) => {
    const path = join(folder, `${index}.docx`)
    writeFileSync(path, bytes)
    return { name, path }
  })
  const output = execFileSync(process.execPath, [join(folder, 'validate.mjs'), ...names.map(({ path }) => path)])
  const told = JSON.parse(output.toString()) as Record<string, string[]>
  return Object.fromEntries(names.map(({ name, path }) => [name, told[path] ?? ['not validated']]))
}

describe.skipIf(whyNoValidator())("Microsoft's validator", () => {
  it('finds nothing in copies of all forms of Word files, and of copies', async () => {
    const copies: Record<string, Uint8Array> = {}
    for (const [name, form] of Object.entries(docxForms)) {
      const bytes = form(defectiveReports['a wrong cell'])
      copies[name] = await annotate(bytes, await lint(bytes))
    }
    copies['a copy of a copy'] = await annotate(copies['typed']!, await lint(copies['typed']!))
    expect(problemsOf(copies)).toEqual(Object.fromEntries(Object.keys(copies).map((name) => [name, []])))
  })

  it('finds nothing in a copy of a file that holds everything at once, with a comment at every third character', async () => {
    const bytes = wordWithEverything()
    const result = await lint(bytes)
    const { length } = result.source ?? ''
    const stretches = Array.from({ length: Math.floor(length / 3) }, (_, index) => ({
      start: index * 3,
      end: index * 3 + 2,
    }))
    const copy = await annotate(bytes, resultOn(result, stretches))
    expect(problemsOf({ original: bytes, copy })).toEqual({ original: [], copy: [] })
  })

  it('finds marks that stand where none can', async () => {
    const bytes = docxForms.typed(defectiveReports['a wrong cell'])
    const copy = unzipSync(await annotate(bytes, await lint(bytes)))
    const document = strFromU8(copy['word/document.xml']!).replace('<w:commentRangeEnd', '<w:commentRangeStop')
    const broken = zipSync({ ...copy, 'word/document.xml': strToU8(document) })
    expect(problemsOf({ broken })['broken']).not.toEqual([])
  })
})
