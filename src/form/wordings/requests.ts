import type { Target } from '../../model/index.js'
import { edition2021 } from '../2021.js'
import { always, cell, cells, counts, type Binding } from './binding.js'

export const received = cell('requests/received/total')
export const carriedIn = cell('requests/carriedIn/total')
export const carriedOut = cell('requests/carriedOut/total')
const outcomeTotal = cell('requests/outcomeTotal/total')
const denied = [
  'deniedSecret',
  'deniedLaw',
  'deniedSafety',
  'deniedThirdParty',
  'deniedInternal',
  'deniedProcess',
  'deniedCaseFile',
  'deniedQuery',
]
const unable = ['unableNotHeld', 'unableNeedCreate', 'unableUnclear']
const refused = ['refusedPetition', 'refusedRepeat', 'refusedPublication', 'refusedMassive', 'refusedConfirm']
const other = (edition: string): string[] =>
  edition === '2019' ? ['otherHandling'] : ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther']
const totals = (rows: readonly string[]): Target => cells(...rows.map((row) => `requests/${row}/total`))

const request = '依申请公开(?:政府信息)?|公开[的类]?(?:申请|件|事项|办件)'
const receive = '(?:收到|新收|接收|接到|受理|收受|登记)'
/** 收到并答复24件 counts what was answered. */
const notAnswered = '(?!并[^#，。]{0,6}(?:答复|办结))'
/** Bare 申请 is asked for in many matters: only these words may stand between. */
const askedBy =
  '(?:[到了的过、和及或]|新增?|有效|书面|网上|网络|线上|信函|当面|各种|形式|方式|渠道|公民|法人|自然人|其他|其它|组织|群众|社会|公众|提出|提交|递交){0,16}'
const plainRequest = `${askedBy}申请(?:[共总合计数量件为约]|事项){0,6}`
/** Words between a verb and the number of requests. */
const requestWords =
  '(?:[了的共为均已数件]|共计|合计|总计|总数|数量|总量|政府|信息|公开|依申请|申请|答复|告知|完毕|各类|事项|案件|政务){0,12}'

/** Rows under （三） to （五） that prose names in the words of the form, long enough to mean nothing else. */
const namedRows = (edition2021.tables.find(({ id }) => id === 'requests')?.rows ?? [])
  .filter(({ groups }) => groups.length > 1)
  .map(({ id, label }) => ({ id, words: label.replace(/^\d\./u, '') }))
  .filter(({ words }) => words.length > 8)

/** 不予公开、无法提供合计9件, 不予处理及其他处理6件: the number is that of all of them. */
const aloneBefore = '(?<!(?:公开|提供|处理)(?:[和及与或]|以及))'
const alone = '(?<!(?:公开|提供|处理)、[^#，。、]{2,4})(?=合计|共计|总计|共)|(?!合计|共计|总计|共)'
const outcomePattern = (words: string): RegExp =>
  new RegExp(`${aloneBefore}${words}的?(?:${alone})[^#，。、和及]{0,10}#`, 'u')

/** Groups of outcomes by the words of the form, the longest first: those behind it are parts of it. */
const outcomes: readonly Outcome[] = [
  {
    id: 'grantedOrPartly',
    words: '部分公开',
    pattern: /予以公开(?:[及和、与或]|以及)(?:予以)?部分公开[^#，。]{0,10}#/u,
    rows: ['granted', 'partlyGranted'],
  },
  { id: 'partlyGranted', words: '部分公开', rows: ['partlyGranted'] },
  { id: 'denied', words: '不予公开', rows: denied },
  { id: 'unable', words: '无法提供', rows: unable },
  { id: 'refused', words: '不予处理', rows: refused },
  // Where those that were not corrected in time are counted by themselves, 其他处理 may be the rest.
  { id: 'other', words: '其他处理', rows: other, also: [(edition) => other(edition).slice(-1)] },
  { id: 'granted', words: '予以公开', pattern: outcomePattern('(?<!不)予以公开'), rows: ['granted'] },
]

interface Outcome {
  id: string
  /** As the form has them; the pattern is made of them where none is given. */
  words: string
  pattern?: RegExp
  rows: Rows
  /** What the words may mean besides. */
  also?: readonly Rows[]
}

type Rows = readonly string[] | ((edition: string) => readonly string[])

const outcomeBinding = ({ id, words, pattern = outcomePattern(words), rows, also }: Outcome): Binding => ({
  id,
  area: 'requests',
  patterns: [pattern],
  words: [words],
  targets: (edition) =>
    [rows, ...(also ?? [])].map((those) => totals(typeof those === 'function' ? those(edition) : those)),
  topic: 'requests',
  level: 'error',
  units: counts,
  part: true,
})

/** Bindings of requests, most telling first. */
export const requestBindings: readonly Binding[] = [
  {
    id: 'carriedIn',
    area: 'requests',
    patterns: [
      /(?:上年|上年度|上一年|上一年度|去年|往年|20\d{2}年度?)[^#，。]{0,8}(?:结转|转结|转来|转入|遗留|延续|未办结|跨年)[^#，。]{0,16}#/u,
      // 结转2024年 without 自 goes the other way.
      /(?:结转|转结|转来|承接)自?(?:上年|上年度|上一年|上一年度|去年)[^#，。]{0,16}#/u,
      /(?:结转自|转来|承接)20\d{2}年[^#，。]{0,16}#/u,
      // 新收27件、上年结转5件: behind such a mark the words belong to the number that follows.
      /#[^#，。、＋+和及与加]{0,10}(?:上年|上年度|上一年|上一年度|去年)度?(?:结转|转结|转来|遗留)/u,
    ],
    words: ['转', '遗留', '延续', '未办结', '跨年', '承接'],
    targets: always([carriedIn]),
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'carriedOut',
    area: 'requests',
    patterns: [
      /(?:结转|转结|转入|转至|转到|转(?=[下次明])|顺延|延期|延至|移至|跨)[^#，。]{0,4}(?:下年|下一年|下年度|下一年度|次年|明年|20\d{2}年)[^#，。]{0,16}#/u,
      /#[^#，。、＋+和及与加]{0,16}(?:结转|转结|转入|转至|转(?=[下次明])|顺延|延)[^#，。]{0,6}(?:下年|下一年|次年|明年|20\d{2}年)/u,
    ],
    words: ['转', '延', '移至', '跨'],
    targets: always([carriedOut]),
    level: 'error',
    units: counts,
    part: true,
  },
  ...namedRows.map(({ id, words }): Binding => ({
    id,
    area: 'requests',
    patterns: [new RegExp(`${words}(?:的)?[^#，。、]{0,4}#`, 'u')],
    words: [words],
    targets: always(cells(`requests/${id}/total`)),
    level: 'error',
    units: counts,
    part: true,
  })),
  ...outcomes.map(outcomeBinding),
  {
    id: 'received',
    area: 'requests',
    patterns: [
      new RegExp(`${receive}${notAnswered}[^#，。]{0,30}(?:${request})[^#，。]{0,12}#`, 'u'),
      new RegExp(`${receive}${plainRequest}#`, 'u'),
      new RegExp(
        `${receive}${notAnswered}[^#，。]{0,8}#的?(?:各类|有效)?(?:政府|政务)?(?:信息)?(?:${request}|申请)`,
        'u',
      ),
      new RegExp(
        `(?:依申请公开|公开申请)(?:工作|方面|事项|件)?(?:[共全本年度]|累计|总共){0,5}${receive}[了共为数量]{0,4}#`,
        'u',
      ),
    ],
    words: ['收', '受理', '接', '登记'],
    // 受理 and 收到 often count what was carried over from last year as well.
    targets: always([received], [received, carriedIn]),
    level: 'error',
    units: counts,
  },
  {
    id: 'handled',
    area: 'requests',
    patterns: [new RegExp(`(?:收办|办理)${requestWords}#`, 'u')],
    words: ['办'],
    targets: always([received, carriedIn], [outcomeTotal], [received]),
    topic: 'requests',
    level: 'error',
    units: counts,
  },
  {
    id: 'answered',
    area: 'requests',
    patterns: [
      new RegExp(`(?<![未没待能有])(?:办结|答复|办理完毕|办毕|处理完毕)${requestWords}#`, 'u'),
      /#(?:均|全部|已)?(?:均|全部|已)?(?:按时|按期|依法|及时)?(?:办结|答复)/u,
    ],
    words: ['办', '答复', '处理完毕'],
    // What was answered of this year's requests alone stands in no cell: without those carried on, or carried over.
    targets: always(
      [outcomeTotal],
      [received],
      [received, carriedIn],
      [received, { ...carriedOut, less: true }],
      [outcomeTotal, { ...carriedIn, less: true }],
    ),
    topic: 'requests',
    level: 'warning',
    units: counts,
  },
]
