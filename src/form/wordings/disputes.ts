import type { Target } from '../../model/index.js'
import { always, cells, counts, type Binding } from './binding.js'

export const disputeRows = { review: ['review'], litigation: ['direct', 'afterReview'] } as const
export const disputeCells = (rows: readonly string[], column: string): Target =>
  cells(...rows.map((row) => `disputes/${row}/${column}`))
export const both = [...disputeRows.review, ...disputeRows.litigation]

/** Bindings of disputes. What a review organ handles or files is counted on another base. */
export const disputeBindings: readonly Binding[] = [
  {
    id: 'afterReview',
    area: 'disputes',
    patterns: [/复议后再?(?:提起|起诉)(?:行政)?(?:诉讼)?的?(?:案件)?[^#，。、]{0,3}#/u],
    words: ['复议后'],
    targets: always(disputeCells(['afterReview'], 'total')),
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'direct',
    area: 'disputes',
    patterns: [/未经(?:行政)?复议(?:程序)?而?(?:直接)?(?:提起|起诉)(?:行政)?(?:诉讼)?的?(?:案件)?[^#，。、]{0,3}#/u],
    words: ['未经'],
    targets: always(disputeCells(['direct'], 'total')),
    level: 'error',
    units: counts,
    part: true,
  },
  {
    id: 'disputes',
    area: 'disputes',
    patterns: [
      /(?:行政)?复议(?:案件)?(?:[、和及与]|以及)?(?:提起)?(?:行政)?诉讼(?:案件|案)?(?:共|合计|总数|共计)?[^#，。各均、]{0,6}#/u,
    ],
    words: ['复议'],
    targets: always(disputeCells(both, 'total')),
    level: 'error',
    units: counts,
  },
  {
    id: 'noDisputes',
    area: 'disputes',
    patterns: [/行政复议(?:案件)?(?:[、和及与]|以及)(?:提起)?(?:行政)?诉讼(?:案件|案)?(?:数量?)?(?:均|都)(?:为|是)?#/u],
    words: ['复议'],
    targets: always(disputeCells(both, 'total')),
    onlyNil: true,
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
            `${name}(?:案件|申请|案|应诉|应诉案件)?(?:数量?|数为|共|为|共计|有|发生|情况)?[^#，。、率维纠未审结胜败撤]{0,4}#`,
            'u',
          ),
          new RegExp(
            `#(?:政府信息公开|信息公开|涉及[^#，。]{0,10})?(?:的)?${kind === 'review' ? '行政复议' : '行政诉讼'}`,
            'u',
          ),
        ],
        words: [kind === 'review' ? '复议' : '诉讼'],
        targets: always(disputeCells(rows, 'total')),
        level: 'error',
        units: counts,
      },
      ...Object.entries({
        upheld: ['维持'],
        corrected: ['纠正'],
        pending: ['未审结', '正在审理'],
      }).map(([column, words]): Binding => ({
        id: `${kind}/${column}`,
        area: 'disputes',
        patterns: [new RegExp(`(?:${words.join('|')})(?:的)?[^#，。、]{0,4}#`, 'u')],
        words,
        targets: always(disputeCells(rows, column)),
        topic: kind,
        level: 'error',
        units: counts,
        part: true,
      })),
    ]
  }),
]
