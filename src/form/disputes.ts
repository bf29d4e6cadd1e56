import type { TableSpec } from '../model/index.js'
import { column, row } from './define.js'

/**
 * The disputes table, alike in both formats. The form prints its three rows side by side
 * as column groups over one line of fifteen numbers.
 */
export const disputesTable: TableSpec = {
  id: 'disputes',
  section: 'disputes',
  layout: 'sideBySide',
  caption: '政府信息公开行政复议、行政诉讼情况',
  rows: [
    row('review', '行政复议'),
    row('direct', '未经复议直接起诉', ['行政诉讼'], { telling: true }),
    row('afterReview', '复议后起诉', ['行政诉讼'], { telling: true }),
  ],
  columns: [
    column('upheld', '结果维持'),
    column('corrected', '结果纠正'),
    column('otherResult', '其他结果'),
    column('pending', '尚未审结'),
    column('total', '总计', { altered: ['合计', '小计'] }),
  ],
  equations: [
    { rule: 'dispute-total', scope: 'row', left: ['upheld', 'corrected', 'otherResult', 'pending'], right: ['total'] },
  ],
}
