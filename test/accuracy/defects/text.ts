import type { OrganKind } from '../../../src/model/index.js'
import type { Defect } from '../defect.js'
import { compose, type Draft } from '../report.js'
import { from2021, to2020 } from './common.js'
import type { Slot } from '../wordings/index.js'
import { write } from '../wording.js'

/** A sentence of careless text in one place of the report, and the words of it that are found. */
export const careless = (
  rule: string,
  message: string,
  name: string,
  wording: string,
  words: string,
  more: Partial<Defect> & { slot?: Slot } = {},
): Defect => {
  const { slot = 'overviewEnd', ...rest } = more
  return {
    rule,
    message,
    name,
    make: (draft: Draft) => {
      const sentence = write(wording, draft.facts, draft)
      return {
        model: compose(draft, { [slot]: sentence }),
        place: { words: write(words, draft.facts, draft), within: sentence },
      }
    },
    ...rest,
  }
}

const feeTitle = '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》'
const platformTitle = '《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》'

const numbers: readonly Defect[] = [
  careless(
    'citation-number',
    'number',
    'the regulation under a wrong order',
    '认真学习《中华人民共和国政府信息公开条例》（国务院令第771号）。',
    '国务院令第771号',
  ),
  careless(
    'citation-number',
    'number',
    'the regulation under a Chinese order number',
    '认真学习《中华人民共和国政府信息公开条例》（国务院令第七十一号）。',
    '国务院令第七十一号',
  ),
  careless(
    'citation-number',
    'number',
    'the fee rules under a wrong number',
    `严格执行${feeTitle}（国办函〔2020〕190号）。`,
    '国办函〔2020〕190号',
    { wanted: { years: from2021 } },
  ),
  careless(
    'citation-number',
    'number',
    'the platform paper under the number of another',
    `落实${platformTitle}（国办公开办函〔2019〕16号）。`,
    '国办公开办函〔2019〕16号',
  ),
  careless(
    'citation-number',
    'name',
    'the number of the fee rules for another paper',
    '落实《关于加强基层政务公开标准化建设的指导意见》（国办函〔2020〕109号）。',
    '国办函〔2020〕109号',
    { wanted: { years: from2021 } },
  ),
  careless(
    'citation-number',
    'name',
    'the number of the format for another paper',
    '按照《关于做好乡村振兴领域公开工作的意见》（国办公开办函〔2021〕30号）开展工作。',
    '国办公开办函〔2021〕30号',
    { wanted: { years: from2021 } },
  ),
  careless(
    'citation-number',
    'superseded',
    'the format of 2019 from 2021 on',
    '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求，编制本报告。',
    '国办公开办函〔2019〕60号',
    { slot: 'basis', wanted: { years: from2021 } },
  ),
  careless(
    'citation-number',
    'superseded',
    'the number of the format of 2019 alone',
    '按照国办公开办函〔2019〕60号文件要求编制本报告。',
    '国办公开办函〔2019〕60号',
    { slot: 'basis', wanted: { years: from2021 } },
  ),
  careless(
    'citation-number',
    'superseded',
    'the regulation of 2007',
    '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。',
    '国务院令第492号',
    { slot: 'basis' },
  ),
  careless(
    'citation-number',
    'future',
    'the format of 2021 before it was issued',
    '参照国办公开办函〔2021〕30号文件完善台账。',
    '国办公开办函〔2021〕30号',
    { wanted: { years: to2020 } },
  ),
  careless(
    'citation-number',
    'future',
    'the fee rules before they were issued',
    `严格执行${feeTitle}（国办函〔2020〕109号）。`,
    '国办函〔2020〕109号',
    { wanted: { years: [2019] } },
  ),
  careless(
    'citation-number',
    'future',
    'a paper of a year to come',
    '落实《关于印发政务公开工作要点的通知》（松政办发〔2031〕9号）。',
    '松政办发〔2031〕9号',
  ),
]

const form = (message: string, name: string, wording: string, words: string, more: Partial<Defect> = {}): Defect =>
  careless('citation-form', message, name, wording, words, more)

const forms: readonly Defect[] = [
  form('brackets', 'square brackets', '落实《政务公开工作要点》（松政办发[2019]9号）。', '松政办发[2019]9号', {
    forms: (name) => !name.includes('markdown'),
  }),
  form('brackets', 'round brackets', '按照松政办发（2019）9号文件要求逐项落实。', '松政办发（2019）9号'),
  form('brackets', 'lenticular brackets', '按照松政办发【2019】9号文件要求逐项落实。', '松政办发【2019】9号'),
  form('ordinal', '第 before the number', '按照松政办发〔2019〕第9号文件要求逐项落实。', '松政办发〔2019〕第9号'),
  form('ordinal', '第 before a longer number', '落实松府办函〔2019〕第126号文件。', '松府办函〔2019〕第126号'),
  form('year', 'a year of two digits', '按照松政办发〔19〕9号文件要求逐项落实。', '松政办发〔19〕9号'),
  form('year', 'another year of two digits', '落实《政务公开工作要点》（松府办〔18〕12号）。', '松府办〔18〕12号'),
  form('zero', 'a number with a zero', '按照松政办发〔2019〕09号文件要求逐项落实。', '松政办发〔2019〕09号'),
  form('zero', 'a number with two zeros', '落实松府办函〔2019〕006号文件。', '松府办函〔2019〕006号'),
  form(
    'fused',
    'two codes fused',
    '按照国办公开办函国办发〔2019〕61号文件要求逐项落实。',
    '国办公开办函国办发〔2019〕61号',
    { tolerated: ['citation-number'] },
  ),
  form('fused', 'two codes of the state fused', '落实国办函国办发〔2016〕8号文件。', '国办函国办发〔2016〕8号', {
    tolerated: ['citation-number'],
  }),
  form('broken', 'no bracket behind the year', '落实国办发〔20168号文件要求。', '国办发〔20168号'),
  form('broken', 'no bracket before the year', '按照国办函2020〕109号文件办理。', '国办函2020〕109号'),
  form('broken', 'no brackets at all', '按照国办发2016 8号文件要求逐项落实。', '国办发2016 8号'),
  form(
    'nested',
    'a title in full marks within a title',
    '落实《关于印发《政务公开工作要点》的通知》要求。',
    '《政务公开工作要点》',
  ),
  form(
    'nested',
    'a title in angle brackets within a title',
    '学习《关于印发<政务公开工作要点>的通知》。',
    '政务公开工作要点',
    { forms: (name) => name !== 'html splitWords' },
  ),
]

/** The end of a name that tells what an organ does: 民族宗教事务局, 地震局. */
const endOf = (name: string): string => name.slice(-3)

const organ = (name: string, wording: string, words: string, slot: Slot = 'basis'): Defect =>
  careless('organ-name', 'foreign', name, wording, words, {
    slot,
    tolerated: ['report-year'],
    wanted: { organs: (own) => endOf(own.name) !== endOf(words) },
  })

const foreign: readonly Defect[] = [
  organ(
    'another organ publishes',
    '现公布远川市民族宗教事务委员会{year}年度政府信息公开工作年度报告。',
    '远川市民族宗教事务委员会',
  ),
  organ('another organ made it', '本报告由远川市审计监督管理局编制。', '远川市审计监督管理局'),
  organ(
    'another organ at the head of the sentence',
    '远川市畜牧兽医局{year}年政府信息公开工作年度报告如下。',
    '远川市畜牧兽医局',
  ),
  organ(
    'another organ publishes in section one',
    '现公开远川市地震局{year}年度政府信息公开工作情况。',
    '远川市地震局',
    'opening',
  ),
  {
    ...organ('another committee made it', '本报告由远川市民族宗教事务委员会编制。', '远川市民族宗教事务委员会'),
    wanted: { organs: ({ name }) => name.endsWith('委员会') },
    limit: '名称末三字相同的，当作同一机关的全称和简称。Names with the same last three characters are taken for one.',
  },
]

const ownWord = (name: string, wording: string, words: string, kinds: readonly OrganKind[]): Defect =>
  careless('organ-name', 'ownWord', name, wording, words, {
    wanted: { organs: (own) => kinds.includes(own.kind) && !/分局|大队|中心/u.test(own.name) },
  })

const ownWords: readonly Defect[] = [
  ownWord('a bureau that calls itself a town', '我镇明确专人负责公开栏更新。', '我镇', ['department']),
  ownWord('a government that calls itself a bureau', '我局明确专人负责栏目更新。', '我局', [
    'cityGovernment',
    'countyGovernment',
    'township',
  ]),
  ownWord('a street that calls itself a town', '我镇明确专人负责公开栏更新。', '我镇', ['subdistrict']),
]

const otherDuties: readonly Defect[] = [
  careless(
    'organ-name',
    'otherDuties',
    'a town that tells the duties of a bureau',
    '全年推进交通运输领域决策、执行、管理和服务公开。',
    '交通运输领域',
    { wanted: { organs: ({ kind }) => kind === 'township' || kind === 'subdistrict' } },
  ),
]

const residue = (message: string, name: string, wording: string, words: string, more: Partial<Defect> = {}): Defect =>
  careless('template-residue', message, name, wording, words, { tolerated: ['report-year', 'typography'], ...more })

/** Markdown and HTML give these characters a meaning. */
const noMarkup = (name: string): boolean => !/markdown|html/u.test(name)

const residues: readonly Defect[] = [
  residue('instruction', 'the form says how to fill it', '该部分以表格形式报告。', '该部分以表格形式报告'),
  residue('instruction', 'a note where to fill', '（此处填写工作亮点）', '此处填写'),
  residue('instruction', 'a note of text', '请填写本年度主要做法。', '请填写'),
  residue('placeholder', 'a year of XX', '20XX年组织业务培训若干期。', '20XX年'),
  residue('placeholder', 'a number of ××', '全年组织培训××期。', '××'),
  residue('placeholder', 'underscores', '全年组织培训____期。', '____', { forms: noMarkup }),
  residue('placeholder', 'a placeholder in brackets', '由【单位名称】负责解释。', '【单位名称】'),
  residue('converter', 'a bookmark', '全年组织培训三期。[bookmark: _GoBack]', '[bookmark: _GoBack]', {
    forms: noMarkup,
  }),
  residue('converter', 'an entity', '全年组织培训三期。&nbsp;', '&nbsp;', { forms: noMarkup }),
  residue('converter', 'a tag', '全年组织培训三期。<br>', '<br>', { forms: noMarkup }),
  residue('converter', 'an error of a spreadsheet', '全年组织培训#REF!期。', '#REF!', { forms: noMarkup }),
  residue('mojibake', 'garbled characters', '全年组织锟斤拷培训三期。', '锟斤拷'),
  residue('mojibake', 'replacement characters', '全年组织\uFFFD\uFFFD培训三期。', '\uFFFD\uFFFD', {
    forms: (name) => name.startsWith('text') || name.startsWith('docx'),
  }),
  residue('mojibake', 'memory patterns', '全年组织烫烫烫培训三期。', '烫烫烫'),
]

const more: readonly Defect[] = [
  residue('placeholder', 'circles for a name', '由○○镇负责解释。', '○○'),
  residue('placeholder', 'a name to be filled in', '由（单位名称）负责解释。', '（单位名称）'),
  residue('placeholder', 'a remark of Word', '全年组织培训三期。批注[A1]请核对。', '批注[A1]', { forms: noMarkup }),
  residue('number', 'no number of what was published', '全年共主动公开条，按栏目分类。', '全年共主动公开条'),
  residue('number', 'no number of requests', '共收到政府信息公开申请件，均已登记。', '共收到政府信息公开申请件'),
  residue('number', 'no rate', '网站浏览量增长%。', '增长%'),
]

const personal = (message: string, name: string, wording: string, words: string): Defect =>
  careless('personal-information', message, name, wording, words)

const people: readonly Defect[] = [
  personal('mobile', 'a mobile number', '如有疑问请致电13812345678。', '13812345678'),
  personal('mobile', 'a mobile number with hyphens', '联系人手机：139-1234-5678。', '139-1234-5678'),
  personal('mobile', 'a mobile number with spaces', '咨询手机为 177 0000 1234，欢迎来电。', '177 0000 1234'),
  personal('identity', 'an identity-card number', '申请人身份证号为11010519491231002X。', '11010519491231002X'),
  personal(
    'identity',
    'an identity-card number of digits',
    '其居民身份证号码是440524188001010014，已核验。'.replace('440524188001010014', '440524198001010013'),
    '440524198001010013',
  ),
  personal(
    'card',
    'a bank card',
    '补贴发放至银行卡6222020200112230009。'.replace('6222020200112230009', '6222600260001072444'),
    '6222600260001072444',
  ),
  personal('card', 'a bank card in groups', '收款账户为4111 1111 1111 1111。', '4111 1111 1111 1111'),
]

const again = (name: string, first: Slot, second: Slot, sentence: string, before = '', after = ''): Defect => ({
  rule: 'repeated-sentence',
  message: 'repeated',
  name,
  make: (draft) => ({
    model: compose(draft, { [first]: sentence, [second]: `${before}${sentence}${after}` }),
    place: { after: sentence },
  }),
})

const repeats: readonly Defect[] = [
  again(
    'a sentence twice in section one',
    'publishedAdded',
    'overviewEnd',
    '通过便民服务中心公告栏、村务公开栏等渠道定期张贴公示材料。',
  ),
  again(
    'a sentence of section one in section five',
    'management',
    'problemsEnd',
    '实行承办人起草、科室负责人复核、分管领导签发的三级审核机制。',
  ),
  again(
    'a sentence of section one in section six',
    'platform',
    'otherEnd',
    '逐月检查公开专栏的更新和链接可用情况，发现问题及时处理到位。',
  ),
  again(
    'a sentence behind another',
    'management',
    'problemsEnd',
    '对拟公开的材料逐件开展保密审查并留存审查记录备查。',
    '同时，继续做好日常工作。',
  ),
]

const typo = (message: string, name: string, wording: string, words: string, more: Partial<Defect> = {}): Defect =>
  careless('typography', message, name, wording, words, { level: 'info', ...more })

const plainMarks = (name: string): boolean => !/half-width|pdf|spaced/u.test(name)

const types: readonly Defect[] = [
  typo('halfWidth', 'a comma', '工作机制逐步健全,公开内容更加丰富。', '健全,公开', { forms: plainMarks }),
  typo('halfWidth', 'brackets', '组织业务培训(含线上)三期。', '(含线上)', { forms: plainMarks }),
  typo('halfWidth', 'a colon', '主要做法如下:建立台账。', '如下:建立', { forms: plainMarks }),
  typo('space', 'a space between characters', '回应群众关 切，公开办理结果。', '关 切', { forms: plainMarks }),
  typo('space', 'a space behind a comma', '及时梳理问题， 细化工作举措。', '问题， 细化', { forms: plainMarks }),
  typo('space', 'a space in a name', '推进政务 公开标准化。', '政务 公开', { forms: plainMarks }),
  typo('doubled', 'two full stops', '工作机制逐步健全。。', '。。', { forms: plainMarks }),
  typo('doubled', 'two commas', '工作机制逐步健全，，公开内容更加丰富。', '，，', { forms: plainMarks }),
  typo('numbering', 'a full stop behind a Chinese number', '一.健全工作机制，明确任务分工。', '一.', {
    forms: (name) => name.startsWith('text tab') || name.startsWith('html clean'),
  }),
  typo('numbering', 'a mark behind brackets', '（一）、健全工作机制，明确任务分工。', '（一）、', {
    forms: (name) => name.startsWith('text tab') || name.startsWith('html clean'),
  }),
  typo('numbering', 'a pause mark behind an Arabic number', '1、健全工作机制，明确任务分工。', '1、', {
    forms: (name) => name.startsWith('text tab') || name.startsWith('html clean'),
  }),
]

export const textDefects: readonly Defect[] = [
  ...numbers,
  ...forms,
  ...foreign,
  ...ownWords,
  ...otherDuties,
  ...residues,
  ...more,
  ...people,
  ...repeats,
  ...types,
]
