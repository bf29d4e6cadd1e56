import type { Formatter } from './formatter.js'

const formatters = {
  stylish: async () => (await import('./stylish.js')).stylish,
  json: async () => (await import('./json.js')).json,
} satisfies Record<string, () => Promise<Formatter>>

/** Names of the output formats. */
export type FormatterName = keyof typeof formatters

/** All output formats, the default first. */
export const formatterNames = Object.keys(formatters) as FormatterName[]

/** Loads a formatter and what it needs, and nothing of the others. */
export function loadFormatter(name: FormatterName): Promise<Formatter> {
  return formatters[name]()
}
