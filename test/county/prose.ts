import type { SectionId } from '../../src/model/index.js'
import type { ReportModel } from '../support/model.js'
import { correctReport } from '../support/model.js'
import { disclosureClaims, disputeClaims, requestClaims } from '../../src/testing/report/claims.js'
import { paragraph, subHeading, type Block } from '../../src/testing/report/blocks.js'
import { organOf, tellsSupervision } from '../../src/testing/report/organs.js'
import { writePreface } from '../../src/testing/report/prose.js'
import type { Values } from '../support/values.js'

/** Ways to say what was done, by part of the overview; each report takes one of each, with its own topics and counts. */
const ways: Readonly<Record<Part, readonly string[]>> = {
  opening: [
    '{year}年，{we}从{a}入手推进政务公开，年初排定任务{n}项，逐项明确责任人和完成时限。',
    '{year}年，{we}结合{a}部署公开工作，两次召开专题会研究{b}的发布口径。',
    '{year}年，{we}把{a}纳入公开清单，{b}的办理结果按季度对外公布。',
  ],
  disclosure: [
    '围绕{a}和{b}调整公开目录，新增栏目{n}个。{c}的文件印发后三个工作日内上网，图解与原文同步发布。',
    '{a}的方案、进度和结果分三次发布。{b}的办事指南重新编排，篇幅压缩近三成；{c}的常见问题整理成问答{n}则。',
    '{c}信息按村组拆分后公开，群众可以直接查到自家情况。{a}、{b}两项配有短视频{n}条。',
  ],
  requests: [
    '涉及{b}的申请先电话沟通再书面答复，{d}类申请由经办科室提供材料、法制人员把关。',
    '收到有关{d}的申请后当天登记，答复稿须经两人复核，{b}的历史材料集中数字化后便于检索。',
    '编印{d}答复样本{n}份供经办人参照，{b}的申请较为集中，已把共性内容转为主动公开。',
  ],
  management: [
    '{c}文件拟稿时一并注明公开属性。全年复查{a}旧稿{n}份，更正差错并注明日期。',
    '对{c}的信息逐条核对来源，{a}的过期通知移入历史栏目。',
    '建立{c}信息台账，发布、更正、撤下都有记录；{a}的附件改用可编辑格式。',
  ],
  platform: [
    '{place}设立查阅点，配有可检索{d}材料的电脑{n}台。专栏首页改按{c}等事项分类，点击次数比改版前增加。',
    '微信公众号开设{d}专题，与网站同步更新。{place}的纸质公报每月换新。',
    '网站增设{c}查询入口，{place}由专人协助老人查找{d}材料。',
  ],
  supervision: [
    '{we}每季度通报{b}公开进度，邀请{n}名代表评议{d}栏目，意见均已答复。',
    '组织{d}公开业务培训{n}场，新到岗人员跟班学习一周；{b}栏目由监察人员抽看。',
    '安排专人负责{d}信息发布，{b}栏目连续两周未更新的予以提醒。',
  ],
  hearing: [
    '{b}征求意见收到建议{n}条，采纳情况逐条说明理由。{d}的听证邀请了住户代表旁听。{a}一事在村民微信群先行告知。',
    '{d}做法改变之前，在{place}开过一次座谈会。{b}收到的{n}条意见分类汇总后一并回应。{c}的答疑安排在赶集日。',
    '就{c}入户走访{n}次，把听到的问题编成{a}问答。{d}由老党员讲给邻里听。{b}的不同意见原样附在公告后面。',
  ],
  problems: [
    '主要问题是：{a}的解读偏重条文，群众关心的办理条件写得不够明白；{c}的数据更新偏慢。',
    '主要问题是：{b}的公开时点掌握不准，{d}的内容散在几个栏目，查找不便。',
    '主要问题是：{c}的问答数量少，{a}的图表没有随文件一同发布。',
  ],
  measures: [
    '改进情况：{we}已请业务科室改写{a}说明，增列办理实例；{c}数据改为每月十日前更新。',
    '改进情况：{we}把{b}的发布时点写进流程，{d}的内容并入一个专栏，并设跳转链接。',
    '改进情况：{we}从来电记录中整理{c}问答，{a}图表交由原拟稿人制作。',
  ],
}

type Part =
  | 'opening'
  | 'disclosure'
  | 'requests'
  | 'management'
  | 'platform'
  | 'supervision'
  | 'hearing'
  | 'problems'
  | 'measures'

/** What the sentences of a report are made of; those of another unit or year make it a copied one. */
export interface Words {
  /** Four nouns that it worked on. */
  topics: readonly string[]
  /** Where its papers can be read. */
  place: string
  /** What chooses the ways to say it, and the counts. */
  number: number
}

/** A report to be written. */
export interface Told {
  organ: string
  year: number
  values: Values
  words: Words
  /** Paragraphs behind the preface. */
  preface?: readonly string[]
  /** Sentences about applications, behind those that follow from the tables. */
  added?: string
}

function say(part: Part, { organ, year, words: { topics, place, number } }: Told): string {
  const all = ways[part]
  const way = all[number % all.length] ?? ''
  const [a = '', b = '', c = '', d = ''] = topics
  const words: Record<string, string> = {
    ...{ a, b, c, d, place },
    n: String(2 + ((number * 5 + part.length) % 9)),
    year: String(year),
    we: organOf(organ).we,
  }
  return way.replace(/\{(\w+)\}/gu, (_, name: string) => words[name] ?? '')
}

/** A correct report of an organ, in words of its own. */
export function reportOf(told: Told): ReportModel {
  const { organ: name, year, values, words, added = '' } = told
  const organ = organOf(name)
  const model = correctReport({ organ: name, year, allParts: values })
  const { form } = model
  const text = (part: Part): string => say(part, told)
  const [website, media] = [90 + (words.number % 97) * 3, 31 + (words.number % 23)]
  const overview: Block[] = [
    paragraph(text('opening')),
    subHeading('（一）', '主动公开'),
    paragraph(
      `全年公开政府信息${String(website + media)}条，其中通过门户网站公开${String(website)}条，通过政务新媒体公开${String(media)}条。${text('disclosure')}${disclosureClaims(form, values, year)}`,
    ),
    subHeading('（二）', '依申请公开'),
    paragraph(`${text('requests')}${requestClaims(form, values)}${disputeClaims(form, values)}${added}`),
    subHeading('（三）', '政府信息管理'),
    paragraph(text('management')),
    subHeading('（四）', '政府信息公开平台建设'),
    paragraph(text('platform')),
    paragraph(text('hearing')),
    subHeading('（五）', '监督保障'),
    paragraph(`${text('supervision')}${tellsSupervision(organ.kind) ? supervisionResults : ''}`),
  ]
  const own: Partial<Record<SectionId, Block[]>> = {
    overview,
    problems: [paragraph(text('problems')), paragraph(text('measures'))],
  }
  return {
    ...model,
    sections: model.sections.map((section) => ({ ...section, children: own[section.id] ?? section.children })),
    preface: [...writePreface({ organ, year, edition: form, values }), ...(told.preface ?? [])],
  }
}

const supervisionResults =
  '工作考核方面，政府信息公开列入年度综合考核，结果为良好等次；社会评议方面，评议结果为满意；责任追究方面，没有发生需要追究责任的情形。'
