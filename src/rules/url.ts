const pages = 'https://github.com/report-lint/report-lint/blob/main/docs/rules/'

/** Address of the page about a rule. */
export const ruleUrl = (id: string): string => `${pages}${id}.md`
