import { describe, expect, it } from 'vitest'
import { createLinter, defineConfig, definePlugin, defineRule } from '../../src/index.js'
import { report } from '../../src/testing.js'
import type { Rule } from '../../src/model/index.js'

/** A rule that finds the title, whatever it is. */
const titled = (id: string, changes: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    id,
    level: 'warning',
    duty: { zh: '标题', en: 'the title' },
    clause: [],
    requires: ['title'],
    messages: { found: '有标题' },
    en: { found: 'there is a title' },
    check: ({ title }, context) => context.report('found', { at: title }),
  }),
  ...changes,
})

describe('a plugin', () => {
  it('cannot take the place of a built-in rule: its rules have its name before them', async () => {
    const plugin = definePlugin({ name: 'mine', rules: [titled('outcome-total')] })
    const linter = await createLinter(defineConfig({ plugins: [plugin], rules: { 'mine/outcome-total': 'error' } }))
    const { messages, outcomes } = await linter.lint(report())
    expect(messages.map(({ ruleId, level }) => [ruleId, level])).toEqual([['mine/outcome-total', 'error']])
    expect(outcomes['outcome-total']).toBe('pass')
  })

  it('turns its rules on by a preset of its own', async () => {
    const rules = { 'mine/title': 'warn' } as const
    const plugin = definePlugin({ name: 'mine', rules: [titled('title')], presets: { all: { rules } } })
    const linter = await createLinter({ plugins: [plugin], extends: 'mine/all' })
    expect((await linter.lint(report())).outcomes['mine/title']).toBe('fail')
  })

  it('is refused when a rule of it rests on a document that the core does not know', async () => {
    const clause = ['of-our-own'] as unknown as Rule['clause']
    const plugin = definePlugin({ name: 'mine', rules: [titled('title', { clause })] })
    await expect(createLinter({ plugins: [plugin] })).rejects.toThrow('rules[0] is not a rule made by defineRule')
  })
})
