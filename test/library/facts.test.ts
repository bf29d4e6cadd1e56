import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { factsOf, lint, readFacts } from '../../src/index.js'
import { report } from '../../src/testing.js'

const text = report()

describe('factsOf and readFacts', () => {
  it('give the numbers back by address', async () => {
    const facts = await factsOf(report({ cells: { 'documents/normative/made': '' } }), { filePath: 'a.md' })
    const { cells } = await readFacts(JSON.stringify(facts))
    expect(cells['documents/normative/valid']).toEqual({ value: 17, state: 'number' })
    expect(cells['documents/normative/made']).toEqual({ value: null, state: 'blank' })
    expect(cells['charges/charge/amount']).toEqual({ value: 7.35, state: 'number' })
    expect(Object.keys(cells)).toHaveLength(facts.values.length)
  })

  it('give the hash of bytes, and none of a text', async () => {
    expect((await factsOf(text)).hash).toBeNull()
    expect((await factsOf(new TextEncoder().encode(text))).hash).toMatch(/^[\da-f]{64}$/u)
  })

  it('give what a check gives', async () => {
    const { facts } = await lint(text, { filePath: 'a.md', facts: true })
    expect(facts).toEqual(await factsOf(text, { filePath: 'a.md' }))
  })

  it('write what the published schema describes', async () => {
    const schema = JSON.parse(readFileSync('docs/facts.schema.json', 'utf8')) as object
    const validate = new Ajv().compile(schema)
    expect(validate(await factsOf(text)), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...(await factsOf(text)), values: ['17'] })).toBe(false)
  })

  it.each<[(facts: object) => object | string, string]>([
    [() => '{"version":1', 'readFacts: no JSON: “{"version":1”'],
    [(facts) => ({ ...facts, version: 2 }), 'readFacts: facts.version: expected 1, met 2'],
    [() => ({}), 'readFacts: facts.version: this is missing\nreadFacts: facts.key: this is missing'],
    [(facts) => ({ ...facts, form: '2031' }), 'no format “2031” (known: 2019, 2021)'],
    [(facts) => ({ ...facts, values: [1, 2] }), 'values has 2 numbers and the format 2021 has 200 cells'],
    [(facts) => ({ ...facts, sentences: ['short'] }), 'facts.sentences[0]'],
  ])('refuse what are no facts', async (change, said) => {
    await expect(readFacts(change(await factsOf(text)))).rejects.toThrow(said)
  })
})
