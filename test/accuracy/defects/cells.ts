import { type ReportModel, withValues } from '../../support/model.js'
import type { CellValue } from '../../support/values.js'
import type { Defect } from '../defect.js'
import { compose, type Draft } from '../report.js'
import { from2021, ruled, silent, to2020 } from './common.js'

/** Forms in which a blank cell leaves a trace. */
const showsBlanks = (form: string): boolean =>
  !/^text (?:pdf|cell-lines|pipe-row-marks|tab-rows-trailing-cells|columns-by-spaces|labels-run-together)/u.test(
    form,
  ) &&
  !/^markdown pandoc-(?:simple|multiline)/u.test(form) &&
  ruled(form)

const columns = ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total']
const row = (address: string): string[] => columns.map((column) => `${address}/${column}`)

const blank = (
  message: string,
  name: string,
  cells: (model: ReportModel) => readonly string[],
  more: Partial<Defect> = {},
): Defect => ({
  rule: 'cell-filled',
  message,
  name,
  forms: showsBlanks,
  make: (draft) => {
    const model = compose(draft)
    const addresses = cells(model)
    return {
      model: withValues(model, Object.fromEntries(addresses.map((address) => [address, '']))),
      place: { cells: addresses },
    }
  },
  ...more,
})

const blanks: readonly Defect[] = [
  blank('blank', 'one blank cell', () => ['requests/granted/research']),
  blank('blank', 'a blank cell among 新收', () => ['requests/received/other']),
  blank('blank', 'a blank row', () => row('requests/deniedSecret')),
  blank('blank', 'blank totals of a row', () => ['requests/unableNotHeld/total']),
  blank('blank', 'a blank cell of the disputes table', () => ['disputes/review/corrected']),
  blank('blank', 'a blank cell of the documents table', (model) => [
    model.edition === '2021' ? 'documents/normative/made' : 'documents/normative/newMade',
  ]),
  blank('allBlank', 'a blank requests table', (model) =>
    [...model.values.keys()].filter((address) => address.startsWith('requests/')),
  ),
  blank('allBlank', 'a blank disputes table', (model) =>
    [...model.values.keys()].filter((address) => address.startsWith('disputes/')),
  ),
  blank('allBlank', 'a blank documents table', (model) =>
    [...model.values.keys()].filter((address) => address.startsWith('documents/')),
  ),
]

/** What stands in a cell that holds 0, or in a cell of the disclosure tables while the prose is silent. */
const printed = (
  message: string,
  name: string,
  address: string | ((draft: Draft) => string | undefined),
  write: (value: CellValue) => CellValue,
  more: Partial<Defect> = {},
): Defect => ({
  rule: 'cell-number',
  message,
  name,
  make: (draft) => {
    const at = typeof address === 'string' ? address : address(draft)
    const value = at === undefined ? undefined : draft.values.get(at)
    if (at === undefined || value === undefined) return undefined
    return { model: withValues(compose(draft, silent), { [at]: write(value) }), place: { cells: [at] } }
  },
  ...more,
})

/** A cell of the requests table that holds a 0 or, with `nonzero`, does not. */
const request =
  (nonzero: boolean) =>
  ({ values }: Draft): string | undefined =>
    [...values].find(
      ([address, value]) => /^requests\/(?:unable|refused|denied)/u.test(address) && Number(value) > 0 === nonzero,
    )?.[0]

const thousands = ({ values }: Draft): string | undefined =>
  [...values].find(([address, value]) => address.startsWith('requests/') && Number(value) > 999)?.[0]

/** Forms in which a word is told from a label; in others it is read as one. */
const wordsWrapped = (form: string): boolean =>
  !/wrapped|cell-lines|cells-of-two-lines|columns-by-spaces|run-together|pandoc-(?:simple|multiline)|^text pdf|^pdf/u.test(
    form,
  )

const numbers: readonly Defect[] = [
  printed('mark', 'a slash', request(false), () => '/'),
  printed('mark', 'a dash', request(false), () => '—'),
  printed('mark', '无', request(false), () => '无', { forms: wordsWrapped }),
  printed('mark', 'a slash under decisions', 'permits/licence/decisions', () => '/'),
  printed('note-mark', 'a number with the mark of a note', 'permits/licence/decisions', (value) => `${value}①`, {
    forms: wordsWrapped,
    level: 'warning',
  }),
  printed('leadingZeros', 'zeros before a number', 'permits/licence/decisions', (value) => `00${value}`, {
    level: 'warning',
  }),
  printed('text', 'words in a cell', 'permits/licence/decisions', () => '详见附件', { forms: wordsWrapped }),
  printed('text', 'a word in a cell', 'enforcement/penalty/decisions', () => '若干', { forms: wordsWrapped }),
  printed('unit', 'a number with 件', request(true), (value) => `${value}件`),
  printed('unit', 'a decision with 件', 'enforcement/penalty/decisions', (value) => `${value}件`),
  printed('amountUnit', 'an amount in 元', 'charges/charge/amount', () => '73500元', { wanted: { years: from2021 } }),
  printed('amountUnit', 'an amount of procurement in 元', 'procurement/procurement/amount', () => '1251000元', {
    wanted: { years: to2020 },
    tolerated: ['stock-plausibility'],
  }),
  printed('thousands', 'a thousands separator', thousands, (value) => Number(value).toLocaleString('en-US'), {
    wanted: { sizes: ['large'] },
  }),
  printed('thousands', 'decisions with a thousands separator', 'permits/licence/decisions', () => '12,345'),
  printed(
    'fullWidth',
    'full-width digits',
    request(true),
    (value) => String(value).replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
    { wanted: { sizes: ['small'] } },
  ),
  printed('fullWidth', 'decisions in full-width digits', 'enforcement/coercion/decisions', () => '１２'),
  {
    rule: 'cell-number',
    message: 'fullWidths',
    name: 'full-width digits in several tables',
    make: (draft) => {
      const cells = ['enforcement/penalty/decisions', 'enforcement/coercion/decisions']
      const values = Object.fromEntries(cells.map((address, at) => [address, ['１２', '１３'][at] ?? '']))
      return { model: withValues(compose(draft, silent), values), place: { cells } }
    },
  },
  printed('words', 'a change in words', 'permits/licence/delta', () => '增2', { wanted: { years: to2020 } }),
  printed('words', 'a loss in words', 'permits/otherServices/delta', () => '减0', { wanted: { years: to2020 } }),
  printed('negative', 'decisions below 0', 'permits/licence/decisions', () => '-3'),
  printed('negative', 'penalties below 0', 'enforcement/penalty/decisions', () => -12),
  printed('fraction', 'half a decision', 'permits/licence/decisions', () => '2.5'),
  printed('fraction', 'a penalty with decimals', 'enforcement/penalty/decisions', () => '48.25'),
  printed('decimals', 'five decimals', 'charges/charge/amount', () => '7.12345', { wanted: { years: from2021 } }),
  printed('decimals', 'six decimals', 'charges/charge/amount', () => '0.123456', { wanted: { years: from2021 } }),
]

const small = {
  organs: ({ kind }: Draft['organ']) => ['township', 'subdistrict', 'governmentOffice'].includes(kind),
  years: from2021,
}
const units: readonly Defect[] = [
  ...(['73500', '251000', '1860000'] as const).map((amount): Defect => ({
    rule: 'amount-unit',
    message: 'implausible',
    name: `${amount} under 万元`,
    wanted: small,
    make: (draft) => ({
      model: withValues(compose(draft, silent), { 'charges/charge/amount': amount }),
      place: { cells: ['charges/charge/amount'] },
    }),
  })),
  ...(['73500', '8250', '960'] as const).map((amount): Defect => ({
    rule: 'amount-unit',
    message: 'contradicted',
    name: `${amount} 元 in the text and the same under 万元`,
    wanted: { years: from2021 },
    make: (draft) => ({
      model: withValues(compose(draft, { ...silent, charges: `全年收取行政事业性收费${amount}元。` }), {
        'charges/charge/amount': amount,
      }),
      place: { cells: ['charges/charge/amount'] },
    }),
  })),
]

export const cellDefects: readonly Defect[] = [...blanks, ...numbers, ...units]
