import { feeClaimsOf } from '../prose/fees.js'
import { tariffStep } from '../form/wordings/fees.js'
import { placeIn, valueAt } from '../report/queries.js'
import { firstFeeYear } from '../form/norms.js'
import { defineRule } from './shared/define.js'

const unpaid = { table: 'requests', row: 'otherFeeUnpaid', column: 'total' } as const

export const feeConsistency = defineRule({
  id: 'fee-consistency',
  level: 'error',
  duty: {
    zh: '信息处理费的通知件数、总金额、实际收取金额互不矛盾，与收费标准相符',
    en: 'Notices, total and received amounts of 信息处理费 agree with each other and with the tariff',
  },
  clause: ['fee', 'regulation-42'],
  from: firstFeeYear,
  requires: ['year'],
  messages: {
    receivedMore: '实际收取{received}元，多于收费通知的总金额{total}元；请核对',
    nilAndAmount: '既写未收取信息处理费，又写收取{received}元；请核对',
    noticesAndAmount: '没有发出收费通知，却有收费金额{total}元；请核对',
    noticesWithoutAmount: '发出收费通知{notices}件，总金额却为0元；请核对',
    step: '信息处理费{amount}元不是{step}元的整数倍，按收费标准不会出现这样的金额；请核对',
    unpaidWithoutNotice: '申请表中有{count}件因逾期未缴费不再处理，正文却说没有发出收费通知；请核对',
  },
  en: {
    receivedMore: '{received} 元 were received, more than the {total} 元 of all notices. Check them',
    nilAndAmount: 'The text says that no 信息处理费 was charged and that {received} 元 were. Check it',
    noticesAndAmount: 'No notice was issued, yet there is an amount of {total} 元. Check it',
    noticesWithoutAmount: '{notices} notices were issued, yet their total is 0 元. Check it',
    step: '{amount} 元 is no multiple of {step} 元; the tariff gives no such amount. Check it',
    unpaidWithoutNotice:
      'Requests closed because the fee was not paid: {count}; yet the text says that no notice was issued. Check it',
  },
  check: ({ report }, context) => {
    const claims = feeClaimsOf(report)
    if (!claims) {
      context.notApplicable()
      return
    }
    const { notices, total, received, nil, paragraph } = claims
    const at = placeIn(report, paragraph, 0, paragraph.value.length)
    const charged = received?.value ?? 0
    const due = total?.value ?? 0
    if (received && total && charged > due)
      context.report('receivedMore', { at, data: { received: charged, total: due } })
    if (nil && charged > 0) context.report('nilAndAmount', { at, data: { received: charged } })
    const amount = Math.max(due, charged)
    if ((notices?.value === 0 || (!notices && claims.noNotice)) && amount > 0)
      context.report('noticesAndAmount', { at, data: { total: amount } })
    if (notices && notices.value > 0 && total && due === 0)
      context.report('noticesWithoutAmount', { at, data: { notices: notices.value } })
    for (const { value } of claims.amounts)
      if (value % tariffStep !== 0)
        context.report('step', { at, level: 'info', data: { amount: value, step: tariffStep } })
    const count = valueAt(report, unpaid)
    if (count !== null && count > 0 && (notices?.value === 0 || claims.noNotice)) {
      context.report('unpaidWithoutNotice', { at, level: 'warning', cell: unpaid, data: { count } })
    }
  },
})
