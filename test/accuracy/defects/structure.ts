import type { SectionId } from '../../../src/model/index.js'
import { paragraph, table, type Block } from '../../support/blocks.js'
import { type ReportModel, withSection, withoutSection } from '../../support/model.js'
import { lineForms, replaced, type Defect, type Injected } from '../defect.js'
import { compose, type Draft } from '../report.js'
import { headed, headingOf } from './common.js'

const missingSection = (
  id: SectionId,
  name: string,
  after: SectionId | undefined,
  before: SectionId | undefined,
): Defect => ({
  rule: 'required-sections',
  message: 'missing',
  name: `no section ${name}`,
  forms: (form) => headed(form) && !form.startsWith('docx numbered'),
  tolerated: ['required-tables', 'section-order/number', 'fee-statement', 'supervision-results', 'overview-aspects'],
  make: (draft) => {
    const model = compose(draft)
    return {
      model: withoutSection(model, id),
      place: {
        ...(after && { after: headingOf(model, after) }),
        ...(before && { before: headingOf(model, before) }),
      },
    }
  },
})

/** The table of a section under the heading of the one before. */
function withoutHeading(draft: Draft, id: 'requests' | 'disputes'): Injected {
  const before = id === 'requests' ? 'disclosure' : 'requests'
  const model = compose(draft)
  return {
    model: withSection(withoutSection(model, id), before, [table(before), table(id)]),
    place: { after: headingOf(model, before), before: id === 'requests' ? '本年新收政府' : '结果维持' },
  }
}

const required: readonly Defect[] = [
  missingSection('overview', 'one', undefined, 'disclosure'),
  missingSection('requests', 'three', 'disclosure', 'disputes'),
  missingSection('disputes', 'four', 'requests', 'problems'),
  missingSection('problems', 'five', 'disputes', 'otherMatters'),
  missingSection('otherMatters', 'six', 'problems', undefined),
  ...(['requests', 'disputes'] as const).map((id): Defect => ({
    rule: 'required-sections',
    message: 'noHeading',
    name: `no heading over the ${id} table`,
    forms: headed,
    tolerated: ['section-order/number'],
    make: (draft) => withoutHeading(draft, id),
  })),
]

const inOrder = (model: ReportModel, ids: readonly SectionId[]): ReportModel => {
  const numbers = ['一', '二', '三', '四', '五', '六']
  const sections = ids.flatMap((id, index) =>
    model.sections
      .filter((section) => section.id === id)
      .map((section) => ({ ...section, number: numbers[index] ?? '' })),
  )
  return { ...model, sections }
}

const renumbered = (model: ReportModel, id: SectionId, number: string): ReportModel => ({
  ...model,
  sections: model.sections.map((section) => (section.id === id ? { ...section, number } : section)),
})

const order = (message: string, name: string, make: Defect['make'], more: Partial<Defect> = {}): Defect => ({
  rule: 'section-order',
  message,
  name,
  forms: (form) => headed(form) && form !== 'docx numbered' && form !== 'text arabic-headings',
  make,
  ...more,
})

const swapped = (name: string, ids: readonly SectionId[], late: SectionId): Defect =>
  order('order', name, (draft) => {
    const model = compose(draft)
    return { model: inOrder(model, ids), place: { words: headingOf(model, late) } }
  })

/** A change of all headings in a text form, placed at the first of them. */
const numbering = (message: string, name: string, from: RegExp, to: string, level: 'info'): Defect =>
  order(
    message,
    name,
    (draft) => {
      const model = compose({ ...draft, style: { overview: 'plain', problems: false } })
      return {
        model,
        place: { words: headingOf(model, 'overview') },
        edit: (text) => replaced(text, from, to),
      }
    },
    { level, forms: (form) => lineForms(form), tolerated: ['section-headings/level'] },
  )

/** One heading printed otherwise in a text form. */
const oneHeading = (
  message: string,
  name: string,
  id: SectionId,
  write: (number: string, title: string) => string,
): Defect =>
  order(
    message,
    name,
    (draft) => {
      const model = compose(draft)
      const section = model.sections.find((each) => each.id === id)
      if (!section) return undefined
      return {
        model,
        place: { words: section.title },
        edit: (text) =>
          replaced(text, `\n${section.number}、${section.title}`, `\n${write(section.number, section.title)}`),
      }
    },
    { forms: (form) => form === 'text tab-rows' || form === 'text pipes-gfm' },
  )

const orders: readonly Defect[] = [
  swapped(
    'sections five and six exchanged',
    ['overview', 'disclosure', 'requests', 'disputes', 'otherMatters', 'problems'],
    'problems',
  ),
  swapped(
    'sections three and four exchanged',
    ['overview', 'disclosure', 'disputes', 'requests', 'problems', 'otherMatters'],
    'requests',
  ),
  swapped(
    'section two last',
    ['overview', 'requests', 'disputes', 'problems', 'otherMatters', 'disclosure'],
    'disclosure',
  ),
  ...(
    [
      ['problems', '六', 'six twice'],
      ['disputes', '三', 'three twice'],
      ['otherMatters', '七', 'a gap before the last'],
      ['disclosure', '三', 'three for two'],
    ] as const
  ).map(([id, number, name]) =>
    order('number', name, (draft) => {
      const model = compose(draft)
      return { model: renumbered(model, id, number), place: { words: headingOf(model, id) } }
    }),
  ),
  ...(['overview', 'problems', 'otherMatters'] as const).map((id) =>
    order(
      'repeated',
      `the heading of ${id} twice`,
      (draft) => {
        const model = compose(draft)
        const sections = model.sections.flatMap((section) =>
          section.id === id ? [section, { ...section, children: [paragraph('其余情况另行在网站公示。')] }] : [section],
        )
        return { model: { ...model, sections }, place: { words: headingOf(model, id) } }
      },
      { forms: (form) => form === 'text tab-rows' || form.startsWith('markdown') || form === 'html clean' },
    ),
  ),
  oneHeading('unnumbered', 'section five without number', 'problems', (_, title) => title),
  oneHeading('unnumbered', 'section six without number', 'otherMatters', (_, title) => title),
  oneHeading('mixed', 'section five as 5、', 'problems', (_, title) => `5、${title}`),
  oneHeading('mixed', 'section two as 2.', 'disclosure', (_, title) => `2.${title}`),
  numbering('none', 'no numbers', /(?<=^|\n)(?:## )?[一二三四五六]、/gu, '', 'info'),
  numbering('bracketed', 'numbers in brackets', /(?<=\n)((?:## )?)([一二三四五六])、/gu, '$1（$2）', 'info'),
  {
    ...numbering('arabic', 'Arabic numbers', /一、/u, '1、', 'info'),
    forms: (form) => form === 'text arabic-headings',
    make: (draft) => {
      const model = compose(draft)
      return { model, place: { words: headingOf(model, 'overview') } }
    },
  },
]

const wordings: readonly [SectionId, string][] = [
  ['overview', '工作总体推进情况'],
  ['overview', '概述'],
  ['disclosure', '主动公开情况'],
  ['requests', '依申请公开情况'],
  ['disputes', '行政复议和行政诉讼情况'],
  ['problems', '存在问题及改进情况'],
  ['problems', '存在的主要问题和改进措施'],
  ['otherMatters', '其他事项'],
]

const headings: readonly Defect[] = [
  ...wordings.map(([id, title]): Defect => ({
    rule: 'section-headings',
    message: 'wording',
    name: `${id} as ${title}`,
    level: 'info',
    forms: (form) => headed(form) && form !== 'text kangxi-radicals',
    make: (draft) => {
      const model = compose(draft)
      const sections = model.sections.map((section) => (section.id === id ? { ...section, title } : section))
      return { model: { ...model, sections }, place: { words: title } }
    },
  })),
  ...(['disclosure', 'problems', 'otherMatters'] as const).map((id): Defect => ({
    rule: 'section-headings',
    message: 'level',
    name: `${id} a level lower`,
    level: 'info',
    forms: (form) => form.startsWith('markdown'),
    make: (draft) => {
      const model = compose(draft)
      const section = model.sections.find((each) => each.id === id)
      const heading = `${section?.number ?? ''}、${section?.title ?? ''}`
      return { model, place: { words: heading }, edit: (text) => replaced(text, `## ${heading}`, `### ${heading}`) }
    },
  })),
]

const content = (
  message: string,
  name: string,
  id: SectionId,
  blocks: readonly Block[],
  more: Partial<Defect> = {},
): Defect => ({
  rule: 'section-content',
  message,
  name,
  forms: headed,
  tolerated: ['overview-aspects', 'supervision-results', 'report-year'],
  make: (draft) => {
    const model = compose(draft)
    return { model: withSection(model, id, blocks), place: { words: headingOf(model, id) } }
  },
  ...more,
})

const contents: readonly Defect[] = [
  content('empty', 'section one empty', 'overview', []),
  content('empty', 'section five empty', 'problems', []),
  content('nil', 'section one 略', 'overview', [paragraph('略。')]),
  content('nil', 'section five 无', 'problems', [paragraph('无')]),
  content('nil', 'section five 暂无', 'problems', [paragraph('暂无。')]),
  content('nil', 'section five says there is no problem', 'problems', [paragraph('不存在问题。')]),
  content('preface', 'section one only the basis', 'overview', [
    paragraph('本报告依据《中华人民共和国政府信息公开条例》编制，所列数据统计期限为全年。'),
  ]),
  content('preface', 'section one only who made it and where to read it', 'overview', [
    paragraph('根据有关要求编制本报告。报告电子版可在门户网站下载，如有疑问请联系办公室。'),
  ]),
]

export const structureDefects: readonly Defect[] = [...required, ...orders, ...headings, ...contents]
