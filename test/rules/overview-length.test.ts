import { describe, expect, it } from 'vitest'
import { overviewLength } from '../../src/rules/overview-length.js'
import { paragraph, subHeading } from '../support/blocks.js'
import { correctReport, withSection, withoutSection } from '../support/model.js'
import { check } from './check.js'

const ofLength = (count: number) =>
  withSection(correctReport(), 'overview', [subHeading('（一）', '主动公开'), paragraph(`${'公'.repeat(count - 1)}。`)])

describe('overview-length', () => {
  it('accepts a thousand characters beside the headings', async () => {
    expect(await check(overviewLength, ofLength(1000))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('advises to shorten one more', async () => {
    const { findings } = await check(overviewLength, ofLength(1001))
    expect(findings).toEqual([expect.objectContaining({ id: 'long', level: 'info', text: '一、总体情况' })])
    expect(findings[0]?.data).toEqual({ count: 1001, max: 1000 })
  })

  it('counts no white space', async () => {
    const report = withSection(correctReport(), 'overview', [paragraph('公 开 '.repeat(500))])
    expect((await check(overviewLength, report)).ids).toEqual([])
  })

  it('reports at the section where its heading is lost', async () => {
    const { ids } = await check(overviewLength, ofLength(1001), {
      change: ({ sections }) => {
        sections.find(({ id }) => id === 'overview')!.heading = null
      },
    })
    expect(ids).toEqual(['long'])
  })

  it('does not apply before 2021', async () => {
    expect(await check(overviewLength, correctReport({ year: 2020 }))).toMatchObject({ outcome: 'notApplicable' })
  })

  it('is incomplete without section 一', async () => {
    expect(await check(overviewLength, withoutSection(correctReport(), 'overview'))).toMatchObject({
      outcome: 'incomplete',
    })
  })
})
