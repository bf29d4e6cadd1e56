import type { Report, Rule } from '../model/index.js'

/** Whether a file holds the tables of a report and none of its text, as the workbooks do that offices exchange. */
export const isTablesAlone = ({ format }: Pick<Report, 'format'>): boolean => format === 'xlsx'

/** Rules about title, sections and prose. All others judge tables, the year, or whatever text there is. */
const aboutText: ReadonlySet<string> = new Set([
  'report-title',
  'report-year',
  'required-sections',
  'section-order',
  'section-headings',
  'section-content',
  'prose-requests',
  'prose-disputes',
  'prose-disclosure',
  'prose-sums',
  'fee-statement',
  'fee-consistency',
  'overview-aspects',
  'overview-length',
  'supervision-results',
  'problems-and-measures',
  'statistics-period',
  'citation-number',
  'citation-form',
  'organ-name',
  'repeated-sentence',
  'typography',
  'quoted-previous',
  'percent-change',
  'copied-text',
])

export const isAboutText = ({ id }: Pick<Rule, 'id'>): boolean => aboutText.has(id)
