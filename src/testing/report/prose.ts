import type { Edition, SectionId } from '../../model/index.js'
import { basisOf } from '../../form/basis.js'
import { familiesOf } from '../../form/families.js'
import { editions, formInForce } from '../../form/index.js'
import { firstFeeYear, norms } from '../../form/norms.js'
import { type Block, type SectionModel, paragraph, subHeading, table } from './blocks.js'
import { disclosureClaims, disputeClaims, feeClaims, requestClaims } from './claims.js'
import { type OrganModel, tellsSupervision } from './organs.js'
import type { Values } from './values.js'

/** What the prose of a report is written from. */
export interface ProseSource {
  organ: OrganModel
  year: number
  /** The edition that the tables are in. */
  edition: Edition
  values: Values
}

export const documentName = '政府信息公开工作年度报告'

export const titleOf = (organ: string, year: number): string => `${organ}${year}年${documentName}`

/** An official format by its title; one from outside by what sets it. */
function citeForm(form: Edition): string {
  const norm = basisOf(form)
  return norm ? cite(norm) : `《${form.name}》（${form.basis}）`
}

const cite = ({ title, number }: { title: string; number: string }): string => `《${title}》（${number}）`

/** Two paragraphs: legal basis, then parts and 统计期限. The second names all six sections, as many real prefaces do. */
export function writePreface({ organ, year, edition }: ProseSource): string[] {
  const form = basisOf(edition) ? (formInForce(editions, year) ?? edition) : edition
  const parts = edition.sections.map(({ label }) => label).join('，')
  return [
    `根据《${norms.regulation.title}》（${norms.regulation.number}，以下简称《条例》）和${citeForm(form)}要求，${organ.name}编制了${year}年${documentName}，现向社会公布。`,
    `全文分为${parts}，共六个部分。所列数据的统计期限为${year}年1月1日至12月31日。`,
  ]
}

const supervision = ({ kind, we }: OrganModel): string =>
  tellsSupervision(kind)
    ? `工作考核方面，政府信息公开已列入年度综合考核，${we}考核结果为良好等次；社会评议方面，面向群众和企业代表发放评议表，评议结果为满意；责任追究方面，本年没有发生需要追究责任的情形。`
    : ''

function overview(source: ProseSource): Block[] {
  const { organ, year, edition, values } = source
  const { we } = organ
  const [website, media] = [180 + (year % 7) * 13, 64 + (year % 5) * 9]
  return [
    paragraph(`${year}年，${we}把政府信息公开作为规范用权、服务群众的日常工作来抓，各项任务按期完成。`),
    subHeading('（一）', '主动公开'),
    paragraph(
      `全年公开政府信息${website + media}条，其中通过门户网站公开${website}条，通过政务新媒体公开${media}条。${disclosureClaims(edition, values, year)}`,
    ),
    subHeading('（二）', '依申请公开'),
    paragraph(
      `畅通网络、信函和当面三种受理渠道，答复文书统一由法制人员审核。${requestClaims(edition, values)}${disputeClaims(edition, values)}`,
    ),
    subHeading('（三）', '政府信息管理'),
    paragraph('公文起草时同步确定公开属性，发布前落实保密审查，定期清理已经失效的信息，保证公开内容准确、及时。'),
    subHeading('（四）', '政府信息公开平台建设'),
    paragraph('按照统一规范设置公开专栏，逐月检查栏目更新和链接可用情况，在办事大厅设立查阅点，方便群众现场查询。'),
    subHeading('（五）', '监督保障'),
    paragraph(`明确专人负责，组织业务培训，定期通报各承办单位的公开进度。${supervision(organ)}`),
  ]
}

const problems = ({ organ: { we } }: ProseSource): Block[] => [
  paragraph('工作中存在的主要问题是：政策解读以文字稿为主，形式不够丰富，群众理解和使用还不够方便。'),
  paragraph(`改进情况：${we}要求解读稿与文件同步起草、同步发布，并增配图表和问答，已在民生类文件中先行落实。`),
]

function otherMatters({ year, values }: ProseSource): Block[] {
  if (year < firstFeeYear) return [paragraph('本年没有其他需要报告的事项。')]
  return [paragraph(`按照${cite(norms.fee)}的规定，${feeClaims(values)}除此以外，没有其他需要报告的事项。`)]
}

/** The six sections under their official headings. The fee statement follows the year, the claims follow the tables. */
export function writeSections(source: ProseSource): SectionModel[] {
  const content: Record<SectionId, Block[]> = {
    overview: overview(source),
    disclosure: [],
    requests: [],
    disputes: [],
    problems: problems(source),
    otherMatters: otherMatters(source),
  }
  const families = familiesOf([source.edition])
  return source.edition.sections.map(({ id, number, label }) => {
    const own = families.filter(({ tables }) => tables[0]?.spec.section === id)
    return { id, number, title: label, children: [...content[id], ...own.map((family) => table(family.id))] }
  })
}
