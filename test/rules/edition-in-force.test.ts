import { describe, expect, it } from 'vitest'
import { editionInForce } from '../../src/rules/edition-in-force.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection } from '../support/model.js'
import { check, textOf } from './check.js'

/** A report whose tables from section 三 on are those of another one. */
const mixed = (first: string, second: string): string =>
  first.slice(0, first.indexOf('\n三、收到')) + second.slice(second.indexOf('\n三、收到'))

const of2022 = textOf(correctReport({ year: 2022 }))
const outdated = textOf(correctReport({ year: 2022, edition: '2019' }))

describe('edition-in-force', () => {
  it.each([2019, 2020, 2021, 2025])('accepts the tables prescribed for %i', async (year) => {
    expect(await check(editionInForce, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds the 2019 tables in a report for 2022, with all of them in one finding', async () => {
    const { findings } = await check(editionInForce, outdated)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ id: 'outdated', level: 'error', line: 17 })
    expect(findings[0]?.message).toContain('2022年度报告应使用2021年修订格式（国办公开办函〔2021〕30号）')
    expect(findings[0]?.data).toMatchObject({ actual: '2019年试行格式', actualNumber: '国办公开办函〔2019〕60号' })
    expect(findings[0]?.related).toHaveLength(5)
  })

  it('finds the 2021 tables in a report for 2020', async () => {
    const { findings } = await check(editionInForce, correctReport({ year: 2020, edition: '2021' }))
    expect(findings).toEqual([expect.objectContaining({ id: 'outdated' })])
    expect(findings[0]?.data).toMatchObject({ expected: '2019年试行格式', actual: '2021年修订格式' })
  })

  it('names only the tables that are of the other format', async () => {
    const { findings } = await check(editionInForce, mixed(of2022, outdated))
    expect(findings.map(({ data }) => data['tables'])).toEqual(['收到和处理政府信息公开申请情况表'])
    const other = await check(editionInForce, mixed(outdated, of2022))
    expect(other.findings[0]?.data['tables']).not.toContain('申请情况表')
  })

  it('calls a format that it does not know by its id', async () => {
    const { findings } = await check(editionInForce, correctReport(), {
      change: (report) => {
        report.editionInForce = '2030'
      },
    })
    expect(findings[0]?.data).toMatchObject({ expected: '2030', expectedNumber: '', actual: '2021年修订格式' })
  })

  it('calls a format that the tables are in by its id where it does not know it', async () => {
    const { findings } = await check(editionInForce, correctReport(), {
      change: ({ tables }) => {
        tables.get('requests')!.edition = '2030'
      },
    })
    expect(findings[0]?.data).toMatchObject({ actual: '2030', actualNumber: '' })
  })

  it('only tells that a report is from before the first format', async () => {
    const { findings, outcome } = await check(editionInForce, correctReport({ year: 2018, edition: '2019' }))
    expect(outcome).toBe('fail')
    expect(findings).toEqual([expect.objectContaining({ id: 'legacy', level: 'info', data: { year: 2018 } })])
  })

  it('tells it at the beginning of a report without title', async () => {
    const { findings } = await check(editionInForce, correctReport({ year: 2018, edition: '2019' }), {
      edit: (text) => text.replace(/^.*\n/u, ''),
    })
    expect(findings).toEqual([expect.objectContaining({ id: 'legacy', line: 1, text: '' })])
  })

  it('is incomplete without a year', async () => {
    const text = textOf(correctReport()).replace(/2023年?/gu, '')
    expect(await check(editionInForce, text)).toMatchObject({ outcome: 'incomplete', reasons: ['没有找到报告年度'] })
  })

  it('is incomplete where only the disputes table is there, which is alike in both formats', async () => {
    const image = [paragraph('见附图。')]
    const report = withSection(withSection(correctReport(), 'disclosure', image), 'requests', image)
    expect(await check(editionInForce, report)).toMatchObject({
      outcome: 'incomplete',
      reasons: ['没有找到表格，无法判断采用的格式'],
      englishReasons: ['No table was found that shows the format'],
    })
  })
})
