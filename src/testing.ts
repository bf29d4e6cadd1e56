export { report, type ExtraSection, type ReportOverrides } from './testing/report.js'
export type { ExpectedFinding, InvalidCase, RuleCase, ValidCase } from './testing/rule-case.js'
export { testRule, type RuleCases, type TestRunner } from './testing/test-rule.js'
