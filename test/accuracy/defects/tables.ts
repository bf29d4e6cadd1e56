import { paragraph, table } from '../../support/blocks.js'
import { withRows, withSection } from '../../support/model.js'
import { lineForms, type Defect, type Injected } from '../defect.js'
import { addRow, cutRows, editRow, withoutColumn } from '../edits.js'
import { compose } from '../report.js'
import { equations, from2021, headed, headingOf, ruled } from './common.js'

const required: readonly Defect[] = [
  ...(['disclosure', 'requests', 'disputes'] as const).map((id): Defect => ({
    rule: 'required-tables',
    message: 'missing',
    name: `no ${id} table`,
    forms: headed,
    make: (draft) => {
      const model = withSection(compose(draft), id, [paragraph('具体数据详见附件。')])
      return { model, place: { words: headingOf(model, id) } }
    },
  })),
  ...(
    [
      ['permits', '第二十条第（五）项', '第二十条第（六）项'],
      ['enforcement', '第二十条第（六）项', '第二十条第（八）项'],
      ['documents', '第二十条第（一）项', '第二十条第（五）项'],
    ] as const
  ).map(([id, from, to]): Defect => ({
    rule: 'required-tables',
    message: 'missingItem',
    name: `no part ${id}`,
    wanted: { years: from2021 },
    forms: (form) => form === 'text tab-rows' || (lineForms(form) && id !== 'documents'),
    make: (draft) => {
      const model = compose(draft)
      return { model, place: { words: headingOf(model, 'disclosure') }, edit: (text) => cutRows(text, from, to) }
    },
  })),
  ...(['requests', 'disputes'] as const).map((id): Defect => ({
    rule: 'required-tables',
    message: 'repeated',
    name: `the ${id} table twice`,
    level: 'warning',
    forms: headed,
    make: (draft) => ({
      model: withSection(compose(draft), id, [table(id), table(id)]),
      place: { after: headingOf(compose(draft), id) },
    }),
  })),
  ...(
    [
      ['requests', '（一）予以公开', 2],
      ['requests', '四、结转下年度继续办理', 1],
    ] as const
  ).map(([id, label, by]): Defect => ({
    rule: 'required-tables',
    message: 'contradiction',
    name: `the ${id} table twice, ${label} with two numbers`,
    forms: (form) => form === 'text tab-rows',
    make: (draft) => {
      const model = compose(draft)
      return {
        model: withSection(model, id, [table(id), table(id)]),
        place: { after: headingOf(model, id) },
        edit: (text) => {
          const at = text.lastIndexOf(label)
          const line = text.slice(at).split('\n')[0] ?? ''
          const cells = line.split('\t')
          const last = cells.length - 1
          const changed = cells.map((cell, index) =>
            index === last || index === last - 6 ? String(Number(cell) + by) : cell,
          )
          return text.slice(0, at) + changed.join('\t') + text.slice(at + line.length)
        },
      }
    },
  })),
]

const shape = (
  message: string,
  name: string,
  words: string,
  edit: Injected['edit'],
  more: Partial<Defect> = {},
): Defect => ({
  rule: 'table-shape',
  message,
  name,
  forms: lineForms,
  make: (draft) => ({ model: compose(draft), place: { words }, ...(edit && { edit }) }),
  ...more,
})

const withoutRows = (name: string, rows: readonly string[], after: string, before: string): Defect => ({
  rule: 'table-shape',
  message: 'missingRow',
  name,
  wanted: { years: from2021, sizes: ['zero'] },
  forms: ruled,
  make: (draft) => ({
    model: withRows(compose(draft), (row) => !rows.includes(row)),
    place: { after, before },
  }),
})

const rows: readonly Defect[] = [
  withoutRows('no row 1.属于国家秘密', ['requests/deniedSecret'], '二、上年结转', '（四）无法提供'),
  withoutRows('no row 3.其他', ['requests/otherOther'], '二、上年结转', '四、结转下年度'),
  withoutRows('no row 规章', ['documents/rules'], '第二十条第（一）项', '第二十条第（五）项'),
  withoutRows(
    'three rows fewer',
    ['requests/refusedPublication', 'requests/refusedMassive', 'requests/refusedConfirm'],
    '二、上年结转',
    '四、结转下年度',
  ),
  {
    rule: 'table-shape',
    message: 'missingColumn',
    name: 'no column 科研机构',
    wanted: { sizes: ['zero'] },
    forms: (form) => form === 'text tab-rows',
    make: (draft) => {
      const model = compose(draft)
      return {
        model,
        place: { after: headingOf(model, 'requests'), before: headingOf(model, 'disputes') },
        edit: (text) => withoutColumn(text, '科研机构', '四、结转下年度继续办理', 5),
      }
    },
  },
  shape('cellCount', 'a number too few', '4.保护第三方合法权益', (text) =>
    editRow(text, '4.保护第三方合法权益', (cells) => cells.slice(0, -1)),
  ),
  shape('cellCount', 'a number too few behind a label that spans columns', '一、本年新收', (text) =>
    editRow(text, '一、本年新收', (cells) => cells.slice(0, -1)),
  ),
  shape('cellCount', 'a number too few in 7.属于行政执法案卷', '7.属于行政执法案卷', (text) =>
    editRow(text, '7.属于行政执法案卷', (cells) => cells.slice(0, -1)),
  ),
  shape('cellCount', 'a number too many', '2.重复申请', (text) =>
    editRow(text, '2.重复申请', (cells) => [...cells, '0']),
  ),
  shape(
    'shifted',
    'the numbers of a row a cell to the right',
    '（一）予以公开',
    (text) => editRow(text, '（一）予以公开', (cells) => [...cells.slice(0, -7), '', ...cells.slice(-7, -1)]),
    { wanted: { sizes: ['large'] } },
  ),
  shape('unknownRow', 'a row of another form', '（八）其他情形', (text) =>
    addRow(text, '3.补正后申请内容仍不明确', (line) => line.replace('3.补正后申请内容仍不明确', '（八）其他情形')),
  ),
  shape('unknownRow', 'a row twice', '1.信访举报投诉类申请', (text) =>
    addRow(text, '1.信访举报投诉类申请', (line) => line),
  ),
  shape('unknownRows', 'two rows of another form', '9.属于商业合同', (text) =>
    addRow(
      text,
      '8.属于行政查询事项',
      (line) =>
        `${line.replace('8.属于行政查询事项', '9.属于商业合同')}\n${line.replace('8.属于行政查询事项', '10.属于会议材料')}`,
    ),
  ),
]

/** What stands in the wrong shape is not added up, or added up as it can be read. */
const shapes = rows.map((defect): Defect => ({
  ...defect,
  tolerated: [...equations, 'table-shape', ...(defect.tolerated ?? [])],
}))

const relabelled: readonly [key: string, wording: string, years: readonly number[]][] = [
  ['requests/row/granted', '（一）同意公开', from2021],
  ['requests/row/deniedLaw', '2.其他法律法规禁止公开', from2021],
  ['requests/row/outcomeTotal', '（七）合计', from2021],
  ['requests/row/unableNotHeld', '1.本机关不掌握有关信息', from2021],
  ['requests/column/business', '企业', from2021],
  ['permits/column/decisions', '处理决定数量', from2021],
  ['documents/row/normative', '规范性文件', from2021],
  ['documents/column/valid', '现行有效数量', from2021],
  ['charges/column/amount', '本年收费金额', from2021],
  ['requests/column/individual', '个人', from2021],
  ['requests/row/carriedOut', '四、结转下一年度', from2021],
  ['disputes/column/upheld', '维持', from2021],
]

/** Label forms print labels in other characters, and torn ones in pieces. */
const plainLabels = (form: string): boolean =>
  !/half-width|kangxi|spaced-labels|repeated-labels|torn|vertical|label|pdf|wrapped|enumeration|one-header/u.test(form)

/** Wordings that are read as something else. */
const unread: Readonly<Record<string, string>> = {
  'disputes/column/upheld': '发现了改动，但指错了标签。The change is found, but another label is named.',
  'requests/column/business': '“企业”被当作折行后剩下的半个标签。Taken for what a line break left of the label.',
}

const labels: readonly Defect[] = relabelled.map(([key, wording, years]) => ({
  rule: 'table-labels',
  message: 'altered',
  name: `${key} as ${wording}`,
  ...(unread[key] !== undefined && { limit: unread[key] }),
  wanted: { years },
  forms: plainLabels,
  make: (draft) => ({
    model: { ...compose(draft), labels: new Map([[key, wording]]) },
    place: { words: wording },
  }),
}))

export const tableDefects: readonly Defect[] = [...required, ...shapes, ...labels]
