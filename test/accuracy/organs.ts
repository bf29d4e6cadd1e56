import type { OrganKind } from '../../src/model/index.js'

/** An invented organ, and how its report speaks of it. */
export interface ReportingOrgan {
  name: string
  kind: OrganKind
  we: string
  /** What it reports for, as in 全县; its own office for an organ that stands for itself alone. */
  whole: string
}

const organ = (kind: OrganKind, we: string, whole: string, ...names: string[]): ReportingOrgan[] =>
  names.map((name) => ({ name, kind, we, whole }))

/** Organs of every kind that reports. Places are invented, but for a city whose power to make 规章 the law tells. */
export const organs: readonly ReportingOrgan[] = [
  ...organ('ministry', '我部', '部机关', '教育部', '水利部'),
  ...organ('ministry', '我局', '局机关', '国家粮食和物资储备局'),
  ...organ('provincialGovernment', '我省', '全省', '海岚省人民政府', '云屿省人民政府'),
  ...organ('provincialGovernment', '我区', '全区', '北岭壮族自治区人民政府'),
  ...organ('cityGovernment', '我市', '全市', '澄湾市人民政府', '芷川市人民政府', '金华市人民政府'),
  ...organ('cityGovernment', '我州', '全州', '鹭汀自治州人民政府'),
  ...organ('countyGovernment', '我县', '全县', '松岚县人民政府', '槐屿县人民政府', '岑阳自治县人民政府'),
  ...organ('countyGovernment', '我区', '全区', '澄湾市汐浦区人民政府'),
  ...organ('township', '我镇', '全镇', '松岚县砚溪镇人民政府', '槐屿县杏坞镇人民政府', '汐浦区白渡镇人民政府'),
  ...organ('township', '我乡', '全乡', '岑阳县荻坪乡人民政府', '松岚县岭脚畲族乡人民政府'),
  ...organ('subdistrict', '我街道', '街道', '汐浦区柘桥街道办事处', '芷川市望荷街道办事处'),
  ...organ('committee', '管委会', '全区', '澄湾市经济技术开发区管理委员会', '岑阳县工业园区管委会'),
  ...organ(
    'governmentOffice',
    '我办',
    '办公室',
    '松岚县人民政府办公室',
    '澄湾市人民政府办公室',
    '海岚省人民政府办公厅',
  ),
  ...organ('department', '我局', '局机关', '松岚县教育体育局', '澄湾市自然资源和规划局', '汐浦区市场监督管理局'),
  ...organ('department', '我委', '委机关', '芷川市卫生健康委员会', '海岚省发展和改革委员会'),
  ...organ('department', '我厅', '厅机关', '海岚省水利厅', '云屿省生态环境厅'),
  ...organ('department', '本机关', '本机关', '槐屿县城市管理综合行政执法大队', '澄湾市公共资源交易中心'),
]

/** Kinds whose reports must tell 工作考核, 社会评议 and 责任追究, or are advised to. */
const supervised: readonly OrganKind[] = [
  'provincialGovernment',
  'cityGovernment',
  'countyGovernment',
  'township',
  'subdistrict',
  'committee',
  'governmentOffice',
]
export const tellsSupervision = ({ kind }: ReportingOrgan): boolean => supervised.includes(kind)

/** Names from which the power to make 规章 is certain. */
export const makesRules = ({ kind, name }: ReportingOrgan): boolean =>
  kind === 'provincialGovernment' || kind === 'ministry' || name === '金华市人民政府'
