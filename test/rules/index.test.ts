import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clauses } from '../../src/form/norms.js'
import { catalogueRules, setRules } from '../../src/rules/index.js'

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).sort()
const han = /\p{Script=Han}/u

describe('rules', () => {
  it('are each there once, in a file of the name', () => {
    const ids = catalogueRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const folders = new Map(setRules.map(({ id }) => [id, 'sets/']))
    for (const id of ids) expect(existsSync(`src/rules/${folders.get(id) ?? ''}${id}.ts`)).toBe(true)
  })

  describe.each(catalogueRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    it('has each message in both languages, with the same placeholders', () => {
      expect(Object.keys(rule.en)).toEqual(Object.keys(rule.messages))
      for (const [id, text] of Object.entries(rule.messages)) {
        expect(text).toMatch(han)
        expect(rule.en[id]).toMatch(/[a-z]{3}/u)
        expect([...new Set(placeholders(rule.en[id] ?? ''))]).toEqual([...new Set(placeholders(text))])
      }
    })

    it('writes Chinese with full-width marks and English with half-width ones', () => {
      for (const text of Object.values(rule.messages)) expect(text).not.toMatch(/[,;:?!()]/u)
      for (const text of Object.values(rule.en)) expect(text.replace(/“[^”]*”/gu, '')).not.toMatch(/[，；：？！。]/u)
    })

    it('tells its duty in both languages and rests on known clauses', () => {
      expect(rule.duty.zh).toMatch(han)
      expect(rule.duty.en).toMatch(/[a-z]{3}/u)
      expect(rule.clause.length).toBeGreaterThan(0)
      for (const id of rule.clause) expect(clauses).toHaveProperty([id])
    })
  })
})
