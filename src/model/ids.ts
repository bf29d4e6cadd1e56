/** The six sections of the official format, by meaning. */
export type SectionId = 'overview' | 'disclosure' | 'requests' | 'disputes' | 'problems' | 'otherMatters'

/** The tables of the official format: those of the disclosure section by what they count, requests, disputes. */
export type TableId = 'documents' | 'permits' | 'enforcement' | 'charges' | 'procurement' | 'requests' | 'disputes'

/** The rules that hold the equations of the tables. */
export type EquationRule = 'balance-equation' | 'outcome-total' | 'applicant-total' | 'dispute-total'

/** The clauses that duties rest on; `form/norms.ts` says which document and article each is. */
export type ClauseId =
  | 'format-2021'
  | 'format-2019'
  | 'format-2021-overview'
  | 'format-2021-disclosure'
  | 'format-2021-requests'
  | 'format-2021-equation'
  | 'format-2021-duty'
  | 'regulation-15'
  | 'regulation-16'
  | 'regulation-20'
  | 'regulation-42'
  | 'regulation-49'
  | 'regulation-50'
  | 'regulation-50-4'
  | 'document-format'
  | 'punctuation'
  | 'fee'
  | 'interpretation-201'
