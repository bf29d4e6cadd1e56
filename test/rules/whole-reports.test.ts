import { describe, expect, it } from 'vitest'
import type { SectionId } from '../../src/model/index.js'
import { runRound, type Outcome } from '../rounds/run.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, type ReportModel } from '../support/model.js'
import { textOf } from './check.js'
import whole from './whole-reports.json' with { type: 'json' }

/**
 * Thirty reports, twenty of them twice in other words, by five writers who had seen their tables alone. They were run once
 * before
 * anything was mended (`unseen-lists.json`), and what was complained of then was mended as a kind. `found` tells which of the
 * changes are found now.
 */
interface WholeReport {
  organ: string
  year: number
  parts: Readonly<Record<string, number | string>>
  sections: Partial<Record<SectionId, readonly string[]>>
  sentences: readonly string[]
  changes: readonly {
    sentence: string
    changed: string
    from: string
    to: string
    contradicts: 'cell' | 'sentence'
    with: string
    found?: boolean
  }[]
}
const reports: readonly WholeReport[] = whole as readonly WholeReport[]

const written: readonly SectionId[] = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'otherMatters']

/** The report of its tables, with nothing but its own words in the sections. */
function modelOf({ organ, year, parts, sections }: WholeReport): ReportModel {
  const empty = correctReport({ organ, year, allParts: new Map(Object.entries(parts)) })
  return written.reduce((model, id) => {
    const tables =
      model.sections.find((section) => section.id === id)?.children.filter(({ type }) => type === 'table') ?? []
    return withSection(model, id, [...tables, ...(sections[id] ?? []).map(paragraph)])
  }, empty)
}

function outcomeOf(report: WholeReport): Promise<Outcome> {
  const id = report.organ
  return runRound({
    name: 'whole',
    about: { zh: '', en: '' },
    reports: [{ id, style: '', text: textOf(modelOf(report)) }],
    sentences: report.sentences.map((sentence) => ({ report: id, sentence })),
    changes: report.changes.map((change) => ({ ...change, report: id, kind: '' })),
    disputes: [],
  })
}

describe('whole reports by writers who had not seen how they are read', () => {
  it.each(reports)('are left alone where they are true, and found out where they are not: $organ', async (report) => {
    const { falseFindings, trials } = await outcomeOf(report)
    // One report tells of its fees in section one, which is rightly told.
    const ofSentences = falseFindings.filter(({ sentence, rule }) => sentence !== null && rule !== 'fee-statement')
    expect(ofSentences).toEqual([])
    const found = trials.filter((trial) => trial.found).map(({ changed }) => changed)
    expect(found).toEqual(report.changes.filter((change) => change.found === true).map(({ changed }) => changed))
  })
})
