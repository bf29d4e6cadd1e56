import type { Topic } from './binding.js'

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
  disputeOther:
    /败诉|胜诉|被撤销|责令|超期|备案|审理|作为复议机关|人员|培训|答复书|决定书|通知书|判决书|裁定|文书|意见书|建议书|应诉率|出庭|调解|化解/u,
  /** What is near to requests and is none. */
  requestOther:
    /投诉|举报|收费|逾期|超期|超时|延期|败诉|纠纷|争议|遗漏|复议|诉讼|撤回|补正|咨询|留言|来信|来电|信件|信访|建议|提案|协助|配合|转办|转交|代拟|参与|指导|督促|协调/u,
  /** Requests answered in one way or within one time: part of what was answered. */
  partAnswered: /工作日|延期|当场|当日|提前|口头|电话|首次|一次性/u,
  /** Work on documents that is not making them. */
  documentOther: /解读|审查|审核|清理|备案|评估|目录|汇编|合法性|征求意见|党内|党委|[县市区镇]委/u,
} as const

export const topics = ['review', 'litigation', 'normative', 'requests', 'other'] as const satisfies readonly Topic[]

/** Words that set what they and the clauses behind them speak of, each topic as a group of its name. */
export const topicCue =
  /(?<litigation>复议后(?:提起|起诉)|(?:行政)?诉讼|起诉)|(?<review>复议)|(?<normative>规范性文件)|(?<requests>(?:公开|收到|受理|新收)的?申请|依申请公开|申请人|申请(?=\d|#))|(?<other>建议|提案|信件|来信|留言|诉求|工单|投诉|举报|信访|热线|咨询|信箱|问政|许可|处罚|解读|意见征集)/gu
