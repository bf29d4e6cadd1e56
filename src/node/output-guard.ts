import { statSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatterNames } from '../formatters/index.js'
import { isInputError } from '../parse/input-error.js'
import { kindOfBytes } from '../parse/kind-of-bytes.js'
import { defaultLimits } from '../parse/limits.js'
import { isOutputOf } from '../parse/own-output.js'
import { parseReport } from '../parse/parse.js'
import { configNames } from './find-config.js'
import { outputProblems } from './output-problems.js'
import { archiveAround } from './packed-source.js'
import { part, peek } from './peek.js'
import { standingOfKind } from '../results/treatment.js'
import { UsageError } from './usage-error.js'

/** A file that a run is going to write. */
export interface OutputFile {
  /** Absolute path. */
  path: string
  /** Name of the format; absent for files that are read before they are written, which know their own. */
  format?: string
}

/** What must not be written over. */
interface Surroundings {
  /** Absolute paths of the files that are checked; those in an archive begin with its path. */
  inputs: readonly string[]
  /** Those of them that a search found; outputs of an earlier run are among them. */
  found: ReadonlySet<string>
  /** The configuration in force. */
  config: string | null
  /** Absolute path of the results of an earlier round that are taken over. */
  compared?: string | undefined
  /** Whether the user allows other files to be replaced. */
  overwrite: boolean
}

/** Names that stand for settings, in lower case: nothing is ever written over them. */
const settings: ReadonlySet<string> = new Set([...configNames, 'package.json', 'package-lock.json'])

/** Enough for the mark of any output, at the beginning or at the end. */
const partLength = 4096

/**
 * Makes sure before a run that no file of the user's is lost to an output: none may be one of the inputs, however it is
 * called, and a file that is there may be replaced only if it holds an output of that format, or nothing.
 *
 * @throws {UsageError} for the first that may not be written.
 */
export async function checkOutputs(outputs: readonly OutputFile[], around: Surroundings): Promise<void> {
  const existing = outputs.flatMap((output) => {
    const key = keyOf(output.path)
    return key === undefined ? [] : [{ ...output, key }]
  })
  if (existing.length === 0) return
  const inputs = new Map(
    around.inputs.map((input): [string | undefined, string] => [keyOf(archiveAround(input) ?? input), input]),
  )
  const taken = around.compared === undefined ? undefined : keyOf(around.compared)
  const config = around.config === null ? undefined : keyOf(around.config)
  for (const [index, { path, format, key }] of existing.entries()) {
    if (existing.findIndex((other) => other.key === key) !== index) throw new UsageError(outputProblems.twice(path))
    const isSetting = settings.has(basename(path).toLowerCase()) || key === config
    const isOutput = !isSetting && (format === undefined || (await holdsOutput(path, format)))
    const input = inputs.get(key)
    if (input !== undefined && !(isOutput && format !== undefined && around.found.has(input)))
      throw new UsageError(outputProblems.isInput(path))
    if (isSetting) throw new UsageError(outputProblems.isSetting(path))
    if (isOutput) {
      if (format === 'xlsx' && !around.overwrite && key !== taken && (await isFilledLedger(path)))
        throw new UsageError(outputProblems.isFilledIn(path))
      continue
    }
    const takesAny = format !== undefined && !(formatterNames as readonly string[]).includes(format)
    if (!takesAny && !around.overwrite) throw new UsageError(outputProblems.isOther(path, format ?? ''))
    if (await isReport(path)) throw new UsageError(outputProblems.isReport(path))
  }
}

/** Loaded only where a ledger is there: workbooks need a library. */
async function isFilledLedger(path: string): Promise<boolean> {
  if (statSync(path).size === 0) return false
  const { isFilledIn } = await import('./filled-ledger.js')
  return isFilledIn(path)
}

/** What two names of one file have in common; undefined for what is no file, or not there. */
export function keyOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true })
    return stats.isFile() ? `${String(stats.dev)}:${String(stats.ino)}` : undefined
  } catch {
    return undefined
  }
}

/** Whether a file is empty or holds an output of a format. */
async function holdsOutput(path: string, format: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) return true
    if (format === 'xlsx') return (await peek(path)) === 'own'
    const [head, tail] = [await part(file, 0, partLength), await part(file, Math.max(0, size - partLength), partLength)]
    return isOutputOf(format, textOf(head), textOf(tail))
  } finally {
    await file.close()
  }
}

/** Windows PowerShell writes what goes into a file as UTF-16. */
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes)

/** What a file is refused as that holds no report; whatever else is wrong with one, it may be the only copy. */
const noReport: readonly string[] = ['not-a-report', 'empty', 'own-output', 'unsupported-format', 'binary', 'encoding']

async function isReport(path: string): Promise<boolean> {
  const content = await readFile(path)
  const kind = kindOfBytes(content)
  if (kind !== undefined)
    return kind === 'docx' || kind === 'doc' || kind === 'ofd' || standingOfKind(kind) === 'unread'
  if (content.length > defaultLimits.bytes) return false
  try {
    await parseReport(content, { filePath: path })
    return true
  } catch (error) {
    return !(isInputError(error) && noReport.includes(error.code))
  }
}
