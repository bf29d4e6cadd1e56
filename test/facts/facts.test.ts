import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factsOfReport } from '../../src/facts/facts.js'
import { factsSchema } from '../../src/facts/schema.js'
import { parseReport } from '../../src/parse/parse.js'
import { report, type ReportOverrides } from '../../src/testing.js'
import type { Facts } from '../../src/model/index.js'

const factsOf = async (overrides: ReportOverrides = {}, edit = (text: string): string => text): Promise<Facts> =>
  factsOfReport(await parseReport(edit(report(overrides)), { filePath: 'a.md' }), { filePath: 'a.md' })

describe('facts', () => {
  it('have the numbers of the form in its order, and say why one is not known', async () => {
    const facts = await factsOf({
      cells: { 'documents/rules/made': '', 'documents/rules/repealed': '/', 'documents/rules/valid': '无统计' },
    })
    expect(facts.values).toHaveLength(200)
    expect(facts.values.slice(0, 6)).toEqual([null, null, null, 4, 2, 17])
    expect(facts.states).toEqual({ blank: [[0, 0]], mark: [[1, 1]], text: [[2, 2]] })
  })

  it('say in stretches that a whole table is not there', async () => {
    const { values, states } = await factsOf({ withoutTables: ['disputes'] })
    expect(states).toEqual({ unread: [[185, 199]] })
    expect(values.slice(185)).toEqual(new Array(15).fill(null))
  })

  it('do not give a number whose heading counts on another base', async () => {
    const { values, states } = await factsOf({}, (text) => text.replace('现行有效件数', '现行有效件数（历史累计）'))
    expect(states).toEqual({
      otherBase: [
        [2, 2],
        [5, 5],
      ],
    })
    expect(values[5]).toBeNull()
  })

  it('have the key of organ, kind, year and form', async () => {
    expect(await factsOf({ organ: '松岚县砚溪镇' })).toMatchObject({
      key: 'township|松岚县砚溪镇人民政府|2023|2021',
      names: ['松岚县砚溪镇人民政府'],
      kind: 'township',
      organ: '松岚县砚溪镇',
    })
  })

  it.each([
    ['松岚县交通运输局（原松岚县交通局，下同）根据《条例》编制本报告。', ['松岚县交通运输局', '松岚县交通局']],
    ['松岚县交通运输局原名松岚县交通局。', ['松岚县交通运输局', '松岚县交通局']],
    ['原松岚县粮食局并入以后，松岚县交通运输局编制本报告。', ['松岚县交通运输局']],
  ])('know a former name where it stands behind the own: %s', async (preface, names) => {
    expect((await factsOf({ organ: '松岚县交通运输局', preface: [preface] })).names).toEqual(names)
  })

  it('leave the kind open where the title names the government and the text speaks as its office alone', async () => {
    const overview = (text: string): ReportOverrides => ({ organ: '松岚县人民政府', sections: { overview: [text] } })
    expect(await factsOf(overview('2023年，我办按时公开信息。'))).toMatchObject({ kind: null, scope: null })
    expect(await factsOf(overview('2023年，全县各部门按时公开信息，我办抓好落实。'))).toMatchObject({
      kind: 'countyGovernment',
      scope: 'whole',
    })
  })

  it.each([
    ['本报告的数据仅为县政府本级的数据。', 'own'],
    ['统计范围为县本级，镇政府另行发布。', 'own'],
    ['本报告不包括县政府各部门的数据。', 'own'],
    ['本报告的数据范围为县政府本级及所属各部门。', 'whole'],
    ['全县各部门、各镇的数据已汇总。', 'whole'],
    ['加强本级政府网站建设。', 'whole'],
  ])('tell whether a government reports for the organs below it: %s', async (preface, scope) => {
    expect((await factsOf({ organ: '松岚县人民政府', preface: [preface] })).scope).toBe(scope)
  })

  it('have the hashes of own sentences: not of the preface, of law, of nothing, of headings', async () => {
    const overview = [
      '（一）主动公开',
      '2023年编制公开目录三十二类并逐项明确公开时限。',
      '严格执行《中华人民共和国政府信息公开条例》的各项规定。',
      '全年没有因政府信息公开引起的纠纷和投诉。',
    ]
    const one = await factsOf({ sections: { overview } })
    const other = await factsOf({ sections: { overview: overview.slice(0, 1) } })
    expect(one.sentenceCount - other.sentenceCount).toBe(1)
  })

  it('have one hash for a sentence in two years, two for two numbers', async () => {
    const first = async (text: string): Promise<string | undefined> =>
      (await factsOf({ sections: { overview: [text] } })).sentences[0]
    const said = await first('2023年，组织业务培训3次，覆盖全部村居。')
    expect(await first('一是2022年，组织业务培训 3 次，覆盖全部村居。')).toBe(said)
    expect(await first('2023年，组织业务培训4次，覆盖全部村居。')).not.toBe(said)
  })

  it('stay below 2,500 bytes, and keep the same sentences of two long reports', async () => {
    const overview = Array.from({ length: 400 }, (_, index) => `第${index}号目录所列事项均已在门户网站专栏公开到位。`)
    const sections = { overview }
    const hash = 'a'.repeat(64)
    const long = await factsOf({ organ: '松岚县人力资源和社会保障局、松岚县乡村振兴局', sections })
    expect(new TextEncoder().encode(JSON.stringify({ ...long, hash })).length).toBeLessThanOrEqual(2500)
    expect(long.sentenceCount).toBeGreaterThan(long.sentences.length)
    const next = await factsOf({ organ: '松岚县教育局', year: 2024, sections })
    const shared = next.sentences.filter((sentence) => long.sentences.includes(sentence))
    expect(shared.length).toBeGreaterThan(long.sentences.length - 20)
  })

  it('are as their schema has them', async () => {
    expect(factsSchema(z).parse(await factsOf())).toEqual(await factsOf())
  })
})
