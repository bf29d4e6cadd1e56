import type { Edition } from '../model/index.js'
import { column, disclosureTable, row } from './define.js'
import { disputesTable } from './disputes.js'
import { otherHandlingGroup, requestsTable } from './requests.js'
import { sections } from './sections.js'
import { disclosureStatements2019, disputeStatements, requestStatements } from './statements.js'

const previousItems = column('prevYearItems', '上一年项目数量', {
  unit: '项',
  altered: ['上一年项目数', '上年项目数量'],
})
const change = column('delta', '本年增/减', { unit: '项', signed: true, altered: ['本年增减', '本年增/减数量'] })
const decisions = column('decisions', '处理决定数量', { altered: ['本年处理决定数量'] })

const requests = requestsTable([row('otherHandling', '（六）其他处理', otherHandlingGroup.slice(0, 1))])

/** 国办公开办函〔2019〕60号: the trial format for report years 2019 and 2020. */
export const edition2019: Edition = {
  id: '2019',
  name: '2019年试行格式',
  basis: 'format-2019',
  reportYears: { from: 2019, to: 2020 },
  sections,
  statements: [...requestStatements(requests), ...disputeStatements, ...disclosureStatements2019],
  tables: [
    disclosureTable('documents', '第二十条第（一）项', {
      rows: [row('rules', '规章'), row('normative', '规范性文件', [], { accepted: ['行政规范性文件'] })],
      columns: [
        column('newMade', '本年新制作数量', { altered: ['本年新制作数', '新制作数量'] }),
        column('newPublic', '本年新公开数量', { altered: ['本年新公开数', '新公开数量'] }),
        column('publicTotal', '对外公开总数量', { altered: ['对外公开总数', '公开总数量'] }),
      ],
    }),
    disclosureTable('permits', '第二十条第（五）项', {
      rows: [row('licence', '行政许可'), row('otherServices', '其他对外管理服务事项')],
      columns: [previousItems, change, decisions],
    }),
    disclosureTable('enforcement', '第二十条第（六）项', {
      rows: [row('penalty', '行政处罚'), row('coercion', '行政强制')],
      columns: [previousItems, change, decisions],
    }),
    disclosureTable('charges', '第二十条第（八）项', {
      rows: [row('charge', '行政事业性收费')],
      columns: [previousItems, change],
    }),
    disclosureTable('procurement', '第二十条第（九）项', {
      rows: [row('procurement', '政府集中采购')],
      columns: [
        column('items', '采购项目数量', { unit: '项', altered: ['采购项目数'] }),
        column('amount', '采购总金额', {
          unit: '万元',
          decimals: 4,
          accepted: [
            '采购总金额（单位：万元）',
            '采购总金额（万元）',
            '采购总金额（单位：万元，保留4位小数）',
            '采购总金额（单位：万元，保留四位小数）',
          ],
          altered: ['采购金额', '采购总金额（元）', '采购总金额（单位：元）'],
        }),
      ],
    }),
    requests,
    disputesTable,
  ],
}
