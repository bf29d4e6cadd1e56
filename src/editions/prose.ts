import type { CellAddress } from '../types.js'

/** Where the number that prose speaks of stands in the tables: cells to add up. */
export type Target = readonly CellAddress[]

/** What a clause may speak of, and how it is recognised. */
export interface Binding {
  id: string
  /** Tables that it is held against. */
  area: 'requests' | 'disputes' | 'disclosure'
  /**
   * Patterns over a clause in which # stands for the number: `收到…申请#` and `收到#申请`.
   * Patterns are tried in the order of the list; the first that fits binds the number.
   */
  patterns: readonly RegExp[]
  /** The sums that the number may be. Agreement with any of them is agreement. */
  targets: (edition: string) => readonly Target[]
  /** What the clause or the sentence before it must speak of, where the pattern alone does not tell. */
  topic?: Topic
  /** May stand behind 其中, where totals do not stand. */
  part?: true
  level: 'error' | 'warning'
  units: RegExp
}

export type Topic = 'requests' | 'review' | 'litigation' | 'normative' | 'other'

const cell = (address: string): CellAddress => {
  const [table = '', row = '', column = ''] = address.split('/')
  return { table: table as CellAddress['table'], row, column }
}
const cells = (...addresses: string[]): Target => addresses.map(cell)
const always =
  (...targets: Target[]) =>
  (): readonly Target[] =>
    targets

const received = cell('requests/received/total')
const carriedIn = cell('requests/carriedIn/total')
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

const counts = /^(?:件次?|宗|起|份|条|次|项|个|例)$/u
const request = '(?:政府信息公开|政务信息公开|信息公开|依申请公开|公开)(?:的)?(?:申请|件)?|申请'
const receive = '(?:收到|新收|接收|接到|接收到|受理|新受理|收受|登记)'

/** Bindings of requests, most telling first. */
export const requestBindings: readonly Binding[] = [
  {
    id: 'carriedIn',
    area: 'requests',
    patterns: [
      /(?:上年|上年度|上一年|上一年度|去年|往年|20\d{2}年度?)[^#，。]{0,8}(?:结转|转来|转入|遗留|延续|未办结|跨年)[^#，。]{0,16}#/u,
      /(?:结转|转来|承接)(?:自)?(?:上年|上年度|上一年|上一年度|去年|20\d{2}年度?)[^#，。]{0,16}#/u,
      /#[^#，。]{0,10}(?:上年|上年度|上一年|上一年度|去年)(?:度)?(?:结转|转来|遗留)/u,
    ],
    targets: always([carriedIn]),
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'carriedOut',
    area: 'requests',
    patterns: [
      /(?:结转|转入|转至|转到|顺延|延期|延至|移至|跨)[^#，。]{0,4}(?:下年|下一年|下年度|下一年度|次年|明年|20\d{2}年)[^#，。]{0,16}#/u,
      /#[^#，。]{0,16}(?:结转|转入|转至|顺延|延)[^#，。]{0,6}(?:下年|下一年|次年|明年|20\d{2}年)/u,
    ],
    targets: always(cells('requests/carriedOut/total')),
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'grantedOrPartly',
    area: 'requests',
    patterns: [/予以公开(?:及|和|、|与|或|以及)(?:予以)?部分公开[^#，。]{0,10}#/u],
    targets: always(totals(['granted', 'partlyGranted'])),
    topic: 'requests',
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'partlyGranted',
    area: 'requests',
    patterns: [/部分公开(?:的)?[^#，。、和及]{0,10}#/u],
    targets: always(totals(['partlyGranted'])),
    topic: 'requests',
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'denied',
    area: 'requests',
    patterns: [/不予公开(?:的)?[^#，。、和及]{0,10}#/u],
    targets: always(totals(denied)),
    topic: 'requests',
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'unable',
    area: 'requests',
    patterns: [/无法提供(?:的)?[^#，。、和及]{0,10}#/u],
    targets: always(totals(unable)),
    topic: 'requests',
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'refused',
    area: 'requests',
    patterns: [/不予处理(?:的)?[^#，。、和及]{0,10}#/u],
    targets: always(totals(refused)),
    topic: 'requests',
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'other',
    area: 'requests',
    patterns: [/其他处理(?:的)?[^#，。、和及]{0,10}#/u],
    targets: (edition) => [totals(other(edition))],
    topic: 'requests',
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'granted',
    area: 'requests',
    patterns: [/(?<!不)予以公开(?:的)?[^#，。、和及]{0,10}#/u],
    targets: always(totals(['granted'])),
    topic: 'requests',
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'received',
    area: 'requests',
    patterns: [
      new RegExp(`${receive}[^#，。]{0,30}(?:${request})[^#，。]{0,12}#`, 'u'),
      new RegExp(`${receive}[^#，。]{0,8}#(?:的)?(?:各类|有效)?(?:${request})`, 'u'),
    ],
    // 受理 and 收到 often count what was carried over from last year as well.
    targets: always([received], [received, carriedIn]),
    level: 'error',
    units: counts,
  },
  {
    id: 'handled',
    area: 'requests',
    patterns: [/(?:收办|办理)[^#，。率]{0,24}#/u],
    targets: always([received, carriedIn], [outcomeTotal], [received]),
    topic: 'requests',
    level: 'error',
    units: counts,
  },
  {
    id: 'answered',
    area: 'requests',
    patterns: [
      /(?:办结|答复|办理完毕|办毕|处理完毕)[^#，。率]{0,16}#/u,
      /#(?:均|全部|已)?(?:均|全部|已)?(?:按时|按期|依法|及时)?(?:办结|答复)/u,
    ],
    // What was answered of this year's requests alone stands in no cell.
    targets: always([outcomeTotal], [received], [received, carriedIn]),
    topic: 'requests',
    level: 'warning',
    units: counts,
  },
]

const disputeRows = { review: ['review'], litigation: ['direct', 'afterReview'] } as const
const disputeCells = (rows: readonly string[], column: string): Target =>
  cells(...rows.map((row) => `disputes/${row}/${column}`))
const both = [...disputeRows.review, ...disputeRows.litigation]

/** Bindings of disputes. What a review organ handles or files is counted on another base. */
export const disputeBindings: readonly Binding[] = [
  {
    id: 'disputes',
    area: 'disputes',
    patterns: [
      /行政复议(?:案件)?(?:、|和|及|与|以及)(?:提起)?(?:行政)?诉讼(?:案件|案)?(?:共|合计|总数|共计)?[^#，。各均、]{0,6}#/u,
    ],
    targets: always(disputeCells(both, 'total')),
    level: 'error',
    units: counts,
  },
  ...(['review', 'litigation'] as const).flatMap((kind): Binding[] => {
    const rows = disputeRows[kind]
    const name = kind === 'review' ? '(?:行政)?复议' : '(?:行政)?诉讼'
    return [
      {
        id: kind,
        area: 'disputes',
        patterns: [
          new RegExp(
            `${name}(?:案件|申请|案|应诉|应诉案件)?(?:数量?|数为|共|为|共计|有|发生|情况)?[^#，。、率维纠]{0,4}#`,
            'u',
          ),
          new RegExp(
            `#(?:政府信息公开|信息公开|涉及[^#，。]{0,10})?(?:的)?${kind === 'review' ? '行政复议' : '行政诉讼'}`,
            'u',
          ),
        ],
        targets: always(disputeCells(rows, 'total')),
        level: 'error',
        units: counts,
      },
      ...Object.entries({
        upheld: '(?:结果)?维持|被维持',
        corrected: '(?:结果)?纠正|被纠正',
        pending: '尚未审结|未审结|正在审理',
      }).map(([column, cue]): Binding => ({
        id: `${kind}/${column}`,
        area: 'disputes',
        patterns: [new RegExp(`(?:${cue})(?:的)?[^#，。、]{0,4}#`, 'u')],
        targets: always(disputeCells(rows, column)),
        topic: kind,
        level: 'error',
        units: counts,
        part: true,
      })),
    ]
  }),
]

const normative = '(?:行政)?规范性文件'
const documents = (column: string, row = 'normative'): Target => cells(`documents/${row}/${column}`)

/** Bindings of the disclosure tables. Published items (条) are another thing than decisions made. */
export const disclosureBindings: readonly Binding[] = [
  {
    id: 'valid',
    area: 'disclosure',
    patterns: [
      new RegExp(`现行有效[^#，。]{0,8}${normative}[^#，。]{0,6}#`, 'u'),
      new RegExp(`${normative}[^#，。、]{0,6}现行有效[^#，。、]{0,6}#`, 'u'),
      new RegExp(`#现行有效[^#，。]{0,4}${normative}`, 'u'),
    ],
    targets: (edition) => (edition === '2021' ? [documents('valid')] : []),
    level: 'warning',
    units: counts,
    part: true,
  },
  {
    id: 'repealed',
    area: 'disclosure',
    patterns: [
      new RegExp(`(?:废止|宣布失效)[^#，。]{0,8}${normative}[^#，。]{0,6}#`, 'u'),
      new RegExp(`(?:废止|宣布失效)#${normative}`, 'u'),
    ],
    targets: (edition) => (edition === '2021' ? [documents('repealed')] : []),
    level: 'warning',
    units: counts,
    part: true,
  },
  {
    id: 'made',
    area: 'disclosure',
    patterns: [
      new RegExp(`(?:制发|制定|新制定|出台|印发|新发布)[^#，。]{0,8}(?<!非)${normative}[^#，。]{0,6}#`, 'u'),
      new RegExp(`(?:制发|制定|新制定|出台|印发|新发布)[^#，。]{0,4}#(?:部门)?${normative}`, 'u'),
    ],
    targets: (edition) => (edition === '2021' ? [documents('made')] : [documents('newMade')]),
    level: 'warning',
    units: counts,
  },
  {
    id: 'published',
    area: 'disclosure',
    patterns: [
      new RegExp(`(?:公开|发布|公布)[^#，。]{0,6}(?<!非)${normative}[^#，。]{0,4}#`, 'u'),
      new RegExp(`(?:公开|发布|公布)[^#，。]{0,4}#(?:部门)?${normative}`, 'u'),
    ],
    // What was made public may be what was made, or all that is in force.
    targets: (edition) =>
      edition === '2021'
        ? [documents('made'), documents('valid')]
        : [documents('newPublic'), documents('publicTotal'), documents('newMade')],
    level: 'warning',
    units: counts,
  },
  ...(
    [
      ['licence', 'permits', '行政许可'],
      ['penalty', 'enforcement', '行政处罚'],
      ['coercion', 'enforcement', '行政强制'],
    ] as const
  ).map(([row, table, name]): Binding => ({
    id: row,
    area: 'disclosure',
    patterns: [
      new RegExp(
        `(?:作出|做出|办理|办结|实施|下达)[^#，。公]{0,6}${name}(?:处理)?(?:决定|案件|措施|事项)?[^#，。、公信]{0,4}#`,
        'u',
      ),
      new RegExp(`(?:作出|做出|办理|办结|实施|下达)[^#，。公]{0,4}#${name}(?:处理)?(?:决定|案件|措施)`, 'u'),
    ],
    targets: always(cells(`${table}/${row}/decisions`)),
    level: 'warning',
    units: /^(?:件次?|宗|起|次|项|例)$/u,
  })),
  {
    id: 'charge',
    area: 'disclosure',
    patterns: [
      /行政事业性收费(?:金额|总额|共|共计|收入)?[^#，。、项]{0,6}#/u,
      /(?:收取|征收)[^#，。]{0,6}行政事业性收费[^#，。、项]{0,6}#/u,
    ],
    targets: (edition) => (edition === '2021' ? [cells('charges/charge/amount')] : []),
    level: 'warning',
    units: /^元$/u,
  },
]

/** Nil claims: a clause that says there was none. */
export const nilClaims: readonly { id: string; area: Binding['area']; pattern: RegExp; targets: readonly Target[] }[] =
  [
    {
      id: 'received',
      area: 'requests',
      pattern:
        /(?:未|没有|没|无)(?:新)?(?:收到|接到|接收|受理|产生|发生|办理|有)?[^，。]{0,24}(?:(?:政府信息公开|信息公开|公开)(?:的)?申请|依申请公开|(?:收到|接到|受理)(?:任何|过)?申请)(?:事项|情况|件|案件|业务)?$/u,
      targets: [[received]],
    },
    {
      id: 'disputes',
      area: 'disputes',
      pattern:
        /(?:未|没有|没|无|不存在)[^，。]{0,26}行政复议(?:案件)?(?:、|和|及|与|或|以及|或者)(?:被?提起)?(?:行政)?诉讼/u,
      targets: [disputeCells(both, 'total')],
    },
    {
      id: 'review',
      area: 'disputes',
      pattern: /(?:未|没有|没|无|不存在)[^，。]{0,26}行政复议(?!(?:案件)?(?:、|和|及|与|或|以及))/u,
      targets: [disputeCells(disputeRows.review, 'total')],
    },
    {
      id: 'litigation',
      area: 'disputes',
      pattern:
        /(?:未|没有|没|无|不存在)[^，。]{0,26}(?<!复议(?:案件)?(?:、|和|及|与|或|以及|或者)(?:被?提起)?)行政诉讼/u,
      targets: [disputeCells(disputeRows.litigation, 'total')],
    },
  ]

/** What makes a clause speak of something else than the report's own total of the year. */
export const guards = {
  /** Another year, or a span of years. */
  time: /去年|上年(?!度?(?:结转|转来|遗留))|上一年(?!度?(?:结转|转来))|往年|同期|同比|环比|累计|以来|历年|近[两二三四五六七八九十几\d]年|五年|较|相比|比上/u,
  /** Changes, rates and plans. */
  change: /增加|减少|增长|下降|上升|提高|降低|多于|少于|力争|预计|计划|拟|目标|不少于|至少|不超过/u,
  /** One way of asking, or one kind of applicant. */
  subset: /网上|网络|在线|线上|信函|邮寄|来函|当面|现场|窗口|传真|邮件|书面|自然人|个人(?!信息)|企业|律师|媒体/u,
  /** The same words as a list of all ways. */
  everyWay: /等(?:多种|各种|各类)?(?:渠道|方式|途径|形式)|公民、法人|自然人、法人|自然人和法人/u,
  /** Others than the reporting organ. */
  others: /各单位|各部门|各乡镇|各镇|各街道|各地|下属|所属|下级|其他单位|部门单位|各县|各区|成员单位/u,
  /** What is near to disputes and is none. */
  disputeOther: /败诉|胜诉|被撤销|责令|超期|备案|审理|作为复议机关|人员|培训|答复书|应诉率|出庭/u,
  /** What is near to requests and is none. */
  requestOther: /投诉|举报|收费|逾期|超期|超时|延期|败诉|纠纷|争议|遗漏|复议|诉讼|撤回|补正|咨询/u,
} as const

export const topics = ['review', 'litigation', 'normative', 'requests', 'other'] as const satisfies readonly Topic[]

/** Words that set what they and the clauses behind them speak of, each topic as a group of its name. */
export const topicCue =
  /(?<review>行政复议)|(?<litigation>行政诉讼)|(?<normative>规范性文件)|(?<requests>(?:公开|收到|受理|新收)的?申请|依申请公开|申请人|申请(?=\d|#))|(?<other>建议|提案|信件|来信|留言|诉求|工单|投诉|举报|信访|热线|咨询|信箱|问政|许可|处罚|解读|意见征集)/gu
