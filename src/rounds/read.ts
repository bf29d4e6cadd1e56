import { isFileResult } from '../results/file-result.js'
import type { FileResult } from '../model/index.js'
import type { Origin } from './earlier.js'

/** A result of an earlier round and what it was made with. */
export interface ReadResult {
  result: FileResult
  origin: Origin
}

const unknownOrigin: Origin = { version: null, configuration: null }

/** What a line of `--format ndjson` holds; undefined for what is none. */
export function resultOfLine(line: string): ReadResult | undefined {
  const value = parsed(line)
  if (!isFileResult(value)) return undefined
  const { version, configurationHash } = value as FileResult & Record<string, unknown>
  return { result: value, origin: { version: textOrNull(version), configuration: textOrNull(configurationHash) } }
}

/** What `--format json` and `json-with-metadata` hold; undefined for what is neither. */
export function resultsOfJson(text: string): ReadResult[] | undefined {
  const value = parsed(text)
  const { metadata, results = value } = isObject(value) ? value : {}
  const listed: unknown = Array.isArray(value) ? value : results
  if (!Array.isArray(listed) || !listed.every((one) => isFileResult(one))) return undefined
  const { tool, configurationHash } = isObject(metadata) ? metadata : {}
  const origin = isObject(tool)
    ? { version: textOrNull(tool['version']), configuration: textOrNull(configurationHash) }
    : unknownOrigin
  return listed.map((result) => ({ result, origin }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
