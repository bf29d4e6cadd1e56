import type { WordList } from '../word-list.js'

/** Outcomes that nothing but requests has: where one is named and nothing else is spoken of, requests are counted. */
export const tellingRows: ReadonlySet<string> = new Set([
  ...['deniedSecret', 'deniedLaw', 'deniedSafety', 'deniedThirdParty', 'deniedInternal', 'deniedProcess'],
  ...['deniedCaseFile', 'deniedQuery', 'unableNotHeld', 'unableNonexistent', 'unableNeedCreate', 'unableUnclear'],
  ...['refusedRepeat', 'refusedPublication', 'refusedMassive', 'refusedConfirm', 'otherNoCorrection', 'otherFeeUnpaid'],
  ...['partlyGranted', 'unable', 'refused'],
])

/** Outcomes of requests by the id of their row or group, in the words of the form and in the usual ones. */
export const rows: WordList = {
  kind: 'row',
  words: {
    granted: `
      (决定|同意|准予|)予以公开
      (同意|准予|全部予以|全部同意)公开
      全部公开
    `,
    alreadyPublic: `
      (所申请|申请|所申请的|)(的|)(信息|政府信息|)已(经|)主动公开
      (告知|指引)(获取|查询|查阅)(途径|渠道|方式)
      已主动公开(信息|政府信息|)
    `,
    grantedOrPartly: `
      公开类(答复|)
      全部(公开|)(或|或者|和|及|、)部分(予以|)公开
      予以公开(或|或者)部分公开
      (告知|)公开(或|或者)部分公开
      (同意|予以|)公开（含部分(公开|)）
      (同意|予以|)公开（(含|包括)部分公开(的|)）
    `,
    partlyGranted: `
      (予以|)(部分公开|部分予以公开|区分处理)
      (含有|包含)不应当公开(的|)内容(的|)
    `,
    denied: `
      (决定|依法|作出|)(不予公开|不同意公开|未予公开)(的|)(决定|)
    `,
    deniedSecret: `
      (因|)(属于|涉及|)国家秘密(不予公开|)
    `,
    deniedLaw: `
      (其他|其它|)法律(、|)(行政|)法规禁止公开(不予公开|)
    `,
    deniedSafety: `
      (因|)(危及|)(“|)三安全一稳定(”|)(不予公开|)
      (因|)(公开|)(后|)(可能|)危及国家安全、公共安全、经济安全(、|和|或者|或)社会稳定(而|的|)(不予公开|未予公开|)
    `,
    deniedThirdParty: `
      (因|)(保护|涉及|损害|侵害|)第三方(合法|)权益(不予公开|)
    `,
    deniedInternal: `
      (因|)(属于|)(行政机关|)(三类|)内部事务(性|)信息(不予公开|)
    `,
    deniedProcess: `
      (因|)(属于|)(四类|)过程性信息(不予公开|)
    `,
    deniedCaseFile: `
      (因|)(属于|)(行政|)执法案卷(信息|)(不予公开|)
    `,
    deniedQuery: `
      (因|)(属于|)行政查询事项(类|)(信息|)(不予公开|)
    `,
    unable: `
      (依法|)无法(提供|予以提供)
    `,
    unableNotHeld: `
      不掌握(相关|所申请|该|)(政府|)信息
      不掌握
    `,
    unableNonexistent: `
      (相关|政府|所申请|)信息不存在
    `,
    unableNeedCreate: `
      (因|属于|)(没有|无)现成(的|)信息(、|，|)需(要|)(另行|)制作
      (没有现成信息|需另行制作)
      需要另行制作
    `,
    unableUnclear: `
      补正(后|)(申请|)(内容|)(仍|仍然|依然|还|)(不明确|不明|不清)
    `,
    refused: `
      (依法|)(不予处理|不再处理|不予重复处理)
    `,
    refusedPetition: `
      (属于|)(信访|)(、|)(举报|)(、|)投诉(类|)申请
      (属于|)信访(、|)(举报|投诉)(、|)(投诉|举报)(类|)(申请|事项|)(不予处理|)
      信访(类|)申请
    `,
    refusedRepeat: `
      (属于|认定|认定为|)重复(性|)申请(不予处理|不予重复处理|)
    `,
    refusedPublication: `
      (要求|)提供公开出版物(不予处理|)
    `,
    refusedMassive: `
      (认定|认定为|)(无正当理由|)大量(、|)反复申请(不予处理|)
    `,
    refusedConfirm: `
      (要求|)(行政机关|)确认或(者|)重新出具(已获取信息|)(不予处理|)
    `,
    otherHandling: `
      (作|作出|做|)(其他|其它)(处理|方式处理|情形处理)
      其他情形
    `,
    otherNoCorrection: `
      (无正当理由|)(逾期|逾期仍)(未|不)(补正|作补正|按要求补正)(不再处理|)
      (逾期|逾期仍)(未|不)(补正|作补正|按要求补正)(、|，|而|、依法)不再处理
      (无正当理由|)(逾期|逾期仍)(未|不)补正(、|，)(行政机关|本机关|本单位|我单位|我局|我办|我镇|我委|我厅)不再处理(其申请|其政府信息公开申请|)
    `,
    otherFeeUnpaid: `
      逾期(未|不)(按收费通知要求|)(缴纳费用|缴费|缴纳|交费)(不再处理|)
      逾期(未|不)(缴纳费用|缴费|缴纳|交费)(、|，|而|、依法)不再处理
    `,
  },
}

/** Results of reviews and suits by the id of their column; ids without one are results that may stand in several. */
export const results: WordList = {
  kind: 'result',
  words: {
    upheld: `
      (结果|被|获|予以|决定|判决|)维持(原行政行为|原行政决定|原答复|原决定|)
      (作出|)维持(的|)(决定|判决)
      (被|)(法院|人民法院)(决定|判决|裁定|)维持
    `,
    corrected: `
      (结果|被|获|予以|被责令|责令|)纠正
      被(法院|人民法院)(决定|判决|)纠正
      纠错
    `,
    otherResult: `
      (其他|其它)结果
    `,
    pending: `
      (尚未|未|还未|仍未)(审结|办结审理|结案|审理终结)
      (正在|仍在|尚在)(审理|审理中)
      (尚在|仍在|还在)(一审|二审|审理|开庭审理)(程序|阶段|)(中|)
      (待审|在审|审理中|未审结|未决|未结|待判|待决|悬而未决)
      尚待(法院|人民法院|复议机关|)(裁判|判决|裁决|审结|审理|决定)
      待(法院|人民法院|复议机关)(裁判|判决|裁决|审结|决定)
    `,
    lost: `
      败诉(案件|)
      (判决|)支持(了|)(原告|申请人)(的|)(诉讼请求|诉求|诉请|请求|主张)
    `,
    won: `
      胜诉(案件|)
    `,
    dismissed: `
      驳回(了|)(原告|申请人|)(的|)(诉讼请求|诉求|诉请|请求|复议申请|起诉|行政复议申请|复议请求|上诉|)
      撤(回|销)(复议申请|行政复议申请|诉讼|行政诉讼|起诉|复议|上诉|行政复议)
      撤诉
      (终止|中止)(复议|诉讼|行政复议|行政诉讼|审理|)
      调解(结案|)
    `,
    revoked: `
      (被|)(撤销|确认违法|(责令|判令)(限期|)(重新(作出|)(答复|处理)|履行|重作)|变更)
      (被|)(复议机关|复议机构|法院|人民法院)(依法|)(判决|决定|裁定|予以)(撤销|确认违法|变更)
      (被|)(复议机关|复议机构)(依法|)(撤销|变更)
    `,
  },
}

/** Who asks, by the id of the column; `organizations` are all but the first. */
export const applicants: WordList = {
  kind: 'applicant',
  words: {
    individual: `
      (来自|)(自然人|公民|个人)(申请|提出|提交|)
    `,
    business: `
      (来自|)商业企业(申请|提出|)
      企业(申请|提出)
    `,
    enterprise: `
      企业
    `,
    research: `
      (来自|)科研机构(申请|提出|)
    `,
    socialOrganization: `
      (来自|)社会公益组织(申请|提出|)
    `,
    legalService: `
      (来自|)法律服务机构(申请|提出|)
    `,
    organizations: `
      法人(或|和|及|、|或者|以及|与|)(其他|其它|)(组织|)(申请|提出|提交|)
      (企业法人|机构法人)(申请|提出|)
    `,
    otherOrganizations: `
      (其他|其它)组织(申请|提出|提交|)
    `,
    other: `
      (其他|其它)(类主体|类申请人|申请人|申请主体)(申请|提出|提交|)
    `,
  },
}
