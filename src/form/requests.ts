import type { RowSpec, TableSpec } from '../model/index.js'
import { column, row } from './define.js'

const outcome = '三、本年度办理结果'
const denied = [outcome, '（三）不予公开']
const unable = [outcome, '（四）无法提供']
const refused = [outcome, '（五）不予处理']
const applicants = '申请人情况'
const organizations = [applicants, '法人或其他组织']

const granted: RowSpec[] = [
  row('granted', '（一）予以公开', [outcome]),
  row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [outcome], {
    accepted: ['（二）部分公开'],
  }),
  row('deniedSecret', '1.属于国家秘密', denied),
  row('deniedLaw', '2.其他法律行政法规禁止公开', denied, {
    accepted: ['2.其他法律、行政法规禁止公开'],
    altered: ['2.其他法律法规禁止公开'],
  }),
  row('deniedSafety', '3.危及“三安全一稳定”', denied),
  row('deniedThirdParty', '4.保护第三方合法权益', denied),
  row('deniedInternal', '5.属于三类内部事务信息', denied, { altered: ['5.属于内部事务信息'] }),
  row('deniedProcess', '6.属于四类过程性信息', denied, { altered: ['6.属于过程性信息'] }),
  row('deniedCaseFile', '7.属于行政执法案卷', denied, { accepted: ['7.属于行政执法案卷信息'] }),
  row('deniedQuery', '8.属于行政查询事项', denied),
  row('unableNotHeld', '1.本机关不掌握相关政府信息', unable),
  row('unableNeedCreate', '2.没有现成信息需要另行制作', unable),
  row('unableUnclear', '3.补正后申请内容仍不明确', unable),
  row('refusedPetition', '1.信访举报投诉类申请', refused),
  row('refusedRepeat', '2.重复申请', refused),
  row('refusedPublication', '3.要求提供公开出版物', refused),
  row('refusedMassive', '4.无正当理由大量反复申请', refused),
  row('refusedConfirm', '5.要求行政机关确认或重新出具已获取信息', refused),
]

/**
 * The requests table (收到和处理政府信息公开申请情况) with the given rows under （六）其他处理,
 * the only place where the two formats differ.
 */
export function requestsTable(otherHandling: RowSpec[]): TableSpec {
  const outcomes = [...granted, ...otherHandling]
  return {
    id: 'requests',
    section: 'requests',
    layout: 'stacked',
    caption: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    rows: [
      row('received', '一、本年新收政府信息公开申请数量', [], {
        altered: ['一、本年新收政府信息公开申请', '一、本年度新收政府信息公开申请数量'],
      }),
      row('carriedIn', '二、上年结转政府信息公开申请数量', [], {
        altered: ['二、上年度结转政府信息公开申请数量', '二、上年结转政府信息公开申请'],
      }),
      ...outcomes,
      row('outcomeTotal', '（七）总计', [outcome]),
      row('carriedOut', '四、结转下年度继续办理', [], { altered: ['四、结转下年度继续办理数量'] }),
    ],
    columns: [
      column('individual', '自然人', { groups: [applicants] }),
      column('business', '商业企业', { groups: organizations }),
      column('research', '科研机构', { groups: organizations }),
      column('socialOrganization', '社会公益组织', { groups: organizations }),
      column('legalService', '法律服务机构', { groups: organizations }),
      column('other', '其他', { groups: organizations }),
      column('total', '总计', { groups: [applicants], altered: ['合计', '小计'] }),
    ],
    equations: [
      {
        rule: 'balance-equation',
        scope: 'column',
        left: ['received', 'carriedIn'],
        right: ['outcomeTotal', 'carriedOut'],
      },
      { rule: 'outcome-total', scope: 'column', left: outcomes.map(({ id }) => id), right: ['outcomeTotal'] },
      {
        rule: 'applicant-total',
        scope: 'row',
        left: ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other'],
        right: ['total'],
      },
    ],
  }
}

/** Labels of the group （六）其他处理 and of the rows that the 2021 format has under it. */
export const otherHandlingGroup = [outcome, '（六）其他处理']
