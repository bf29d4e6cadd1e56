/** The six sections of the official format, by meaning. */
export type SectionId = 'overview' | 'disclosure' | 'requests' | 'disputes' | 'problems' | 'otherMatters'

/** The tables of the official formats: those of the disclosure section by what they count, requests, disputes. */
export type KnownTableId = 'documents' | 'permits' | 'enforcement' | 'charges' | 'procurement' | 'requests' | 'disputes'

/**
 * A table of a format. Rules know those of the official formats by their ids; a format from outside may have more, whose
 * ids begin with the name of the plugin and a colon.
 */
export type TableId = KnownTableId | (string & Record<never, never>)

/** The rules that hold the equations of the tables; `table-sum` holds those that no other rule has words for. */
export type EquationRule = 'balance-equation' | 'outcome-total' | 'applicant-total' | 'dispute-total' | 'table-sum'

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
