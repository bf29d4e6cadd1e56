import type { Rule } from '../types.js'
import { applicantTotal } from './applicant-total.js'
import { balanceEquation } from './balance-equation.js'
import { cellFilled } from './cell-filled.js'
import { cellNumber } from './cell-number.js'
import { disputeTotal } from './dispute-total.js'
import { editionInForce } from './edition-in-force.js'
import { feeStatement } from './fee-statement.js'
import { outcomeTotal } from './outcome-total.js'
import { regulationAuthority } from './regulation-authority.js'
import { reportTitle } from './report-title.js'
import { requiredSections } from './required-sections.js'
import { requiredTables } from './required-tables.js'
import { sectionContent } from './section-content.js'
import { sectionHeadings } from './section-headings.js'
import { sectionOrder } from './section-order.js'
import { stockPlausibility } from './stock-plausibility.js'
import { tableLabels } from './table-labels.js'
import { tableShape } from './table-shape.js'

/** All built-in rules, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  reportTitle,
  editionInForce,
  requiredSections,
  sectionOrder,
  sectionHeadings,
  sectionContent,
  requiredTables,
  tableShape,
  tableLabels,
  cellFilled,
  cellNumber,
  balanceEquation,
  outcomeTotal,
  applicantTotal,
  disputeTotal,
  stockPlausibility,
  regulationAuthority,
  feeStatement,
]
