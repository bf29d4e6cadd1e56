import { passageOf } from '../facts/sentences.js'
import type { SetPassage } from '../model/index.js'
import type { FileLinter } from './linter.js'
import { configFor, type Run } from './run.js'
import { readSource } from './sources.js'

/** The words of a passage of which only hashes were kept; undefined where the file is not there any more, or another one. */
export async function quoteOf(
  { file, sentences }: SetPassage,
  run: Run,
  linter: Pick<FileLinter, 'parse'>,
): Promise<string | undefined> {
  const { settings, limits, readers, forms } = configFor(run, file)
  const source = await readSource(file, limits)
  if ('reason' in source) return undefined
  try {
    return passageOf(await linter.parse(source, { settings, limits, readers, forms }), sentences)
  } catch {
    return undefined
  }
}
