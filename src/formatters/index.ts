import type { Formatter, Need } from './formatter.js'
import { stylish } from './stylish.js'

interface FormatterEntry {
  load: () => Promise<Formatter>
  needs?: readonly Need[]
  /** Output that does not belong on a terminal. */
  binary?: true
  /** The output of several results is that of each, one after the other. */
  streams?: true
  /** Streams too, but reports files that were not judged in groups, at the end. */
  groups?: true
}

const formatters = {
  // The default is nearly always the one; the others are loaded when they are asked for.
  stylish: { load: () => Promise.resolve(stylish) },
  json: { load: async () => (await import('./json.js')).json },
  ndjson: { load: async () => (await import('./ndjson.js')).ndjson, streams: true, needs: ['sha256'] },
  facts: { load: async () => (await import('./facts.js')).facts, streams: true, needs: ['facts', 'sha256'] },
  'json-with-metadata': {
    load: async () => (await import('./json-with-metadata.js')).jsonWithMetadata,
    needs: ['sha256'],
  },
  sarif: { load: async () => (await import('./sarif.js')).sarif, needs: ['sha256'] },
  junit: { load: async () => (await import('./junit.js')).junit },
  github: { load: async () => (await import('./github.js')).github, streams: true, groups: true },
  gitlab: { load: async () => (await import('./gitlab.js')).gitlab },
  checkstyle: { load: async () => (await import('./checkstyle.js')).checkstyle },
  markdown: { load: async () => (await import('./markdown.js')).markdown, needs: ['data', 'sha256'] },
  html: { load: async () => (await import('./html.js')).html, needs: ['data', 'sha256'] },
  brief: { load: async () => (await import('./brief.js')).brief, needs: ['data', 'sha256'] },
  'brief-markdown': {
    load: async () => (await import('./brief-markdown.js')).briefMarkdown,
    needs: ['data', 'sha256'],
  },
  xlsx: { load: async () => (await import('./xlsx.js')).xlsx, needs: ['data', 'sha256'], binary: true },
} satisfies Record<string, FormatterEntry>

/** Names of the output formats. */
export type FormatterName = keyof typeof formatters

/** All output formats, the default first. */
export const formatterNames = Object.keys(formatters) as FormatterName[]

/** What is known of a format before it is loaded. */
export const formatterEntry = (name: FormatterName): FormatterEntry => formatters[name]
