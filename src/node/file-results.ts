import { passedResult, resultOfRead } from '../results/found-result.js'
import type { FileResult, Locale } from '../model/index.js'
import { compareCodePoints, type FoundFiles } from './find-files.js'

/** All files that may be reported, in code point order of their paths. */
export const filesToReport = ({ files, passed }: Pick<FoundFiles, 'files' | 'passed'>): string[] =>
  passed.size === 0 ? files : [...files, ...passed.keys()].sort(compareCodePoints)

/**
 * The function that gives the result of a file; one that is read is read by `check`.
 *
 * @param localeOf Language of what is said about a file.
 */
export const fileResultOf =
  (
    { found, passed }: Pick<FoundFiles, 'found' | 'passed'>,
    check: (filePath: string) => Promise<FileResult>,
    localeOf: (filePath: string) => Locale,
  ) =>
  async (filePath: string): Promise<FileResult | null> => {
    const aside = passed.get(filePath)
    return aside
      ? passedResult(filePath, aside, localeOf(filePath))
      : resultOfRead(await check(filePath), found, localeOf(filePath))
  }
