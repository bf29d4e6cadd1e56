/** Where a formatter of ESLint may be. */
export interface EslintFormatterNames {
  /** The file, where the name is one. */
  path?: string
  /** Names of packages, the likeliest first. */
  packages: string[]
}

const prefix = 'eslint-formatter'

/** What ESLint makes of the name of a formatter, and the name itself as a package behind it. */
export function eslintFormatterNames(name: string): EslintFormatterNames {
  const term = name.replaceAll('\\', '/')
  const [scope = '', rest] = term.startsWith('@') ? term.split('/', 2) : []
  if (scope === '' && term.includes('/')) return { path: term, packages: [] }
  const own = scope === '' ? term : rest
  const prefixed = own === undefined ? prefix : hasPrefix(own) ? own : `${prefix}-${own}`
  const packageName = scope === '' ? prefixed : `${scope}/${prefixed}`
  return { packages: [...new Set([packageName, term])] }
}

const hasPrefix = (name: string): boolean => name === prefix || name.startsWith(`${prefix}-`)
