import { correctReport } from '../../support/model.js'
import type { Defect, Injected } from '../defect.js'
import { compose, sentenceOf, type Draft, type Said } from '../report.js'
import { from2021 } from './common.js'
import type { Slot } from '../wordings/index.js'
import { write } from '../wording.js'

const documentName = '政府信息公开工作年度报告'

/** The report under another title. */
const titled = (draft: Draft, title: string): Injected => ({
  model: { ...compose(draft), title },
  place: title === '' ? { before: '一、' } : { words: title },
})

/** Forms that have the title as one line and do not name the organ elsewhere. */
const bareTitle = (form: string): boolean =>
  !/^(?:text metadata|html|text title|docx layout)/u.test(form) &&
  form !== 'pdf repeated header rows and a head on each page'

const withTitle = (
  message: string,
  name: string,
  title: (draft: Draft) => string,
  more: Partial<Defect> = {},
): Defect => ({
  rule: 'report-title',
  message,
  name,
  forms: bareTitle,
  make: (draft) => titled(draft, title(draft)),
  ...more,
})

const titles: readonly Defect[] = [
  withTitle('missing', 'no title', () => '', { forms: (form) => bareTitle(form) && !form.startsWith('pdf') }),
  withTitle('noOrgan', 'a title of year and name alone', ({ year }) => `${year}年${documentName}`),
  withTitle('noOrgan', 'a title of the name alone', () => documentName, { tolerated: ['report-title/noYear'] }),
  withTitle('nameless', 'an office of nobody in particular', ({ year }) => `办公室${year}年${documentName}`, {
    tolerated: ['regulation-authority'],
  }),
  withTitle('nameless', 'a bureau of no place', ({ year }) => `县统计局${year}年${documentName}`, {
    tolerated: ['organ-name', 'regulation-authority', 'supervision-results'],
  }),
  withTitle('nameless', 'a committee of no place', ({ year }) => `管理委员会${year}年${documentName}`, {
    tolerated: ['organ-name', 'regulation-authority', 'supervision-results'],
  }),
  withTitle('noYear', 'a title without year', ({ organ }) => `${organ.name}${documentName}`),
  ...[
    '政府信息公开工作报告',
    '政府信息公开年报',
    '政务公开工作年度报告',
    '政府信息公开年度报告',
    '信息公开工作年度报告',
  ].map((wrong) =>
    withTitle('documentName', `the document as ${wrong}`, ({ organ, year }) => `${organ.name}${year}年${wrong}`),
  ),
  withTitle('yearTwice', '年度 twice', ({ organ, year }) => `${organ.name}${year}年度${documentName}`, {
    level: 'info',
  }),
  withTitle(
    'town',
    'a town without 人民政府',
    ({ organ, year }) => `${organ.name.replace('人民政府', '')}${year}年${documentName}`,
    {
      level: 'info',
      wanted: { organs: ({ kind }) => kind === 'township' },
    },
  ),
]

const overviewSlots: readonly Slot[] = [
  'opening',
  'published',
  'publishedAdded',
  'documents',
  'decisions',
  'charges',
  'procurement',
  'requests',
  'requestsAdded',
  'disputes',
  'management',
  'managementAdded',
  'platform',
  'guarantee',
]

/** A sentence in other words, with the place of the finding in it. */
const saying =
  (slot: Slot, wording: string, words: string) =>
  (draft: Draft): Injected => {
    const sentence = write(wording, draft.facts, draft)
    return {
      model: compose(draft, { [slot]: sentence }),
      place: { words: write(words, draft.facts, draft), within: sentence },
    }
  }

const year = (message: string, name: string, make: Defect['make'], more: Partial<Defect> = {}): Defect => ({
  rule: 'report-year',
  message,
  name,
  make,
  ...more,
})

const years: readonly Defect[] = [
  year(
    'period',
    'the period of last year',
    saying('period', '本报告所列数据的统计期限自{last}年1月1日起至{last}年12月31日止。', '{last}年1月1日'),
  ),
  year(
    'period',
    'the period of last year, said once',
    saying('period', '所列数据的统计期限为{last}年1月1日至12月31日。', '{last}年1月1日'),
  ),
  year(
    'period',
    'the period of next year',
    saying('period', '报告中所列数据统计期限为{next}年1月1日至{next}年12月31日。', '{next}年1月1日'),
  ),
  year(
    'document',
    'the preface presents the report of last year',
    saying(
      'basis',
      '根据《中华人民共和国政府信息公开条例》规定，现公布{organ}{last}年度政府信息公开工作年度报告。',
      '{last}年度',
    ),
  ),
  year(
    'document',
    'the preface names the report of last year',
    saying('basis', '{we}编制了{last}年政府信息公开工作年度报告，现向社会公布。', '{last}年'),
  ),
  year(
    'document',
    'section one presents the report of last year',
    saying('opening', '现将{last}年政府信息公开工作年度报告公布如下。{we}认真落实各项公开任务。', '{last}年'),
  ),
  year(
    'stale',
    'the year before opens the overview',
    saying('opening', '{last}年，{we}认真落实公开任务，公开质量不断提升。', '{last}年'),
    { level: 'warning', tolerated: ['report-year/body'] },
  ),
  year(
    'stale',
    'the work of the year before',
    saying('management', '{last}年，{we}完善信息发布台账，做到来源可溯。', '{last}年'),
    { level: 'warning', tolerated: ['report-year/body'] },
  ),
  year(
    'stale',
    'the year before as 年度',
    saying('platform', '{last}年度，{we}持续优化公开平台，栏目设置更加合理。', '{last}年度'),
    { level: 'warning', tolerated: ['report-year/body'] },
  ),
  ...(
    [
      ['an overview of last year throughout', '认真落实公开任务，公开质量不断提升。'],
      ['an overview of last year throughout, with plans', '扎实做好公开工作，各项任务按期完成。'],
      ['an overview of last year throughout, in other words', '持续推进政务公开，群众满意度稳步提升。'],
    ] as const
  ).map(([name, words]) =>
    year(
      'body',
      name,
      (draft) => {
        const last = `${draft.year - 1}年`
        const said: Said = Object.fromEntries(
          overviewSlots.map((each) => [each, (sentenceOf(draft, each) ?? '').replaceAll(`${draft.year}年`, last)]),
        )
        const first = `${last}，${draft.organ.we}${words}`
        const second = `${last}，网站栏目设置更加合理。`
        return {
          model: compose(draft, { ...said, requests: '', disputes: '', opening: first, platform: second }),
          place: { words: last, within: first },
        }
      },
      { tolerated: ['report-year/stale', 'overview-aspects', 'prose-sums', 'citation-number'] },
    ),
  ),
]

const editions: readonly Defect[] = [
  ...(
    [
      ['the tables of 2019', '2019', from2021],
      ['the tables of 2021', '2021', [2019, 2020]],
      ['the tables of 2019 in the first year of the new ones', '2019', [2021]],
      ['the tables of 2019 in a recent year', '2019', [2024, 2025]],
    ] as const
  ).map(([name, edition, wanted]): Defect => ({
    rule: 'edition-in-force',
    message: 'outdated',
    name,
    wanted: { years: wanted, organs: ({ name: organ }) => !organ.includes('自治') },
    make: ({ organ, year: reportYear, title }) => ({
      model: correctReport({ organ: organ.name, year: reportYear, edition, title }),
      place: { words: '第二十条第（一）项' },
    }),
  })),
  ...[2016, 2018].map((old): Defect => ({
    rule: 'edition-in-force',
    message: 'legacy',
    name: `a report for ${old}`,
    level: 'info',
    make: ({ organ }) => {
      const model = correctReport({ organ: organ.name, year: old, edition: '2019' })
      return { model, place: { words: model.title } }
    },
    tolerated: ['citation-number'],
  })),
]

export const identityDefects: readonly Defect[] = [...titles, ...years, ...editions]
