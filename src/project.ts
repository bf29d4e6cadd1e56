/**
 * What this project is called, which version it is, and where it is kept: the one place. `npm run docs` writes it into
 * package.json, the guides, the action, the hook and the schema.
 */
export const project = {
  name: 'report-lint',
  version: '0.1.0',
  /** Address of the repository, without a slash at its end. */
  address: 'https://github.com/report-lint/report-lint',
} as const

/** Address of the page about a built-in rule. */
export const ruleUrl = (id: string): string => `${project.address}/blob/main/docs/rules/${id}.md`
