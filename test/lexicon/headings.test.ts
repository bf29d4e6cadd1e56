import { describe, expect, it } from 'vitest'
import { editions } from '../../src/form/index.js'
import { lexiconOf } from '../../src/lexicon/lexicon.js'
import { numberingOf } from '../../src/text/numbering.js'

const { headings } = lexiconOf(editions)

const sections = editions[0]!.sections

describe('numberingOf', () => {
  it.each([
    ['一、总体情况', '一', 1],
    ['十二、其他', '十二', 1],
    ['三．收到', '三', 1],
    ['四. 复议', '四', 1],
    ['第五部分：问题', '五', 1],
    [' 六 、其他', '六', 1],
    ['⼀、总体情况', '一', 1],
    ['（二）依申请公开', '二', 2],
    ['( 二 ) 依申请公开', '二', 2],
    ['3.属于', '3', 3],
    ['12、属于', '12', 3],
    ['（3）属于', '3', 4],
    ['(3)属于', '3', 4],
  ])('reads the number of %j', (text, number, depth) => {
    expect(numberingOf(text)).toMatchObject({ number, depth })
  })

  it('knows how long the number is in print', () => {
    expect(numberingOf('（二） 依申请公开')?.length).toBe(4)
  })

  it.each(['总体情况', '3.5万元', '2023年', '一般公共预算', '（续表）', ''])('finds none in %j', (text) => {
    expect(numberingOf(text)).toBeUndefined()
  })
})

describe('byWording', () => {
  it.each(sections)('knows the official title $label', ({ id, label }) => {
    expect(headings.byWording(label)).toEqual({ id, wording: 'official' })
  })

  it.each(sections.flatMap(({ id, accepted }) => accepted.map((label) => [label, id])))('accepts %s', (label, id) => {
    expect(headings.byWording(label)).toEqual({ id, wording: 'accepted' })
  })

  it.each(sections.flatMap(({ id, altered }) => altered.map((label) => [label, id])))(
    'knows %s as altered',
    (label, id) => {
      expect(headings.byWording(label)).toEqual({ id, wording: 'altered' })
    },
  )

  it.each(['总体情况：', '总体情况。', '总 体 情 况', '總體情況'])('knows %j as the official title', (text) => {
    expect(headings.byWording(text)).toEqual({ id: 'overview', wording: 'official' })
  })

  it('does not know a sentence', () => {
    expect(headings.byWording(`总体情况${'如下'.repeat(30)}`)).toBeUndefined()
  })
})

describe('byMeaning', () => {
  it.each([
    ['2023年政府信息主动公开工作', 'disclosure'],
    ['公民申请公开的办理', 'requests'],
    ['工作中的不足和下一步打算', 'problems'],
    ['其它要说明的情况', 'otherMatters'],
  ])('understands %s', (text, id) => {
    expect(headings.byMeaning(text)).toEqual({ id, wording: 'meaning' })
  })

  it.each([
    ['two meanings', '主动公开和行政复议诉讼'],
    ['a sentence', '主动公开信息。其余见附件'],
    ['a long line', `主动公开${'信息'.repeat(30)}`],
    ['no words of any section', '组织领导'],
  ])('says nothing of %s', (_, text) => {
    expect(headings.byMeaning(text)).toBeUndefined()
  })
})

describe('isSectionHeading', () => {
  it.each(['一、总体情况', '总体情况', '（五）存在的主要问题及改进情况', '6.其他事项'])('is true of %s', (text) => {
    expect(headings.isSectionHeading(text)).toBe(true)
  })

  it.each(['一、组织领导', '三、本年度办理结果', `一、总体情况${'。'.repeat(40)}`])('is false of %s', (text) => {
    expect(headings.isSectionHeading(text)).toBe(false)
  })
})
