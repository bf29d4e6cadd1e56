import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/lexicon/lexicon.js'
import { keyOf } from '../../src/text/key.js'

const { labels } = lexiconOf()
const family = labels.families.find(({ tables }) => tables.some(({ spec }) => spec.id === 'requests'))!.id

describe('the first line of the label that closes a table', () => {
  it('is known by most of its characters', () => {
    expect(labels.hintOfWrapped(family, keyOf('四、结转下年度'))).toMatchObject({ family, closes: true })
  })

  it('is not known by its first word, with which other labels may begin', () => {
    expect(labels.hintOfWrapped(family, keyOf('四、结转'))).toBeUndefined()
  })
})
