import { beforeAll, describe, expect, it } from 'vitest'
import { rules, setRules } from '../../src/rules/index.js'
import { defects } from './defects/index.js'
import { measure, type Measured } from './measure.js'
import { faultsOf } from './sets.js'
import { leastRecall, missed, shortfalls, tallyOf } from './tally.js'

/* A part of what `npm run accuracy` measures: it takes more reports, prints them and writes docs/accuracy.md. */

/** Messages that no defect of a report brings about: they need settings. */
const bySettings: Readonly<Record<string, readonly string[]>> = { 'report-year': ['title'] }

const messagesOf = (rule: string): string[] =>
  Object.keys(rules.find(({ id }) => id === rule)?.messages ?? {}).filter((id) => !bySettings[rule]?.includes(id))

/** Messages about what no generated report has: sums of formats from outside, and files that hide more than words. */
const testedElsewhere: Readonly<Record<string, readonly string[]>> = {
  'outcome-total': ['unequalOther'],
  'applicant-total': ['unequalOther'],
  'dispute-total': ['unequalOther'],
  'hidden-content': [
    'table',
    'number',
    'part',
    'form',
    'copy',
    'other',
    'page',
    'layer',
    'unshown',
    'popup',
    'footnote',
    'signature',
    'unread',
    'struck',
    'cover',
  ],
}

describe('the catalogue of defects', () => {
  it.each(rules.map(({ id }) => id))('has at least three of %s', (id) => {
    expect(defects.filter(({ rule }) => rule === id).length).toBeGreaterThanOrEqual(3)
  })

  it.each(rules.map(({ id }) => id))('has one for every message of %s', (id) => {
    const covered = new Set(defects.filter(({ rule }) => rule === id).map(({ message }) => message))
    expect(messagesOf(id).filter((message) => !covered.has(message))).toEqual(testedElsewhere[id] ?? [])
  })

  it.each(setRules)('has one for every message of $id', ({ id, messages }) => {
    expect(new Set(faultsOf(id))).toEqual(new Set(Object.keys(messages)))
  })

  it('names no defect of a rule twice', () => {
    const names = defects.map(({ rule, name }) => `${rule}: ${name}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('generated reports', () => {
  let measured: Measured

  beforeAll(async () => {
    measured = await measure({ seeds: 1, correct: 60 })
  })

  it('can have every defect', () => {
    const made = new Set(measured.trials.map(({ defect }) => defect))
    expect(defects.filter((defect) => !made.has(defect)).map(({ rule, name }) => `${rule}: ${name}`)).toEqual([])
  })

  it.each(rules)('have their defects of $id found, each in its place', ({ id, level }) => {
    const tally = tallyOf(measured).find(({ rule }) => rule === id)!
    const shown = missed(measured.trials)
      .filter(({ defect }) => defect.rule === id)
      .map(({ defect, form, report, place }) => `${defect.name}, ${form}, ${report}: ${JSON.stringify(place)}`)
    expect(tally.inPlace / tally.injected, shown.join('\n')).toBeGreaterThanOrEqual(leastRecall[level])
  })

  it('have no finding that their defect does not explain', () => {
    expect(
      shortfalls({ trials: measured.trials, alarms: [] }).filter((line) => line.includes(': unexplained ')),
    ).toEqual([])
  })

  it('of whole counties have every fault found, and nothing else, also in correct ones', () => {
    expect(measured.sets.shortfalls).toEqual([])
  })

  it('have no error and no warning where they are correct', () => {
    expect(measured.alarms).toEqual([])
  })
})
