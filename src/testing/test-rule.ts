import type { Rule } from '../model/index.js'
import { checkInvalid, checkValid } from './check-case.js'
import { checkDefaults, checkTexts } from './check-definition.js'
import type { InvalidCase, RuleCase, ValidCase } from './rule-case.js'

/** The two functions of a test runner (vitest, jest, mocha, node:test) that tests are made with. */
export interface TestRunner {
  describe: (name: string, tests: () => void) => unknown
  it: (name: string, test: () => Promise<void>) => unknown
}

/** Reports and what the rule says of each. */
export interface RuleCases {
  /** Reports that the rule passes; a text, where there is nothing more to say. */
  valid: readonly (string | ValidCase)[]
  /** Reports that it finds something in. */
  invalid: readonly InvalidCase[]
}

/**
 * Tests a rule: a test for its messages, one for its options and one for each case. Every case is run in both languages;
 * a message with an unfilled placeholder and a finding outside of the source fail it.
 *
 * @param runner Where the tests go; the global `describe` and `it` where absent.
 * @throws {TypeError} where there is no test runner, or no case.
 */
export function testRule(rule: Rule, { valid, invalid }: RuleCases, runner: Partial<TestRunner> = {}): void {
  const globals = globalThis as Partial<TestRunner>
  const { describe = globals.describe, it = globals.it } = runner
  if (!describe || !it)
    throw new TypeError('testRule needs describe and it: make them global, or hand them in as { describe, it }')
  if (valid.length === 0 || invalid.length === 0) throw new TypeError('testRule needs valid and invalid cases')
  describe(rule.id, () => {
    it('has its messages in both languages', () => run(() => checkTexts(rule)))
    it('accepts its default options', () => checkDefaults(rule))
    for (const one of valid) {
      const given = typeof one === 'string' ? { source: one } : one
      it(`passes ${nameOf(given)}`, () => checkValid(rule, given))
    }
    for (const given of invalid) it(`finds ${nameOf(given)}`, () => checkInvalid(rule, given))
  })
}

const run = async (check: () => void): Promise<void> => {
  await Promise.resolve()
  check()
}

/** Characters of a source that stand for the whole of it. */
const shortest = 40

const nameOf = ({ name, source }: RuleCase): string => name ?? source.trim().slice(0, shortest).replace(/\s+/gu, ' ')
