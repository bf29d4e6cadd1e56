import { ruleUrl } from '../project.js'
import type { Rule, SetRule } from '../model/index.js'
import { amountUnit } from './amount-unit.js'
import { applicantTotal } from './applicant-total.js'
import { balanceEquation } from './balance-equation.js'
import { brokenDate } from './broken-date.js'
import { carryOver } from './carry-over.js'
import { cellFilled } from './cell-filled.js'
import { cellNumber } from './cell-number.js'
import { citationForm } from './citation-form.js'
import { citationNumber } from './citation-number.js'
import { copiedText } from './copied-text.js'
import { disputeTotal } from './dispute-total.js'
import { doubledWord } from './doubled-word.js'
import { editionInForce } from './edition-in-force.js'
import { feeConsistency } from './fee-consistency.js'
import { feeStatement } from './fee-statement.js'
import { hiddenContent } from './hidden-content.js'
import { organName } from './organ-name.js'
import { outcomeTotal } from './outcome-total.js'
import { overviewAspects } from './overview-aspects.js'
import { overviewLength } from './overview-length.js'
import { percentChange } from './percent-change.js'
import { personalInformation } from './personal-information.js'
import { prefaceContents } from './preface-contents.js'
import { problemsAndMeasures } from './problems-and-measures.js'
import { proseDisclosure } from './prose-disclosure.js'
import { proseDisputes } from './prose-disputes.js'
import { proseRequests } from './prose-requests.js'
import { proseSums } from './prose-sums.js'
import { quotedPrevious } from './quoted-previous.js'
import { regulationAuthority } from './regulation-authority.js'
import { repeatedSentence } from './repeated-sentence.js'
import { reportTitle } from './report-title.js'
import { reportYear } from './report-year.js'
import { requiredSections } from './required-sections.js'
import { requiredTables } from './required-tables.js'
import { sameTables } from './same-tables.js'
import { sectionContent } from './section-content.js'
import { sectionHeadings } from './section-headings.js'
import { sectionOrder } from './section-order.js'
import { statisticsPeriod } from './statistics-period.js'
import { stockContinuity } from './stock-continuity.js'
import { stockPlausibility } from './stock-plausibility.js'
import { supervisionResults } from './supervision-results.js'
import { tableLabels } from './table-labels.js'
import { tableShape } from './table-shape.js'
import { templateResidue } from './template-residue.js'
import { termWording } from './term-wording.js'
import { typography } from './typography.js'
import { unsureReading } from './unsure-reading.js'
import { aggregateSum } from './sets/aggregate-sum.js'
import { copiedBetweenUnits } from './sets/copied-between-units.js'
import { rosterComplete } from './sets/roster-complete.js'
import { wordComments } from './word-comments.js'

const catalogue = [
  reportTitle,
  reportYear,
  editionInForce,
  requiredSections,
  sectionOrder,
  sectionHeadings,
  sectionContent,
  prefaceContents,
  requiredTables,
  unsureReading,
  tableShape,
  tableLabels,
  cellFilled,
  cellNumber,
  amountUnit,
  balanceEquation,
  outcomeTotal,
  applicantTotal,
  disputeTotal,
  stockPlausibility,
  regulationAuthority,
  proseRequests,
  proseDisputes,
  proseDisclosure,
  proseSums,
  feeStatement,
  feeConsistency,
  overviewAspects,
  overviewLength,
  supervisionResults,
  problemsAndMeasures,
  statisticsPeriod,
  brokenDate,
  citationNumber,
  citationForm,
  organName,
  templateResidue,
  doubledWord,
  termWording,
  personalInformation,
  repeatedSentence,
  typography,
  hiddenContent,
  wordComments,
  carryOver,
  stockContinuity,
  quotedPrevious,
  percentChange,
  sameTables,
  copiedText,
] as const satisfies readonly Rule[]

const setCatalogue = [rosterComplete, aggregateSum, copiedBetweenUnits] as const satisfies readonly SetRule[]

/** The built-in rules with their ids and options, for types. */
export type CatalogueRule = (typeof catalogue)[number] | (typeof setCatalogue)[number]

/** All built-in rules, in the order of the catalogue. */
export const rules: readonly Rule[] = catalogue.map((rule: Rule) => ({ ...rule, url: ruleUrl(rule.id) }))

/** The built-in rules about many reports together. */
export const setRules: readonly SetRule[] = setCatalogue.map((rule: SetRule) => ({ ...rule, url: ruleUrl(rule.id) }))

/** All that is in the catalogue. */
export const catalogueRules: readonly (Rule | SetRule)[] = [...rules, ...setRules]
