import type { Formatter, Need } from './formatter.js'

interface FormatterEntry {
  load: () => Promise<Formatter>
  needs?: readonly Need[]
  /** Output that does not belong on a terminal. */
  binary?: true
  /** The output of several results is that of each, one after the other. */
  streams?: true
}

const formatters = {
  stylish: { load: async () => (await import('./stylish.js')).stylish },
  json: { load: async () => (await import('./json.js')).json },
  ndjson: { load: async () => (await import('./ndjson.js')).ndjson, streams: true },
} satisfies Record<string, FormatterEntry>

/** Names of the output formats. */
export type FormatterName = keyof typeof formatters

/** All output formats, the default first. */
export const formatterNames = Object.keys(formatters) as FormatterName[]

/** What is known of a format before it is loaded. */
export const formatterEntry = (name: FormatterName): FormatterEntry => formatters[name]
