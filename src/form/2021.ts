import type { Edition } from '../model/index.js'
import { column, disclosureTable, row } from './define.js'
import { disputesTable } from './disputes.js'
import { otherHandlingGroup, requestsTable } from './requests.js'
import { sections } from './sections.js'
import { disclosureStatements2021, disputeStatements, requestStatements } from './statements.js'

const decisions = column('decisions', '本年处理决定数量', { altered: ['处理决定数量'] })

const requests = requestsTable([
  row('otherNoCorrection', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', otherHandlingGroup, {
    accepted: ['1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请'],
    altered: ['1.逾期不补正'],
  }),
  row(
    'otherFeeUnpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    otherHandlingGroup,
    {
      accepted: ['2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请'],
      altered: ['2.逾期不缴费'],
    },
  ),
  row('otherOther', '3.其他', otherHandlingGroup),
])

/** 国办公开办函〔2021〕30号: the format for report years from 2021 on. */
export const edition2021: Edition = {
  id: '2021',
  name: '2021年修订格式',
  basis: 'format-2021',
  reportYears: { from: 2021, to: null },
  sections,
  statements: [...requestStatements(requests), ...disputeStatements, ...disclosureStatements2021],
  tables: [
    disclosureTable('documents', '第二十条第（一）项', {
      rows: [row('rules', '规章'), row('normative', '行政规范性文件', [], { altered: ['规范性文件'] })],
      columns: [
        column('made', '本年制发件数', { altered: ['本年制发数', '本年制发数量', '本年制发件'] }),
        column('repealed', '本年废止件数', { altered: ['本年废止数', '本年废止数量', '本年废止件'] }),
        column('valid', '现行有效件数', { altered: ['现行有效件', '现行有效数', '现行有效数量'] }),
      ],
    }),
    disclosureTable('permits', '第二十条第（五）项', {
      rows: [row('licence', '行政许可')],
      columns: [decisions],
    }),
    disclosureTable('enforcement', '第二十条第（六）项', {
      rows: [row('penalty', '行政处罚'), row('coercion', '行政强制')],
      columns: [decisions],
    }),
    disclosureTable('charges', '第二十条第（八）项', {
      rows: [row('charge', '行政事业性收费')],
      columns: [
        column('amount', '本年收费金额（单位：万元）', {
          unit: '万元',
          decimals: 4,
          accepted: [
            '本年收费金额（单位：万元，保留4位小数）',
            '本年收费金额（单位：万元，保留四位小数）',
            '本年收费金额（万元）',
          ],
          altered: ['本年收费金额', '本年收费金额（单位：元）', '本年收费金额（元）'],
        }),
      ],
    }),
    requests,
    disputesTable,
  ],
}
