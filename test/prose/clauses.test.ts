import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../src/prose/clauses.js'

describe('clausesOf', () => {
  it('cuts at commas, colons, brackets and the ends of sentences', () => {
    const text = '收到申请3件，办结2件（含结转）；分别为：网上1件。无复议'
    const clauses = clausesOf(text)
    expect(clauses.map((clause) => clause.text)).toEqual([
      '收到申请3件',
      '办结2件',
      '含结转',
      '分别为',
      '网上1件',
      '无复议',
    ])
    for (const { start, text: own } of clauses) expect(text.slice(start, start + own.length)).toBe(own)
  })

  it('keeps a number with separators together', () => {
    expect(clausesOf('公开1,243条,办结2件').map(({ text }) => text)).toEqual(['公开1,243条', '办结2件'])
    expect(clausesOf('公开1,2431条').map(({ text }) => text)).toEqual(['公开1', '2431条'])
  })

  it('skips empty ones', () => {
    expect(clausesOf('，，。 。')).toEqual([])
  })
})
