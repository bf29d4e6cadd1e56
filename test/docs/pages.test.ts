import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { partsOfPage } from '../../src/node/page.js'
import { lint } from '../../src/library/lint.js'
import { catalogueRules, rules } from '../../src/rules/index.js'
import type { LintResult, Rule } from '../../src/model/index.js'
import { reportOf } from './assemble.js'
import { wordOf } from '../support/word-marks.js'
import { type Example, examplesOf, readPage } from './examples.js'
import { sectionsOf } from './sections.js'

it('every page belongs to a rule', () => {
  const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md')
  expect(pages.sort()).toEqual(catalogueRules.map(({ id }) => `${id}.md`).sort())
})

const judge = async (example: Example, rule: Rule, among: readonly Rule[]): Promise<LintResult> => {
  const { fragment, options, word, previous } = example
  const report = reportOf(fragment)
  const source = word ? await wordOf(report) : report
  return lint(source, {
    filePath: word ? 'a.docx' : 'a.md',
    rules: among,
    ruleOptions: { [rule.id]: options },
    ...(previous !== undefined && { previous: reportOf(previous) }),
  })
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = readPage(id)
  const { chinese, english } = partsOfPage(page)
  const examples = examplesOf(page)
  const named = examples.map((example) => [example.fragment.split('\n')[0], example] as const)

  it('says in both languages what is checked, how to correct it and what is left alone', () => {
    expect(sectionsOf(chinese, '##')).toEqual(['检查什么', '如何改正', '不作判断的情形'])
    expect(sectionsOf(english, '###')).toEqual(['What it checks', 'How to correct it', 'What it leaves alone'])
  })

  it('explains every option in both languages', () => {
    for (const option of Object.keys(rule.options?.(z).shape ?? {})) {
      expect(withoutHead(chinese)).toContain(`\`${option}\``)
      expect(english).toContain(`\`${option}\``)
    }
  })

  it('shows what passes and what fails', () => {
    expect(new Set(examples.map(({ passes }) => passes))).toEqual(new Set([true, false]))
  })

  it.each(named.filter(([, { passes }]) => passes))('passes, and no rule finds anything: %s', async (_, example) => {
    const { messages, outcomes } = await judge(example, rule, besides(rule))
    expect(messages.map(({ ruleId, message }) => `${String(ruleId)}: ${message}`)).toEqual([])
    expect(outcomes[id]).toBe('pass')
  })

  it.each(named.filter(([, { passes }]) => !passes))('fails as it says: %s', async (_, example) => {
    const { messages } = await judge(example, rule, [rule])
    expect(new Set(messages.map(({ messageId }) => messageId))).toEqual(new Set(example.messageIds))
  })

  it('has fixes as the rule says', async () => {
    const failing = examples.filter(({ passes }) => !passes)
    const results = await Promise.all(failing.map((example) => judge(example, rule, [rule])))
    const fixed = results.flatMap(({ messages }) => messages).some(({ fix }) => fix !== undefined)
    expect(fixed).toBe(rule.fixable === true)
  })
})

/** Rules that are to find nothing in an example: two fragments alone are no pair of years in all that they do not show. */
const besides = (rule: Rule): Rule[] =>
  rules.filter((other) => other.id === rule.id || !other.requires.includes('previous'))

/** A Chinese part from its first section on. */
const withoutHead = (chinese: string): string => chinese.slice(chinese.indexOf('\n## '))
