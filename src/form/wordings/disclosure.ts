import type { Target } from '../../model/index.js'
import { always, cells, counts, type Binding } from './binding.js'

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
    words: ['现行有效'],
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
    words: ['废止', '宣布失效'],
    targets: (edition) => (edition === '2021' ? [documents('repealed')] : []),
    level: 'warning',
    units: counts,
    part: true,
  },
  {
    id: 'made',
    area: 'disclosure',
    patterns: [
      new RegExp(`(?:制发|制定|制作|出台|印发|新发布)[^#，。]{0,8}(?<!非)${normative}[^#，。]{0,6}#`, 'u'),
      new RegExp(`(?:制发|制定|制作|出台|印发|新发布)[^#，。]{0,4}#(?:部门)?${normative}`, 'u'),
      new RegExp(`(?<!非)${normative}(?:共|新)?(?:制发|制定|制作|出台)[了共为]?#`, 'u'),
    ],
    words: ['规范性文件'],
    targets: (edition) => (edition === '2021' ? [documents('made')] : [documents('newMade')]),
    level: 'warning',
    units: counts,
  },
  {
    id: 'publicTotal',
    area: 'disclosure',
    patterns: [new RegExp(`对外公开(?:的?${normative})?总数量?[为共]?#`, 'u')],
    words: ['总数'],
    targets: (edition) => (edition === '2019' ? [documents('publicTotal')] : []),
    topic: 'normative',
    level: 'warning',
    units: counts,
    part: true,
  },
  {
    id: 'published',
    area: 'disclosure',
    patterns: [
      new RegExp(`(?:公开|发布|公布)[^#，。]{0,6}(?<!非)${normative}[^#，。]{0,4}#`, 'u'),
      new RegExp(`(?:公开|发布|公布)[^#，。]{0,4}#(?:部门)?${normative}`, 'u'),
    ],
    // What was made public may be what was made, or all that is in force.
    words: ['规范性文件'],
    targets: (edition) =>
      edition === '2021'
        ? [documents('made'), documents('valid')]
        : [documents('newPublic'), documents('publicTotal'), documents('newMade')],
    level: 'warning',
    units: counts,
  },
  ...(['valid', 'repealed'] as const).map((column): Binding => ({
    id: column,
    area: 'disclosure',
    patterns: [column === 'valid' ? /^、?现行有效的?#/u : /^、?废止了?#/u],
    words: [column === 'valid' ? '现行有效' : '废止'],
    targets: (edition) => (edition === '2021' ? [documents(column)] : []),
    topic: 'normative',
    level: 'warning',
    units: counts,
    part: true,
  })),
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
        `(?:作出|做出|办理|办结|实施|下达)(?:[了的共]|各类|各项|共计){0,3}${name}(?:处理)?(?:决定|案件|措施|事项)?[^#，。、公信申]{0,4}#(?!、?(?:行政)?强制执行)`,
        'u',
      ),
      new RegExp(`(?:作出|做出|办理|办结|实施|下达)[^#，。公]{0,4}#${name}(?:处理)?(?:决定|案件|措施)`, 'u'),
    ],
    words: [name],
    targets: always(cells(`${table}/${row}/decisions`)),
    level: 'warning',
    units: /^(?:件次?|[宗起次项例])$/u,
  })),
  {
    id: 'charge',
    area: 'disclosure',
    patterns: [
      /(?<!减免|减征|免征|停征|取消|降低)行政事业性收费(?:金额|总额|共|共计|收入)?[^#，。、项]{0,6}#/u,
      /(?:收取|征收)[^#，。]{0,6}行政事业性收费[^#，。、项]{0,6}#/u,
    ],
    words: ['行政事业性收费'],
    targets: (edition) => (edition === '2021' ? [cells('charges/charge/amount')] : []),
    level: 'warning',
    units: /^元$/u,
  },
]
