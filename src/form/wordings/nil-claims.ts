import { always, cells, type Binding } from './binding.js'
import { both, disputeCells, disputeRows } from './disputes.js'
import { carriedIn, carriedOut, received } from './requests.js'

const none = '(?:[未没无]|没有|不存在)'
const joined = '(?:案件)?(?:[、和及与]|或者?|以及)(?:被?提起)?'

/** Every nil claim has one of these. */
export const nilCue = /[未没无]|不存在/u

/** What a clause may say there was none of. */
type NilClaim = Pick<Binding, 'id' | 'area' | 'level' | 'words' | 'targets'> & { pattern: RegExp }

/** Clauses that say there was none of something. */
export const nilClaims: readonly NilClaim[] = [
  {
    id: 'received',
    area: 'requests',
    pattern:
      /(?:未|没有|[没无])(?![^，。]{0,4}其[他它](?:主体|方式|渠道|类型))新?(?:收到|接到|接收|受理|产生|发生|办理|有)?[^，。]{0,24}(?:公开的?申请|依申请公开(?:政府信息)?的?(?:申请)?|(?:收到|接到|受理)(?:任何|过)?申请)(?:事项|情况|件|案件|业务)?$/u,
    words: ['申请'],
    targets: always([received]),
    level: 'error',
  },
  {
    id: 'carriedIn',
    area: 'requests',
    pattern:
      /(?:无|没有|未有|不存在)(?:上年|上年度|上一年|上一年度|去年)[^，。]{0,4}(?:结转|转来|遗留)|(?:上年|上年度|上一年|上一年度|去年)(?:无|没有|未有)结转/u,
    words: ['结转', '转来', '遗留'],
    targets: always([carriedIn]),
    level: 'error',
  },
  {
    id: 'carriedOut',
    area: 'requests',
    pattern: /(?:无|没有|未有|不存在)[^，。]{0,6}(?:结转|转入)(?:至|到)?(?:下年|下一年|次年)(?!度?[仍超逾])/u,
    words: ['结转', '转入'],
    targets: always([carriedOut]),
    level: 'error',
  },
  {
    id: 'disputes',
    area: 'disputes',
    pattern: new RegExp(`${none}[^，。]{0,26}行政复议${joined}(?:行政)?诉讼`, 'u'),
    words: ['诉讼'],
    targets: always(disputeCells(both, 'total')),
    level: 'error',
  },
  {
    id: 'review',
    area: 'disputes',
    pattern: new RegExp(`${none}[^，。]{0,26}行政复议(?!${joined}(?:行政)?诉讼)`, 'u'),
    words: ['复议'],
    targets: always(disputeCells(disputeRows.review, 'total')),
    level: 'error',
  },
  {
    id: 'litigation',
    area: 'disputes',
    pattern: new RegExp(`${none}[^，。]{0,26}(?<!复议${joined})行政诉讼`, 'u'),
    words: ['诉讼'],
    targets: always(disputeCells(disputeRows.litigation, 'total')),
    level: 'error',
  },
  {
    id: 'made',
    area: 'disclosure',
    pattern:
      /(?:[未没无]|没有)新?(?:制发|制定|出台|印发|制作)(?:[、和或及](?:未|没有)?(?:废止|修改|修订)){0,2}(?:行政)?规范性文件$/u,
    words: ['规范性文件'],
    targets: (edition) => [cells(`documents/normative/${edition === '2021' ? 'made' : 'newMade'}`)],
    level: 'warning',
  },
]
