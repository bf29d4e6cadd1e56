import type { SectionId } from '../../src/model/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disclosureBindings } from '../../src/form/wordings/disclosure.js'
import { disputeBindings } from '../../src/form/wordings/disputes.js'
import { nilClaims } from '../../src/form/wordings/nil-claims.js'
import { requestBindings } from '../../src/form/wordings/requests.js'
import { claimsOf } from '../../src/prose/claims.js'
import { parseReport } from '../../src/parse/parse.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection } from '../support/model.js'
import { textOf } from '../rules/check.js'

interface Options {
  organ?: string
  year?: number
  section?: SectionId
}

/** The claims of a text as subject and value, in order. */
async function claims(text: string, { organ, year, section = 'overview' }: Options = {}): Promise<string[]> {
  const model = correctReport({ ...(organ && { organ }), ...(year && { year }) })
  const silent = {
    ...model,
    sections: model.sections.map((own) => ({ ...own, children: own.children.filter(({ type }) => type === 'table') })),
  }
  const report = await parseReport(textOf(withSection(silent, section, [paragraph(text)])), { filePath: 'report.txt' })
  return claimsOf(report).map(({ subject, value, nil, approximate }) =>
    [subject, nil ? '无' : String(value), approximate ? '约' : ''].join(' ').trim(),
  )
}

describe('claimsOf', () => {
  it.each([
    ['收到政府信息公开申请27件', 'received 27'],
    ['受理二十七件公开申请', 'received 27'],
    ['依申请公开共受理27件', 'received 27'],
    ['上年结转申请5件', 'carriedIn 5'],
    ['2022年结转公开申请5件', 'carriedIn 5'],
    ['5件上年结转的公开申请', 'carriedIn 5'],
    ['公开申请结转下年度3件', 'carriedOut 3'],
    ['3件公开申请结转下年', 'carriedOut 3'],
    ['公开申请结转2024年3件', 'carriedOut 3'],
    ['收办公开申请32件', 'handled 32'],
    ['办结公开申请29件', 'answered 29'],
    ['公开申请29件均已办结', 'answered 29'],
    ['公开申请中予以公开12件', 'granted 12'],
    ['公开申请中部分公开2件', 'partlyGranted 2'],
    ['公开申请中予以公开和部分公开14件', 'grantedOrPartly 14'],
    ['公开申请中不予公开2件', 'denied 2'],
    ['公开申请中无法提供7件', 'unable 7'],
    ['公开申请中不予处理4件', 'refused 4'],
    ['公开申请中其他处理2件', 'other 2'],
    ['公开申请中本机关不掌握相关政府信息6件', 'unableNotHeld 6'],
    ['因政府信息公开引起行政复议6件', 'review 6'],
    ['政府信息公开行政诉讼3件', 'litigation 3'],
    ['政府信息公开行政复议和行政诉讼共9件', 'disputes 9'],
    ['政府信息公开行政复议、行政诉讼均为0件', 'noDisputes 0'],
    ['政府信息公开行政复议维持4件', 'review/upheld 4'],
    ['政府信息公开行政复议被纠正1件', 'review/corrected 1'],
    ['政府信息公开行政诉讼尚未审结1件', 'litigation/pending 1'],
    ['政府信息公开未经复议直接起诉2件', 'direct 2'],
    ['政府信息公开复议后起诉1件', 'afterReview 1'],
    ['制发行政规范性文件4件', 'made 4'],
    ['公开规范性文件4件', 'published 4'],
    ['废止规范性文件2件', 'repealed 2'],
    ['现行有效规范性文件17件', 'valid 17'],
    ['作出行政许可决定326件', 'licence 326'],
    ['作出行政处罚决定48件', 'penalty 48'],
    ['实施行政强制3次', 'coercion 3'],
    ['行政事业性收费7.35万元', 'charge 73500'],
    ['未收到政府信息公开申请', 'received 无'],
    ['公开申请无上年结转', 'carriedIn 无'],
    ['公开申请无结转下年度', 'carriedOut 无'],
    ['未发生政府信息公开行政复议', 'review 无'],
    ['未发生政府信息公开行政诉讼', 'litigation 无'],
    ['未发生政府信息公开行政复议、行政诉讼', 'disputes 无'],
    ['收到公开申请约30件', 'received 30 约'],
  ])('binds %s', async (text, claim) => {
    expect(await claims(`${text}。`)).toEqual([claim])
  })

  it.each([
    '收到低保申请56件',
    '2022年收到公开申请21件',
    '自2008年以来收到公开申请186件',
    '上半年收到公开申请12件',
    '2023年5月12日收到公开申请1件',
    '上年结转公开项目4个',
    '通过网上收到公开申请16件',
    '比上年增加公开申请6件',
    '县政府转来公开申请3件',
    '各乡镇收到公开申请5件',
    '全县收到公开申请58件',
    '松岚县财政局收到公开申请8件',
    '政府信息公开行政复议案件备案134件',
    '工伤认定被申请行政复议9件，均不涉及信息公开',
    '解读公开规范性文件4件',
    '梳理公开可办理行政许可事项112项',
    '未发生因信息公开引起的败诉案件',
    '计划收到公开申请30件',
  ])('leaves alone: %s', async (text) => {
    expect(await claims(`${text}。`, { organ: '松岚县气象局' })).toEqual([])
  })

  it('counts 全县 for the government of the county', async () => {
    expect(await claims('全县收到公开申请58件。', { organ: '松岚县人民政府' })).toEqual(['received 58'])
    expect(await claims('县政府本级收到公开申请7件。', { organ: '松岚县人民政府' })).toEqual([])
  })

  it('takes the topic from the sentence before', async () => {
    expect(await claims('收到公开申请27件。其中予以公开12件。')).toEqual(['received 27', 'granted 12'])
    expect(await claims('政府信息公开行政复议6件。维持4件，纠正1件。')).toEqual([
      'review 6',
      'review/upheld 4',
      'review/corrected 1',
    ])
    expect(await claims('制发规范性文件4件。废止2件，现行有效17件。')).toEqual(['made 4', 'repealed 2', 'valid 17'])
    expect(await claims('受理热线1268件。办结1268件，公开结果。')).toEqual([])
  })

  it('goes back to the year of the report within a sentence', async () => {
    expect(await claims('自2019年以来收到公开申请96件，2023年收到公开申请27件。')).toEqual(['received 27'])
    expect(await claims('近三年来持续规范，全年收到公开申请27件。')).toEqual(['received 27'])
    expect(await claims('2023年以来，收到公开申请27件。')).toEqual(['received 27'])
    expect(await claims('2023年1月1日至12月31日，收到公开申请27件。')).toEqual(['received 27'])
  })

  it('takes no total behind 其中', async () => {
    expect(await claims('全年各类信件90件，其中收到公开申请27件。')).toEqual([])
  })

  it('reads no plans of section 五', async () => {
    expect(await claims('收到公开申请30件。', { section: 'problems' })).toEqual([])
  })

  it('has no claims on what a form does not ask for', async () => {
    expect(await claims('现行有效规范性文件17件。', { year: 2020 })).toEqual([])
  })
})

describe('the words of bindings', () => {
  // What a look to the side keeps out would only make fewer strings.
  const withoutLooks = ({ source }: RegExp): RegExp =>
    new RegExp(source.replace(/\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gu, ''), 'u')
  const patterned = [...disputeBindings, ...requestBindings, ...disclosureBindings].flatMap(({ id, patterns, words }) =>
    patterns.map((pattern) => ({ id, pattern, words })),
  )

  it.each([...patterned, ...nilClaims])('stand in whatever a pattern of $id fits', ({ pattern, words }) => {
    fc.assert(
      fc.property(fc.stringMatching(withoutLooks(pattern)), (text) => words.some((word) => text.includes(word))),
      { numRuns: 200 },
    )
  })
})
