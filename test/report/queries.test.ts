import { describe, expect, it } from 'vitest'
import { cellAt, cellsOf, paragraphsOf, sectionAt, sectionOf, textOf } from '../../src/report/queries.js'
import { changedReport } from '../check/changed-report.js'

describe('queries', () => {
  it('find cells, sections and their text', async () => {
    const report = await changedReport({})
    const requests = report.tables.get('requests')!
    expect(cellAt(requests, 'granted', 'total')?.text).toBe('12')
    expect(cellAt(requests, 'granted', 'nobody')).toBeUndefined()
    expect(cellAt(undefined, 'granted', 'total')).toBeUndefined()
    expect(cellsOf(requests)).toHaveLength(175)
    const problems = sectionOf(report, 'problems')!
    expect(paragraphsOf(problems)).toHaveLength(2)
    expect(textOf(problems)).toMatch(/^工作中存在的主要问题/u)
    expect(textOf(sectionOf(report, 'requests')!)).toBe('')
    expect(sectionAt(report, problems.position)).toBe('problems')
    expect(sectionAt({ ...report, sections: [] }, problems.position)).toBeNull()
  })
})
