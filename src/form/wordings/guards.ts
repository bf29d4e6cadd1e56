/** What makes a clause speak of something else than the report's own total of the year. */
export const guards = {
  /** Another year, or a span of years. */
  time: /年初|去年|上年(?!度?(?:无|没有|未有)?(?:结转|转来|遗留))|上一年(?!度?(?:结转|转来))|往年|同期|同比|环比|累计|历年|较|相比|比上|平均|[每日月季]均|每[年季月日]/u,
  /** A part of a year, or more years than one, for the whole of the sentence. */
  span: /[上下]半年|季度|(?<!今年|本年|年度|一年)以来|近[两二三四五六七八九十几\d]{1,2}年|历年|[两三四五六七八九十]年[来间内共]|(?<!报告|统计|年|度)期间|20\d{2}年?[至到\-—～~]20\d{2}年/u,
  /** 2023年以来 in the report for 2023 is the year itself. */
  sinceYear: /20\d{2}年以来/u,
  /** The sentence comes back to the year of the report. */
  thisYear: /全年|本年|今年(?!以来)/u,
  /** Changes, rates and plans. */
  change: /增加|减少|增长|下降|上升|提高|降低|多于|少于|力争|预计|计划|拟|目标|不少于|至少|不超过/u,
  /** One way of asking, or one kind of applicant. */
  subset:
    /直接[收受]|网上|网络|在线|线上|信函|邮寄|来函|当面|现场|窗口|传真|邮件|书面|自然人|公民(?=申请|提)|法人(?=申请|提)|个人(?!信息)|企业|律师|媒体/u,
  /** The same words as a list of all ways. */
  everyWay: /等(?:多种|各种|各类)?(?:渠道|方式|途径|形式)|公民、法人|自然人、法人|自然人和法人/u,
  /** Others than the reporting organ. */
  others:
    /各单位|各部门|各乡镇|各镇|各村|各社区|各街道|各地|各处室|各科室|各站所|下属|所属|下级|其他单位|部门单位|各县|各区|托管|成员单位|[级直府委]各?(?:部门|单位)|[局厅委办]属|直属|系统[内共收各]|乡镇[（(]?街道|部门收|乡镇(?:共|全年)?(?:收|受理)/u,
  /** The reporting organ by its own words. */
  ourselves: /我[局镇乡县区市省州旗办委厅街院处站队单机]|本[局镇乡县区市省州旗办委厅街院处站队单机]|全[县市区镇乡省]/u,
  /** The organ that reviews are asked of, not the one whose act is reviewed. */
  reviewing: /作为(?:行政)?复议机关|复议机构|复议局|以[^，。]{1,12}为被(?:申请人|告)/u,
  /** Disputes of all kinds stand before those about disclosure. */
  disclosureAmong: /^(?:(?!均|全部|都)[^。；])*?(?:其中|涉及?|有关|关于|因|与)[^，。；]{0,8}公开/u,
  /** Disputes that are said to be about other things. */
  otherCause:
    /均(?:涉及|属|系|为(?=[^，。；\d零]))(?![^，。；]{0,12}公开)|[不未非][^，。；]{0,6}公开|因(?![^，。；]{0,24}公开)[^，。；]{2,}/u,
  /** What is near to disputes and is none. */
  disputeOther:
    /败诉|胜诉|被撤销|责令|超期|备案|(?<!正在)审理|(?<!未)审结|作为复议机关|人员|培训|答复书|决定书|通知书|判决书|裁定|文书|意见书|建议书|新发生|听证|案例|庭审|旁听|不及时|不当|不规范|不到位|应诉率|出庭|调解|化解|各类|以外/u,
  /** What is near to requests and is none. */
  requestOther:
    /投诉|举报|收费|逾期|超期|超时|延期|败诉|纠纷|争议|遗漏|复议|诉讼|撤回|补正|咨询|留言|来信|来电|信件|信访|建议|提案|协助|配合|转办|转交|转来|交办|移交|移送|代拟|参与|指导|督促|协调|代[省市县区镇为]|名义|涉及|要求|目录|指南|制度|平台|栏目|流程/u,
  /** What is carried from year to year besides requests. */
  carriedOther: /项目|工程|资金|指标|任务|工单|问题|提案|建议|线索|复议|诉讼|审结|许可|处罚|信访|投诉|案件|热线/u,
  /** Requests answered in one way or within one time: part of what was answered. */
  partAnswered: /新收|当年|工作日|延期|当场|当日|提前|口头|电话|首次|一次性/u,
  /** Work on documents that is not making them. */
  documentOther:
    /解读|审查|审核|清理|备案|报备|评估|目录|汇编|合法性|征求意见|党内|党委|[县市区镇]委|报请|提请|起草|转发|代[省市县区镇]|以(?!本|我)[^#，。]{0,8}名义/u,
  /** Kinds of permits, not decisions made. */
  items: /事项/u,
} as const
