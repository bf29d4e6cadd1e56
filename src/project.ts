/**
 * What this project is called, which version it is, and where it is kept: the one place. `npm run docs` writes it into
 * package.json, the guides, the action, the hook and the schema. Nothing is ever fetched from the address.
 */
export const project = {
  name: 'report-lint',
  version: '0.1.0',
  /** Address of the repository, without a slash at its end. */
  address: 'https://github.com/report-lint/report-lint',
} as const

/** Address of a file of the repository. */
export const fileUrl = (path: string): string => `${project.address}/blob/main/${path}`

/** Address of the page about a built-in rule. */
export const ruleUrl = (id: string): string => fileUrl(`docs/rules/${id}.md`)
