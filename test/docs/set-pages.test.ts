import { describe, expect, it } from 'vitest'
import { partsOfPage } from '../../src/node/page.js'
import { setRules } from '../../src/rules/index.js'
import { checkSet, type SetReport } from '../sets/reports.js'
import { examplesOf, readPage } from './examples.js'
import { sectionsOf } from './sections.js'

const separator = '\n\n=== 报告 Reports'

/**
 * Roster and reports of an example: a report a line, with organ, year, and numbers as address=number; lines below it that
 * begin with > are the paragraphs of its section 一.
 */
function setOf(fragment: string): { roster: string; reports: SetReport[] } {
  const [roster = '', lines = ''] = fragment.split(separator)
  return {
    roster,
    reports:
      lines.trim() === ''
        ? []
        : lines
            .trim()
            .split(/\n(?!>)/u)
            .map(reportOf),
  }
}

function reportOf(lines: string): SetReport {
  const [line = '', ...paragraphs] = lines.split('\n')
  const [organ = '', year = '', ...numbers] = line.split(' ')
  const given = numbers.map((text) => text.split('=')).map(([address = '', value]) => [address, Number(value)] as const)
  return {
    ...{ organ, year: Number(year), numbers: Object.fromEntries(given) },
    ...(paragraphs.length > 0 && { sections: { overview: paragraphs.map((text) => text.slice(1).trim()) } }),
  }
}

describe.each(setRules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = readPage(id)
  const { chinese, english } = partsOfPage(page)

  it('says in both languages what is checked, how to correct it and what is left alone', () => {
    expect(sectionsOf(chinese, '##')).toEqual(['检查什么', '如何改正', '不作判断的情形'])
    expect(sectionsOf(english, '###')).toEqual(['What it checks', 'How to correct it', 'What it leaves alone'])
  })

  it('shows what passes and what fails with each message', () => {
    const examples = examplesOf(page)
    expect(examples.some(({ passes }) => passes)).toBe(true)
    expect(new Set(examples.flatMap(({ messageIds }) => messageIds))).toEqual(new Set(Object.keys(rule.messages)))
  })

  it.each(examplesOf(page).map((example, index) => [index + 1, example] as const))('example %i', async (_, example) => {
    const { roster, reports } = setOf(example.fragment)
    const results = await checkSet(roster, reports, { rules: [rule] })
    const found = results.flatMap(({ messages }) => messages.map(({ messageId }) => messageId))
    expect(found).toEqual(example.messageIds)
    if (example.passes) expect(results.map(({ outcomes }) => outcomes[id])).toEqual(['pass'])
  })
})
