import { describe, expect, it } from 'vitest'
import { expand, phrasesOf } from '../../src/form/wordings/word-list.js'
import { wordLists } from '../../src/form/wordings/words/index.js'

/** Words that decide what a number is a part or the sum of. */
const binding = new Set(['among', 'including', 'respectively', 'total', 'also', 'except', 'rest', 'share', 'rate'])
const phrases = wordLists.flatMap(phrasesOf)

describe('the words of the prose', () => {
  it('stand in one list each', () => {
    const seen = new Map<string, string>()
    const twice = phrases.flatMap(({ text, kind, id }) => {
      const own = `${kind}/${id}`
      const other = seen.get(text)
      seen.set(text, own)
      return other !== undefined && other !== own ? [`${text}: ${other}, ${own}`] : []
    })
    expect(twice).toEqual([])
  })

  it('hold no half-width mark and no space', () => {
    expect(phrases.filter(({ text }) => /[\s,.;:()]/u.test(text)).map(({ text }) => text)).toEqual([])
  })

  it('restrict numbers only where they are written to: fillers hold no word that does', () => {
    const restricting = new Set(
      phrases
        .filter(({ kind, id, text }) => (kind === 'negation' || binding.has(id)) && text.length > 1)
        .map(({ text }) => text),
    )
    const swallowing = phrases.filter(
      ({ kind, text }) => kind === 'filler' && [...restricting].some((word) => word !== text && text.includes(word)),
    )
    expect(swallowing.map(({ text }) => text)).toEqual([])
  })
})

describe('expand', () => {
  it('writes alternatives out, also within others', () => {
    expect(expand('(政府|)信息(公开(工作|)|)')).toEqual([
      '政府信息公开工作',
      '信息公开工作',
      '政府信息公开',
      '信息公开',
      '政府信息',
      '信息',
    ])
  })

  it.each(['(a', 'a)b'])('refuses brackets that do not pair off: %s', (line) => {
    expect(() => expand(line)).toThrow('bracket')
  })
})
