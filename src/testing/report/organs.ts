import type { OrganKind } from '../../model/index.js'

/** What the generator knows of an organ from its name. */
export interface OrganModel {
  name: string
  kind: OrganKind
  /** How the organ speaks of itself in prose, for example 我镇. */
  we: string
  /** Only such an organ may print a number above 0 in the 规章 row. */
  mayMakeRules: boolean
}

const kinds: { pattern: RegExp; kind: OrganKind; we: string }[] = [
  { pattern: /人民政府办公[室厅]$/u, kind: 'governmentOffice', we: '我办' },
  { pattern: /省人民政府$/u, kind: 'provincialGovernment', we: '我省' },
  { pattern: /市人民政府$/u, kind: 'cityGovernment', we: '我市' },
  { pattern: /县人民政府$/u, kind: 'countyGovernment', we: '我县' },
  { pattern: /区人民政府$/u, kind: 'countyGovernment', we: '我区' },
  { pattern: /镇人民政府$/u, kind: 'township', we: '我镇' },
  { pattern: /乡人民政府$/u, kind: 'township', we: '我乡' },
  { pattern: /街道办事处$/u, kind: 'subdistrict', we: '我街道' },
  { pattern: /(?:管理委员会|管委会)$/u, kind: 'committee', we: '我委' },
  { pattern: /局$/u, kind: 'department', we: '我局' },
]

/** Kind and pronoun by the end of the name. Whether a city may make 规章 does not show in its name: it is taken not to. */
export function organOf(name: string): OrganModel {
  const found = kinds.find(({ pattern }) => pattern.test(name)) ?? { kind: 'department' as const, we: '本机关' }
  return { name, kind: found.kind, we: found.we, mayMakeRules: found.kind === 'provincialGovernment' }
}

/** Whether the report must tell 工作考核, 社会评议 and 责任追究 results, or is advised to. */
export const tellsSupervision = (kind: OrganKind): boolean => kind !== 'department' && kind !== 'ministry'
