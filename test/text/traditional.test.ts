import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { traditionalCharacters } from '../../src/text/traditional.js'

const generated = 'src/text/traditional.ts'

describe('traditionalCharacters', () => {
  it('are what scripts/traditional.mjs writes for the words of today: run `npm run generate` if not', () => {
    const copy = mkdtempSync(join(tmpdir(), 'report-lint-'))
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
    cpSync('src', join(copy, 'src'), { recursive: true })
    execFileSync(process.execPath, [resolve('scripts/traditional.mjs')], { cwd: copy })
    const [own, fresh] = [generated, join(copy, generated)].map((path) => readFileSync(path, 'utf8').split(/\s+/u))
    const missing = fresh?.filter((word) => !own?.includes(word))
    const surplus = own?.filter((word) => !fresh?.includes(word))
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] })
  })

  it('map single characters to single others', () => {
    for (const [from, to] of Object.entries(traditionalCharacters)) {
      expect([Array.from(from), Array.from(to)].map(({ length }) => length)).toEqual([1, 1])
      expect(traditionalCharacters).not.toHaveProperty([to])
    }
    expect(traditionalCharacters['總']).toBe('总')
  })
})
