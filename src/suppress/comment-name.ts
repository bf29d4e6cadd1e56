/** What every comment about suppressions begins with. */
export const commentName = 'report-lint-'
