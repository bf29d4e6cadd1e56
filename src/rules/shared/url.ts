/** Page of the project. */
export const homepage = 'https://github.com/report-lint/report-lint'

/** Address of the page about a rule. */
export const ruleUrl = (id: string): string => `${homepage}/blob/main/docs/rules/${id}.md`
