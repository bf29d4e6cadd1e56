import { describe, expect, it } from 'vitest'
import { factsOf, lint, rules } from '../../src/index.js'
import { report } from '../../src/testing.js'

const now = report()
const carryOver = rules.filter(({ id }) => id === 'carry-over')
const before = report({ year: 2022, numbers: { 'requests/carriedOut/individual': 5 } })

describe('lint with the report of the year before', () => {
  it.each<[string, () => unknown]>([
    ['its text', () => before],
    ['the bytes of its file', () => new TextEncoder().encode(before)],
    ['its facts', () => factsOf(before)],
  ])('takes %s', async (_, given) => {
    const previous = (await given()) as string
    const { messages } = await lint(now, { rules: carryOver, previous })
    expect(messages).toMatchObject([{ ruleId: 'carry-over', messageId: 'total', data: { before: 6, now: 2 } }])
  })

  it('names the file and cell of last year', async () => {
    const previous = await factsOf(before, { filePath: 'archive/2022.md' })
    const { messages } = await lint(now, { rules: carryOver, previous })
    expect(messages[0]?.related).toContainEqual({
      message: '6',
      line: 1,
      column: 1,
      cell: { table: 'requests', row: 'carriedOut', column: 'total' },
      file: 'archive/2022.md',
    })
  })

  it('lets every rule about years rest without it', async () => {
    const { outcomes, verdict } = await lint(now)
    const ofYears = rules.filter(({ requires }) => requires.includes('previous'))
    expect(ofYears).toHaveLength(6)
    for (const { id } of ofYears) expect(outcomes[id]).toBe('notApplicable')
    expect(verdict).toBe('pass')
  })

  it('says in a verdict that what was given could not be used', async () => {
    const { reasons, verdict } = await lint(now, {
      previous: report({ year: 2022, organ: '松岚县教育局' }),
      locale: 'en',
    })
    expect(verdict).toBe('incomplete')
    expect(reasons['carry-over']).toEqual([
      'the report given for last year is that of “松岚县教育局”, which is another organ. Where the organ was renamed, give its former name in the roster',
    ])
  })

  it('refuses what is neither a report nor facts', async () => {
    await expect(lint(now, { previous: 2022 as never })).rejects.toThrow(
      'options.previous: expected the report of the year before',
    )
    await expect(lint(now, { previous: { version: 1 } as never })).rejects.toThrow('facts.key')
  })
})
