import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { readLedger } from '../formatters/xlsx/read-ledger.js'
import { causeOf } from '../node/file-error.js'
import { part } from '../node/peek.js'
import { UsageError } from '../node/usage-error.js'
import { decode } from '../parse/decode.js'
import { isInputError } from '../parse/input-error.js'
import { RoundComparer } from '../rounds/compare.js'
import { RoundBuilder, type EarlierRound } from '../rounds/earlier.js'
import { resultOfLine, resultsOfJson } from '../rounds/read.js'
import type { CommandContext } from './context.js'
import { problems } from './problems.js'

/**
 * Reads the round that the results of a call are compared with. Of ndjson a line at a time is held, of all formats the
 * findings.
 *
 * @param files Paths of the call.
 * @param configuration Hash of what its results depend on.
 * @throws {UsageError} for a file that is not there, cannot be read, or holds no results.
 */
export async function openComparison(
  given: string,
  files: readonly string[],
  configuration: string,
  { io, version, locale }: CommandContext,
): Promise<RoundComparer> {
  const earlier = await readRound(resolve(io.cwd, given), given, io.cwd)
  return new RoundComparer(earlier, { files, locale, version, configuration })
}

async function readRound(path: string, given: string, cwd: string): Promise<EarlierRound> {
  try {
    const { isArchive, isUtf16, text } = await headOf(path)
    if (isArchive) return ledgerIn(await readFile(path), given, cwd)
    if (text === '') throw new UsageError(problems.compareEmpty(given))
    if (!/^[[{]/u.test(text)) throw new UsageError(problems.compareNoResults(given))
    if (!isLines(text)) return roundOfJson(textOf(await readFile(path)), given)
    const lines = isUtf16
      ? textOf(await readFile(path)).split('\n')
      : createInterface({ input: createReadStream(path), crlfDelay: Infinity })
    return await roundOfLines(lines, given)
  } catch (error) {
    throw isOfSystem(error) ? new UsageError(problems.compareUnreadable(given, causeOf(error.code))) : error
  }
}

const isOfSystem = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

/** Enough to tell one format from another. */
const headLength = 4096

async function headOf(path: string): Promise<Head> {
  const file = await open(path)
  try {
    const bytes = await part(file, 0, headLength)
    return {
      isArchive: bytes[0] === 0x50 && bytes[1] === 0x4b,
      isUtf16: isUtf16(bytes),
      text: textOf(bytes).trimStart(),
    }
  } finally {
    await file.close()
  }
}

interface Head {
  isArchive: boolean
  isUtf16: boolean
  text: string
}

/** Windows PowerShell writes what goes into a file as UTF-16. */
const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe

const textOf = (bytes: Uint8Array): string => (isUtf16(bytes) ? decode(bytes).text : new TextDecoder().decode(bytes))

/** Each line of ndjson begins with a name; JSON with indents breaks the line before it. */
const isLines = (head: string): boolean => head.startsWith('{"')

function roundOfJson(text: string, given: string): EarlierRound {
  const results = resultsOfJson(text)
  if (!results) throw new UsageError(problems.compareNoResults(given))
  const builder = new RoundBuilder()
  for (const { result, origin } of results) builder.add(result, origin)
  if (builder.isEmpty) throw new UsageError(problems.compareEmpty(given))
  return builder.round
}

async function roundOfLines(lines: Iterable<string> | AsyncIterable<string>, given: string): Promise<EarlierRound> {
  const builder = new RoundBuilder()
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const read = resultOfLine(line.replace(/^\uFEFF/u, ''))
    if (!read)
      throw new UsageError(number === 1 ? problems.compareNoResults(given) : problems.compareLine(given, number))
    builder.add(read.result, read.origin)
  }
  return builder.round
}

function ledgerIn(bytes: Uint8Array, given: string, cwd: string): EarlierRound {
  try {
    const round = readLedger(bytes, (file) => resolve(cwd, file))
    if (round) return round
  } catch (error) {
    // Any other archive, such as a report in Word, is not damaged for not being a workbook.
    if (!isInputError(error)) throw error
    if (error.code.startsWith('limit-')) throw new UsageError(problems.compareUnreadable(given, error.reason))
  }
  throw new UsageError(problems.compareNoLedger(given))
}
