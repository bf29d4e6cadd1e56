import { readFile } from 'node:fs/promises'
import { encode } from '../fix/encode.js'
import { fixText, type FixedText } from '../fix/fix-text.js'
import { decodeText } from '../parse/parse.js'
import type { LintResult, Reason } from '../model/index.js'
import { FileError, fileError } from './file-error.js'
import { archiveAround } from './packed-source.js'
import { writeFileAtomic } from './write-file.js'

/** A file fixed until nothing is left to fix. */
export interface FixedFile extends FixedText {
  /** Its text before. */
  source: string
  /** Whether the file has other content now. */
  written: boolean
}

/** How a file is to be fixed. */
export interface FixFileOptions {
  /** Ids of rules, or `rule/message` for a part of what a rule finds; all where absent. */
  types?: readonly string[]
  /** Only work out what would be written. */
  dryRun?: boolean
}

/**
 * Makes the fixes in a file, in its own encoding, byte order mark and line ends kept.
 *
 * @param bytes What the file holds; it must still hold that when it is written.
 * @param lint Checks bytes or text as this file.
 * @returns The last result; no fix for what is not fixed: files that could not be judged, Word and PDF.
 * @throws {FileError} when the file cannot be written, was changed meanwhile, or has an encoding that cannot be written.
 */
export async function fixFile(
  path: string,
  bytes: Uint8Array,
  lint: (content: string | Uint8Array) => LintResult | Promise<LintResult>,
  { types, dryRun = false }: FixFileOptions = {},
): Promise<{ result: LintResult; fix: FixedFile | undefined }> {
  const first = await lint(bytes)
  // Positions of Word and PDF point into a text that is not the file, and archives are never changed.
  if (first.report === null || first.source !== undefined || archiveAround(path) !== undefined)
    return { result: first, fix: undefined }
  const { text: source, encoding } = await decodeText(bytes)
  const fixed = await fixText(source, lint, { first, ...(types && { types }) })
  const changes = fixed.output !== source
  if (changes) {
    const written = encodedAs(path, { source, bytes, output: fixed.output, encoding })
    if (!dryRun) await writeFileAtomic(path, written, () => checkUnchanged(path, bytes))
  }
  return { result: fixed.result, fix: { ...fixed, source, written: changes && !dryRun } }
}

interface Encoded {
  source: string
  bytes: Uint8Array
  output: string
  encoding: string
}

/** The new text in the encoding of the old; one that does not give the old bytes back would change more than was fixed. */
function encodedAs(path: string, { source, bytes, output, encoding }: Encoded): Uint8Array {
  const before = encode(source, encoding)
  const after = encode(output, encoding)
  if (before && after && Buffer.compare(before, bytes) === 0) return after
  throw new FileError(path, cannotEncode(path, encoding))
}

async function checkUnchanged(path: string, bytes: Uint8Array): Promise<void> {
  const now = await readFile(path).catch((error: unknown) => {
    throw fileError(path, error)
  })
  if (!now.equals(bytes)) throw new FileError(path, changed(path))
}

const cannotEncode = (path: string, encoding: string): Reason => ({
  zh: `${path}：改正后的文字无法用原来的编码（${encoding}）写回，文件没有改动。请用 UTF-8 编码另存后重试`,
  en: `${path}: the fixed text cannot be written in the file's encoding (${encoding}); the file is unchanged. Save it as UTF-8 and try again`,
})

const changed = (path: string): Reason => ({
  zh: `${path}：检查期间文件被改过，没有覆盖。请重新运行`,
  en: `${path}: the file was changed meanwhile; it was not overwritten. Run again`,
})
