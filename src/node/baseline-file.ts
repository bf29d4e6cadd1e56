import { readFile } from 'node:fs/promises'
import { formatBaseline } from '../baseline/format.js'
import { parseBaseline } from '../baseline/parse.js'
import { emptyBaseline, type Baseline } from '../baseline/types.js'
import { FileError, fileError } from './file-error.js'
import { writeFileAtomic } from './write-file.js'

/** A baseline and the text that it was read from; without text where there was no file. */
export interface BaselineFile {
  baseline: Baseline
  text: string | undefined
}

/**
 * Reads a baseline.
 *
 * @param mayBeAbsent An empty one where there is no file, for the run that makes it.
 * @throws {FileError} when it cannot be read or is no baseline, with line and column.
 */
export async function readBaseline(path: string, { mayBeAbsent = false } = {}): Promise<BaselineFile> {
  const text = await textOf(path)
  if (text === undefined) {
    if (mayBeAbsent) return { baseline: emptyBaseline, text }
    throw new FileError(path, {
      zh: `${path}：找不到基线文件。请检查路径，或用 --update-baseline 生成`,
      en: `${path}: there is no such baseline. Check the path, or make it with --update-baseline`,
    })
  }
  const parsed = await parseBaseline(text)
  if ('baseline' in parsed) return { baseline: parsed.baseline, text }
  const { zh, en } = parsed.problem
  throw new FileError(path, { zh: `${path}：${zh}`, en: `${path}: ${en}` })
}

/**
 * Writes a baseline, unless it says what the file says already.
 *
 * @param read What `readBaseline` gave; the file must still be that.
 * @returns Whether anything was written.
 * @throws {FileError} when it cannot be written, or somebody else has changed it since it was read.
 */
export async function writeBaseline(path: string, baseline: Baseline, { text }: BaselineFile): Promise<boolean> {
  const next = formatBaseline(baseline)
  if (next === text) return false
  await writeFileAtomic(path, next, async () => {
    if ((await textOf(path)) !== text) throw new FileError(path, changed(path))
  })
  return true
}

/** The text of a file; undefined where there is none. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw fileError(path, error)
  }
}

const changed = (path: string): FileError['reason'] => ({
  zh: `${path}：检查期间基线文件被其他人或程序改过，没有覆盖。请重新运行`,
  en: `${path}: somebody else has changed the baseline meanwhile; it was not overwritten. Run again`,
})
