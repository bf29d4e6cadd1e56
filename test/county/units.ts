/** How a unit's report is written: Word, a page of a site, Markdown, or text with tabs between cells. */
export type CountyFormat = 'docx' | 'html' | 'md' | 'txt'

/** An invented unit of the county. */
export interface CountyUnit {
  /** Name of its files, without year and extension. */
  file: string
  name: string
  category: string
  /** Name of the unit above it; absent for the government. */
  parent?: string
  formerName?: string
  format: CountyFormat
  /** What it worked on, by year: nouns that its sentences are made of. */
  topics: Readonly<Record<CountyYear, readonly [string, string, string, string]>>
  /** Where its papers can be read. */
  place: string
}

export const countyYears = [2023, 2024] as const
export type CountyYear = (typeof countyYears)[number]

export const government = '松岚县人民政府'
export const resources = '松岚县自然资源局'

/** The twelve units in the order of the roster. */
export const countyUnits: readonly CountyUnit[] = [
  {
    ...{ file: 'government', name: government, category: '政府', format: 'docx', place: '县档案馆' },
    topics: {
      2023: ['重大建设项目', '营商环境', '乡村道路', '防汛避险'],
      2024: ['老旧小区改造', '招商引资', '城乡公交', '森林防火'],
    },
  },
  {
    ...{ file: 'office', name: '松岚县人民政府办公室', category: '政府办公室', format: 'docx', place: '县图书馆' },
    ...{ parent: government },
    topics: {
      2023: ['常务会议议定事项', '建议提案办理', '公文流转', '值班应急'],
      2024: ['政府开放日', '政策吹风会', '督查通报', '电子公报'],
    },
  },
  {
    ...{ file: 'education', name: '松岚县教育局', category: '部门', format: 'html', place: '教师之家' },
    ...{ parent: government },
    topics: {
      2023: ['学区划分', '教师招聘', '课后服务', '校园食堂'],
      2024: ['幼儿园收费', '高中招生', '校车线路', '助学金发放'],
    },
  },
  {
    ...{ file: 'civil-affairs', name: '松岚县民政局', category: '部门', format: 'html', place: '婚姻登记处' },
    ...{ parent: government },
    topics: {
      2023: ['低保审批', '养老院评级', '地名更新', '临时救助'],
      2024: ['残疾人补贴', '社区食堂', '社会组织年检', '殡葬服务'],
    },
  },
  {
    ...{ file: 'resources', name: resources, category: '部门', format: 'docx', place: '土地交易大厅' },
    ...{ parent: government },
    topics: {
      2023: ['征地补偿', '国土空间规划', '采矿权出让', '地质灾害点'],
      2024: ['宅基地审批', '耕地保护', '土地供应计划', '测绘成果'],
    },
  },
  {
    ...{ file: 'land-register', name: '松岚县不动产登记中心', category: '事业单位', format: 'txt' },
    ...{ parent: resources, place: '登记大厅二楼' },
    topics: {
      2023: ['抵押登记', '农房确权', '水电过户联办', '登记资料查询'],
      2024: ['带押过户', '预告登记', '遗产继承登记', '自助查档'],
    },
  },
  {
    ...{ file: 'water', name: '松岚县水利局', category: '部门', format: 'md', parent: government, place: '水情教育馆' },
    topics: {
      2023: ['水库除险', '农村供水', '河长巡河', '取水许可'],
      2024: ['灌区改造', '水价调整', '河道采砂', '山洪预警'],
    },
  },
  {
    ...{ file: 'agriculture', name: '松岚县农业农村局', category: '部门', format: 'html', place: '农技推广站' },
    ...{ parent: government },
    topics: {
      2023: ['农机补贴', '高标准农田', '种子质量抽检', '动物防疫'],
      2024: ['粮食收储', '渔业禁捕', '农药残留', '合作社评定'],
    },
  },
  {
    ...{ file: 'culture', name: '松岚县文化和旅游局', category: '部门', format: 'docx', place: '文化馆' },
    ...{ parent: government, formerName: '松岚县文化广电旅游局' },
    topics: {
      2023: ['古村落修缮', '广播电视覆盖', '民宿备案', '非遗传承人'],
      2024: ['旅行社检查', '夜间开放', '博物馆预约', '演出审批'],
    },
  },
  {
    ...{ file: 'yanxi', name: '松岚县砚溪镇人民政府', category: '乡镇', format: 'txt', place: '砚溪镇便民服务中心' },
    ...{ parent: government },
    topics: {
      2023: ['竹产业扶持', '集镇停车', '村级账目', '危房排查'],
      2024: ['茶园改造', '垃圾清运', '村民议事', '山塘整治'],
    },
  },
  {
    ...{ file: 'xingwu', name: '松岚县杏坞镇人民政府', category: '乡镇', format: 'md', place: '杏坞镇综合文化站' },
    ...{ parent: government },
    topics: {
      2023: ['杏梅收购', '公厕改建', '林权流转', '老街消防'],
      2024: ['石材厂关停', '饮水管网', '移民安置', '集市搬迁'],
    },
  },
  {
    ...{ file: 'diping', name: '松岚县荻坪乡人民政府', category: '乡镇', format: 'txt', place: '荻坪乡老年活动室' },
    ...{ parent: government },
    topics: {
      2023: ['高山蔬菜', '索道检修', '村道硬化', '光伏收益'],
      2024: ['中药材种植', '通信基站', '河滩复绿', '救灾物资'],
    },
  },
]
