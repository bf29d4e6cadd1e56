/** The rules about numbers and tables, by their ids. */
export const tableRules = [
  'amount-unit',
  'applicant-total',
  'balance-equation',
  'cell-filled',
  'cell-number',
  'dispute-total',
  'fee-consistency',
  'outcome-total',
  'required-tables',
  'stock-plausibility',
  'table-labels',
  'table-shape',
]
