/** The contract: the report and its nodes, rules, findings and results. */
export type { ClauseId } from './editions/norms.js'
export type { EquationRule, SectionId, TableId } from './editions/schema.js'
export type * from './types/equation.js'
export type * from './types/report.js'
export type * from './types/result.js'
export type * from './types/rule.js'
