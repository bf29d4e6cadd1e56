/** Columns of a roster by what they tell, with the headings that they may have; the first is what messages call them. */
export const rosterColumns = {
  name: ['单位名称', '单位', '机关名称', '行政机关', '名称', 'name', 'unit', 'organ'],
  category: ['类别', '单位类别', '机关类别', 'category', 'kind', 'type'],
  parent: ['上级', '上级单位', '上级机关', '主管单位', '所属单位', 'parent', 'superior'],
  formerNames: ['曾用名', '原名称', '原名', 'former names', 'former name', 'formerly'],
  counted: ['计入汇总', '是否计入汇总', '汇总', 'counted', 'in sum', 'included'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What stands in the column 计入汇总: nothing there is a yes. */
export const countedWords = {
  yes: ['', '是', '√', '计入', 'yes', 'y', 'true', '1'],
  no: ['否', '×', '不', '不计入', 'no', 'n', 'false', '0'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What stands between several former names. */
export const betweenNames = /[、;；,，/|\n]+/u
