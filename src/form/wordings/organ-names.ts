/** How the names of organs are made, and made short. */

/** Endings of names that stand for one another; the first is the full one. The longest ending that fits counts. */
export const organEndings: readonly (readonly string[])[] = [
  ['人民政府办公室', '政府办公室', '政府办', '府办', '办公室'],
  ['人民政府办公厅', '政府办公厅', '政府办', '府办', '办公厅'],
  ['街道办事处', '街道办', '街道'],
  ['人民政府', '政府'],
  ['行政公署', '行署'],
  ['管理委员会', '管委会', '管委'],
  ['委员会', '委'],
  ['办公室', '办'],
  ['办公厅', '办'],
  ['分局', '局'],
  ['局'],
  ['厅'],
  ['中心'],
  ['总队'],
  ['支队'],
  ['大队'],
  ['海关'],
  ['法院'],
  ['检察院'],
  ['学院'],
  ['院'],
  ['站'],
  ['所'],
  ['处'],
  ['署'],
  ['银行', '行'],
  ['部'],
  ['会'],
]

/** A street and its office are one name: 云台街道办事处. */
export const street = '街道'
export const streetOffice = '办事处'

/** What a place ends in, by its level. */
export const placeLevels = '省市县区州旗盟镇乡'

/** A level, or the whole country, right before a name that has no place of its own: 市气象局, 国家气象局. */
export const anyLevel = new RegExp(`(?:[${placeLevels}]|国家|中国)$`, 'u')

/** Before the name of a kind of organ: 各省水利厅, 其他县教育局. */
export const severalOrgans = /(?:各|其他|其它|有关|兄弟|下级)$/u

/** Places, the longest first: 自治县 before 县. */
export const placePattern =
  /[\u4E00-\u9FFF]{1,9}?(?:自治区|自治州|自治县|自治旗|(?:经济技术|高新技术产业|经济|高新技术|工业|综合|旅游)?(?:开发区|度假区|示范区|园区|保税区)|新区|林区|地区|街道|民族乡|苏木|[省县旗盟镇乡区]|州(?!市)|市(?![场政容委]))/uy

/** Words that hold the name of a level and are no places. */
export const notPlaces = /(?:城乡|城市|城镇|乡镇|市场|社区|区域|镇村|农村|地市)$/u

/** Places by their short names. */
export const shortPlaces: readonly (readonly [string, string])[] = [
  ['高新技术产业开发区', '高新区'],
  ['经济技术开发区', '经开区'],
  ['经济开发区', '经开区'],
  ['经济技术开发区', '开发区'],
  ['经济开发区', '开发区'],
  ['高新技术产业开发区', '开发区'],
  ['新区', '新区'],
  ['自治县', '县'],
  ['自治州', '州'],
  ['自治旗', '旗'],
  ['自治区', '区'],
]

/** Functions by a short name that changes the order of their characters, or that all the country uses. */
export const standingShortNames: readonly (readonly [string, string])[] = [
  ['自然资源和规划', '资规'],
  ['自然资源和规划', '自规'],
  ['自然资源', '资源'],
  ['生态环境', '环保'],
  ['市场监督管理', '市监'],
  ['人力资源和社会保障', '社保'],
  ['住房和城乡建设', '建设'],
  ['文化广电和旅游', '文旅'],
  ['退役军人事务', '退役'],
  ['民族宗教事务', '民宗'],
  ['住房公积金', '公积金'],
  ['行政审批', '审批'],
  ['综合行政执法', '执法'],
  ['综合执法', '执法'],
  ['地方金融', '金融'],
]

/** Inside of an organ, by its own last character: 局机关. */
export const ownOffice = '机关'

/** What behind a name makes it that of a part of the organ, or of another one. */
export const partsOfOrgans = /^(?:办(?![理结复毕]|公开)|部门|系统|组成|网站|门户|下属|所属|属)/u

/** Organs that decide the reviews of others. */
export const reviewOrgans = /司法/u

/** Another organ that a clause begins with, and what it does behind it: 县行政审批局集中行使; no place of publication. */
export const foreignOpening =
  /^[省市县区州][\u4E00-\u9FFF]{1,8}?(?:局|委员会|厅|法院|检察院)(?!网站|门户|官网|公众号|微信|窗口|大厅|栏目|网页|平台)[\u4E00-\u9FFF]{2}/u

/** What the name of an organ ends in that is not the reporting one, where it acts. */
export const foreignEndings =
  '局|委员会|管委会|政府|办公室|办公厅|厅|法院|检察院|派出所|大队|中队|支队|总队|中心|街道办事处|街道办|街道|镇|乡|县|市|区|部|处|院|站|学校|中学|公司|党委|纪委|监委|人大|政协'
