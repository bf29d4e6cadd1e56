import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../src/fix/apply.js'
import { fixableRules } from '../../src/fix/fixable-rules.js'
import { applyFixes as applyFixesOfLibrary } from '../../src/library/apply-fixes.js'
import { plainMessage } from '../../src/results/fatal.js'
import { rules } from '../../src/rules/index.js'
import type { LintMessage } from '../../src/model/index.js'

const message = (
  start: number,
  end: number,
  text: string,
  ruleId = 'typography',
  messageId = 'space',
): LintMessage => ({
  ...plainMessage('x', 'x', { line: 1, column: start + 1 }),
  ruleId,
  messageId,
  fix: { range: [start, end], text },
})

describe('applyFixes', () => {
  it('makes fixes in the order of their places', () => {
    const messages = [message(4, 5, 'E'), message(0, 1, 'A')]
    const { output, fixed, remaining } = applyFixes('abcdef', messages)
    expect(output).toBe('AbcdEf')
    expect(fixed).toEqual([messages[1], messages[0]])
    expect(remaining).toEqual([])
  })

  it('leaves what overlaps to the next pass', () => {
    const messages = [message(0, 3, 'X'), message(2, 4, 'Y'), message(3, 5, 'Z')]
    const { output, remaining } = applyFixes('abcdef', messages)
    expect(output).toBe('XZf')
    expect(remaining).toEqual([messages[1]])
  })

  it('makes one of two insertions at a place', () => {
    const { output, remaining } = applyFixes('ab', [message(1, 1, '1'), message(1, 1, '2')])
    expect(output).toBe('a1b')
    expect(remaining).toHaveLength(1)
  })

  it('leaves a fix that reaches past the text', () => {
    expect(applyFixes('ab', [message(1, 5, 'x')])).toMatchObject({ output: 'ab', fixed: [] })
  })

  it('keeps messages without a fix', () => {
    const { fix, ...plain } = message(0, 1, 'x')
    expect(fix).toBeDefined()
    expect(applyFixes('ab', [plain])).toEqual({ output: 'ab', fixed: [], remaining: [plain] })
  })

  it.each([
    [['typography'], 'ABc'],
    [['typography/space'], 'Abc'],
    [['citation-form', 'typography/doubled'], 'aBC'],
    [['space'], 'abc'],
    [[], 'abc'],
    [undefined, 'ABC'],
  ])('makes those of the types %j', (types, output) => {
    const messages = [
      message(0, 1, 'A'),
      message(1, 2, 'B', 'typography', 'doubled'),
      message(2, 3, 'C', 'citation-form', 'brackets'),
    ]
    expect(applyFixes('abc', messages, types && { types }).output).toBe(output)
  })
})

describe('applyFixes of the library', () => {
  it('knows the built-in rules that fix what they find', () => {
    expect(new Set(fixableRules)).toEqual(new Set(rules.flatMap(({ id, fixable }) => (fixable ? [id] : []))))
  })

  it('takes the ids of rules of others, as of those that something was found of', () => {
    const own = { ...message(1, 1, 'x'), ruleId: 'typographic' }
    expect(applyFixesOfLibrary('ab', [own], { types: ['typographic'] }).output).toBe('axb')
    expect(applyFixesOfLibrary('ab', [own], { types: ['house/quotes', 'no-quotes'] }).output).toBe('ab')
  })
})
