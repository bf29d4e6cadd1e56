import type { Limits } from '../../src/model/index.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLimits, limitError } from '../../src/parse/limits.js'

const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8')
const names = Object.keys(defaultLimits) as (keyof Limits)[]

/** Cells of the rows of the table that begins with 名称, without the marks of code. */
const rows = page
  .slice(page.indexOf('| 名称'))
  .split('\n\n', 1)[0]!
  .split('\n')
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim().replaceAll('`', '')),
  )

describe('docs/limits.md', () => {
  it('has a row for each limit, in the order of the source', () => {
    expect(rows.map(([name]) => name)).toEqual(names)
  })

  it.each(names)('has the default of %s', (name) => {
    expect(rows.find(([own]) => own === name)?.[2]).toBe(String(defaultLimits[name]))
  })

  it.each(names)('has the code of %s', (name) => {
    expect(rows.find(([own]) => own === name)?.[3]).toBe(limitError(name, defaultLimits).code)
  })

  it.each(names)('has the message of %s in both languages', (name) => {
    const [zh = '', en = ''] = rows.find(([own]) => own === name)?.[4]?.split(' · ') ?? []
    const { reason } = limitError(name, { ...defaultLimits, [name]: '…' })
    expect(reason.zh).toContain(zh.trim())
    expect(reason.en).toContain(en.trim())
  })

  it('has what every message ends in', () => {
    const { reason } = limitError('bytes', defaultLimits)
    const [, zh = ''] = /“(正常[^”]*)”/u.exec(page) ?? []
    const [, en = ''] = /“(No ordinary[^”]*)”/u.exec(page) ?? []
    expect([zh, en]).not.toContain('')
    expect(reason.zh).toContain(zh)
    expect(reason.en).toContain(en)
  })
})
