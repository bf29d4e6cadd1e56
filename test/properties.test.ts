import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint } from '../src/check/lint.js'
import { rules } from '../src/rules/index.js'
import type { CauseCell, LintResult, Rule } from '../src/model/index.js'
import { arbitraryAddress, arbitraryReport } from './support/arbitrary.js'
import { type LayoutName, layoutNames, layouts, markdownLayouts } from './support/layouts/index.js'
import { type ReportModel, withAgreeingProse, withCell } from './support/model.js'

const layout = fc.constantFrom(...layoutNames)

const pathIn = (name: LayoutName): string => (name in markdownLayouts ? 'report.md' : 'report.txt')

const lintIn = (name: LayoutName, model: ReportModel, run: readonly Rule[] = rules): Promise<LintResult> =>
  lint(layouts[name](model), { filePath: pathIn(name), rules: run })

/** What a failed run shows: the findings in short. */
const shown = ({ messages }: LintResult): string[] =>
  messages.map(({ line, column, level, ruleId, message }) => `${line}:${column} ${level} ${ruleId} ${message}`)

/** Amounts of generated reports are of any size, whoever reports. */
const whateverTheAmount = rules.filter(({ id }) => id !== 'amount-unit')

const equationRules = new Set<string | null>(['balance-equation', 'outcome-total', 'applicant-total', 'dispute-total'])

/** Prose cannot agree with a total and with its parts where these do not add up. */
const withoutProse = rules.filter(({ id }) => !id.startsWith('prose-'))

/** A correct report with another number in one cell of the requests or disputes table. */
const oneWrongNumber = arbitraryReport().chain((model) =>
  fc
    .tuple(
      arbitraryAddress(model).filter((address) => /^(?:requests|disputes)\//u.test(address)),
      fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 999_999 })),
    )
    .filter(([address, wrong]) => wrong !== Number(model.values.get(address)))
    .map(([address, wrong]) => ({ model, address, wrong })),
)

describe('a correct report', () => {
  it('has no error and no warning in any layout, and passes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), layout, async (model, name) => {
        const result = await lintIn(name, model, whateverTheAmount)
        expect(shown({ ...result, messages: result.messages.filter(({ level }) => level !== 'info') })).toEqual([])
        expect([result.verdict, result.reasons]).toEqual(['pass', {}])
      }),
      { numRuns: 100 },
    )
  })
})

describe('one wrong number', () => {
  it('is named as the cause with its right value, or among the candidates, by the rules of the equations alone', async () => {
    await fc.assert(
      fc.asyncProperty(oneWrongNumber, layout, async ({ model, address, wrong }, name) => {
        const result = await lintIn(name, withAgreeingProse(withCell(model, address, wrong)), withoutProse)
        const found = result.messages.filter(({ ruleId }) => equationRules.has(ruleId))
        const others = result.messages.filter(({ ruleId, level }) => !equationRules.has(ruleId) && level === 'error')
        expect(found.length).toBeGreaterThan(0)
        expect(shown({ ...result, messages: others })).toEqual([])
        const [table, row, column] = address.split('/')
        const right = { cell: { table, row, column }, printed: wrong, expected: Number(model.values.get(address)) }
        for (const { cause } of found) {
          const named: CauseCell[] = cause && 'candidates' in cause ? cause.candidates : cause ? [cause] : []
          expect(named).toContainEqual(right)
          // Every cell of the requests table stands in two equations at least, which leave one answer.
          if (table === 'requests') expect(named).toHaveLength(1)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('the same input', () => {
  it('gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(oneWrongNumber, layout, async ({ model, address, wrong }, name) => {
        const text = layouts[name](withCell(model, address, wrong))
        const run = async (): Promise<string> => JSON.stringify(await lint(text, { filePath: pathIn(name) }))
        expect(await run()).toBe(await run())
      }),
      { numRuns: 20 },
    )
  })
})
