import { describe, expect, it } from 'vitest'
import { copiedText } from '../../src/rules/copied-text.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, type ReportModel } from '../support/model.js'
import { check } from './check.js'

const sentences = (names: string): string[] =>
  Array.from(names, (name) => `在${name}字号便民服务点增设查询终端并安排专人值守。`)

/** A report whose own sentences are these alone. */
const saying = (year: number, texts: readonly string[]): ReportModel => {
  const nothing = [paragraph('无。')]
  const sections = { overview: texts.map(paragraph), disclosure: nothing, problems: nothing, otherMatters: nothing }
  return correctReport({ year, sections: { ...sections, requests: nothing, disputes: nothing } })
}

const checked = (own: string[], before: string[]) =>
  check(copiedText, saying(2023, own), { previous: saying(2022, before) })

describe('copied-text', () => {
  it('passes a text of its own', async () => {
    expect((await checked(sentences('甲乙丙丁戊己庚辛'), sentences('天地玄黄宇宙洪荒'))).outcome).toBe('pass')
  })

  it('warns from four fifths on, and quotes the longest passage', async () => {
    const own = [sentences('甲乙丙').join(''), ...sentences('丁戊己庚'), ...sentences('天')]
    const { findings } = await checked(own, sentences('甲乙丙丁戊己庚辛'))
    expect(findings).toMatchObject([{ level: 'warning', data: { all: 8, count: 7, share: 88 } }])
    expect(findings[0]?.data['passage']).toMatch(/^在甲字号.*在乙字号.*…$/u)
    expect(findings[0]?.text).toMatch(/在丙字号便民服务点增设查询终端并安排专人值守$/u)
  })

  it('is an info from a half on, and nothing below', async () => {
    const half = await checked([...sentences('甲乙丙丁'), ...sentences('天地玄黄')], sentences('甲乙丙丁'))
    expect(half.findings).toMatchObject([{ level: 'info', data: { share: 50 } }])
    const less = await checked([...sentences('甲乙丙'), ...sentences('天地玄黄')], sentences('甲乙丙丁'))
    expect(less.outcome).toBe('pass')
  })

  it('does not count years and ordinals, and counts numbers', async () => {
    const of = (year: number, count: number): string[] =>
      Array.from(
        '甲乙丙丁戊己',
        (name, index) => `${'一二三四五六'[index] ?? ''}是${year}年在${name}字号开展业务培训${count}次。`,
      )
    expect((await checked(of(2023, 4), of(2022, 4))).ids).toEqual(['copied'])
    expect((await checked(of(2023, 4), of(2022, 3))).outcome).toBe('pass')
  })

  it('leaves alone what honest reports repeat: law, and that there was none', async () => {
    const said = [
      '严格落实《中华人民共和国政府信息公开条例》关于主动公开的规定。',
      '全年没有收到要求当面查阅的书面请求事项。',
      '本年度未发生因政府信息公开引起的行政复议案件。',
    ]
    expect((await checked(said, said)).outcome).toBe('notApplicable')
  })

  it('has its limits as options', async () => {
    const own = sentences('甲乙天地')
    const options = { min: 4, info: 40, warning: 50 }
    const { findings } = await check(copiedText, saying(2023, own), {
      previous: saying(2022, sentences('甲乙')),
      options,
    })
    expect(findings).toMatchObject([{ level: 'warning' }])
  })
})
