import { expect, test } from 'vitest'
import { Tally, type FailOn } from '../../src/cli/thresholds.js'
import { fatal, finding, result } from '../formatters/fakes.js'
import type { LintResult } from '../../src/model/index.js'

const of = (level: 'error' | 'warning' | 'info'): LintResult => result([finding({ level })])
const undecided = result([], { verdict: 'incomplete', outcomes: { 'fee-statement': 'incomplete' } })
const unreadable = result([fatal('文件是空的', 'empty')])

/** Torn in a conversion: nothing is said to be wrong. */
const unsure = result([finding({ ruleId: 'unsure-reading', level: 'warning', about: 'reading' })], {
  verdict: 'incomplete',
})

const kinds = {
  clean: result(),
  unsure,
  info: of('info'),
  warning: of('warning'),
  error: of('error'),
  undecided,
  unreadable,
}

/** What each kind of result does for each threshold. */
const table: [FailOn[], Record<keyof typeof kinds, number>][] = [
  [[], { clean: 0, unsure: 0, info: 0, warning: 0, error: 1, undecided: 0, unreadable: 2 }],
  [['error'], { clean: 0, unsure: 0, info: 0, warning: 0, error: 1, undecided: 0, unreadable: 2 }],
  [['warning'], { clean: 0, unsure: 0, info: 0, warning: 1, error: 1, undecided: 0, unreadable: 2 }],
  [['info'], { clean: 0, unsure: 0, info: 1, warning: 1, error: 1, undecided: 0, unreadable: 2 }],
  [['incomplete'], { clean: 0, unsure: 1, info: 0, warning: 0, error: 1, undecided: 1, unreadable: 2 }],
  [['warning', 'incomplete'], { clean: 0, unsure: 1, info: 0, warning: 1, error: 1, undecided: 1, unreadable: 2 }],
]

test.each(table.flatMap(([failOn, codes]) => Object.entries(codes).map(([kind, code]) => ({ failOn, kind, code }))))(
  'failing on $failOn, a run with $kind exits with $code',
  ({ failOn, kind, code }) => {
    const tally = new Tally()
    tally.add(result())
    tally.add(kinds[kind as keyof typeof kinds])
    expect(tally.exitCode({ failOn, maxWarnings: Infinity })).toBe(code)
  },
)

test.each([
  [1, 1, 0],
  [2, 1, 1],
])('%i warnings where %i are borne exit with %i', (warnings, maxWarnings, code) => {
  const tally = new Tally()
  for (let count = 0; count < warnings; count += 1) tally.add(of('warning'))
  expect(tally.exitCode({ failOn: [], maxWarnings })).toBe(code)
})

test('findings about the reading are no warnings that --max-warnings counts', () => {
  const tally = new Tally()
  tally.add(unsure)
  expect(tally.exitCode({ failOn: [], maxWarnings: 0 })).toBe(0)
})

test('a run that judged nothing is never green', () => {
  expect(new Tally().exitCode({ failOn: [], maxWarnings: Infinity })).toBe(2)
})

test('what could not be judged weighs more than any finding', () => {
  const tally = new Tally()
  tally.add(of('error'))
  tally.unjudged = true
  expect(tally.exitCode({ failOn: [], maxWarnings: 0 })).toBe(2)
})
