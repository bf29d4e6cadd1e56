import type { SectionId } from '../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../src/prose/statements.js'
import { comparisonsOf } from '../../src/prose/comparison.js'
import { parseReport } from '../../src/parse/parse.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection } from '../support/model.js'
import { textOf } from '../rules/check.js'

interface Options {
  organ?: string
  year?: number
  section?: SectionId
}

/** What is held against the tables of a text, as object, act, kinds and value, in order. */
async function claims(text: string, { organ, year, section = 'overview' }: Options = {}): Promise<string[]> {
  const model = correctReport({ ...(organ && { organ }), ...(year && { year }) })
  const silent = {
    ...model,
    sections: model.sections.map((own) => ({ ...own, children: own.children.filter(({ type }) => type === 'table') })),
  }
  const report = await parseReport(textOf(withSection(silent, section, [paragraph(text)])), { filePath: 'report.txt' })
  return comparisonsOf(statementsOf(report), report)
    .filter(({ verdict }) => verdict !== 'notCompared')
    .map(({ statement: { object, act, kinds, value, nil } }) =>
      [object, act, kinds.join('+'), nil ? '无' : String(value)].filter(Boolean).join(' '),
    )
}

describe('what is held against the tables', () => {
  it.each([
    ['收到政府信息公开申请27件', 'requests receive 27'],
    ['受理二十七件公开申请', 'requests receive 27'],
    ['依申请公开共受理27件', 'requests receive 27'],
    ['上年结转申请5件', 'requests carryIn 5'],
    ['2022年结转公开申请5件', 'requests carryIn 5'],
    ['5件上年结转的公开申请', 'requests carryIn 5'],
    ['公开申请结转下年度3件', 'requests carryOut 3'],
    ['3件公开申请结转下年', 'requests carryOut 3'],
    ['公开申请结转2024年3件', 'requests carryOut 3'],
    ['收办公开申请32件', 'requests handle 32'],
    ['办结公开申请29件', 'requests finish 29'],
    ['公开申请实际办结29件', 'requests finish 29'],
    ['公开申请29件均已办结', 'requests finish 29'],
    ['公开申请中予以公开12件', 'requests granted 12'],
    ['公开申请中部分公开2件', 'requests partlyGranted 2'],
    ['公开申请中予以公开和部分公开14件', 'requests granted+partlyGranted 14'],
    ['公开申请中不予公开2件', 'requests denied 2'],
    ['公开申请中无法提供7件', 'requests unable 7'],
    ['公开申请中不予处理4件', 'requests refused 4'],
    ['公开申请中其他处理2件', 'requests otherHandling 2'],
    ['公开申请中本机关不掌握相关政府信息6件', 'requests unableNotHeld 6'],
    ['因政府信息公开引起行政复议6件', 'review 6'],
    ['政府信息公开行政诉讼3件', 'litigation 3'],
    ['政府信息公开行政复议和行政诉讼共9件', 'disputes 9'],
    ['政府信息公开行政复议维持4件', 'review upheld 4'],
    ['政府信息公开行政复议被纠正1件', 'review corrected 1'],
    ['政府信息公开行政诉讼尚未审结1件', 'litigation pending 1'],
    ['政府信息公开未经复议直接起诉2件', 'direct 2'],
    ['政府信息公开复议后起诉1件', 'afterReview 1'],
    ['制发行政规范性文件4件', 'normative make 4'],
    ['废止规范性文件2件', 'normative repeal 2'],
    ['现行有效规范性文件17件', 'normative valid 17'],
    ['作出行政许可决定326件', 'licence decide 326'],
    ['作出行政处罚决定48件', 'penalty decide 48'],
    ['实施行政强制3次', 'coercion decide 3'],
    ['行政事业性收费7.35万元', 'charge 73500'],
    ['未收到政府信息公开申请', 'requests receive 无'],
    ['公开申请无上年结转', 'requests carryIn 无'],
    ['公开申请无结转下年度', 'requests carryOut 无'],
    ['未发生政府信息公开行政复议', 'review 无'],
    ['未发生政府信息公开行政诉讼', 'litigation 无'],
    ['未发生政府信息公开行政复议、行政诉讼', 'disputes 无'],
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
    '公开规范性文件4件',
    '全年清理公开规范性文件23件',
  ])('leaves alone: %s', async (text) => {
    expect(await claims(`${text}。`, { organ: '松岚县气象局' })).toEqual([])
  })

  it('counts 全县 for the government of the county', async () => {
    expect(await claims('全县收到公开申请58件。', { organ: '松岚县人民政府' })).toEqual(['requests receive 58'])
    expect(await claims('县政府本级收到公开申请7件。', { organ: '松岚县人民政府' })).toEqual([])
  })

  it('takes the topic from the sentence before', async () => {
    expect(await claims('收到公开申请27件。其中予以公开12件。')).toEqual(['requests receive 27', 'requests granted 12'])
    expect(await claims('政府信息公开行政复议6件。维持4件，纠正1件。')).toEqual([
      'review 6',
      'review upheld 4',
      'review corrected 1',
    ])
    expect(await claims('制发规范性文件4件。废止2件，现行有效17件。')).toEqual([
      'normative make 4',
      'normative repeal 2',
      'normative valid 17',
    ])
    expect(await claims('受理热线1268件。办结1268件，公开结果。')).toEqual([])
  })

  it('goes back to the year of the report within a sentence', async () => {
    expect(await claims('自2019年以来收到公开申请96件，2023年收到公开申请27件。')).toEqual(['requests receive 27'])
    expect(await claims('近三年来持续规范，全年收到公开申请27件。')).toEqual(['requests receive 27'])
    expect(await claims('2023年以来，收到公开申请27件。')).toEqual(['requests receive 27'])
    expect(await claims('2023年1月1日至12月31日，收到公开申请27件。')).toEqual(['requests receive 27'])
  })

  it('takes no total behind 其中', async () => {
    expect(await claims('全年各类信件90件，其中收到公开申请27件。')).toEqual([])
  })

  it('gives each of two things the number that holds for all', async () => {
    expect(await claims('政府信息公开行政复议、行政诉讼均为0件。')).toEqual(['review 0', 'litigation 0'])
  })

  it('reads the numbers of section 五, but no plans', async () => {
    expect(await claims('收到公开申请30件。', { section: 'problems' })).toEqual(['requests receive 30'])
    expect(await claims('力争收到公开申请30件。', { section: 'problems' })).toEqual([])
  })

  it('has no claims on what a form does not ask for', async () => {
    expect(await claims('现行有效规范性文件17件。', { year: 2020 })).toEqual([])
  })
})

describe('the last of a list of applicants', () => {
  it.each([
    ['收到公开申请27件，其中自然人18件、科研机构1件、其他1件', ['receive 27', '18', '1', '1']],
    ['收到公开申请27件，其中自然人18件，其他9件', ['receive 27', '18']],
  ])('is the last column where that has its number: %s', async (text, wanted) => {
    expect(await claims(text)).toEqual(wanted.map((claim) => `requests ${claim}`))
  })
})
