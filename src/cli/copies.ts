import { resolve } from 'node:path'
import { annotatedCopy } from '../annotate/annotate.js'
import { CopyPaths } from '../node/copy-paths.js'
import { copyProblems } from '../node/copy-problems.js'
import { CopyWriter } from '../node/copy-writer.js'
import { FileError } from '../node/file-error.js'
import { reasonOf } from '../node/problems.js'
import { configFor, formsIn, localeFor, type Run } from '../node/run.js'
import { readSource } from '../node/sources.js'
import { limitsFor } from '../parse/limits.js'
import type { LintResult, Reason } from '../model/index.js'
import { put } from '../text/lists.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { Input } from './input.js'
import { inform } from './inform.js'
import type { LintCommandOptions } from './lint-options.js'
import { news } from './news.js'

/** What copies are made with. */
export interface CopiesOptions {
  run: Run
  input: Input
  options: LintCommandOptions
  context: CommandContext
}

/** Writes a copy with comments of each Word file of a run, and says at its end of which files there is none. */
export class Copies {
  private readonly paths: CopyPaths
  private readonly writer: CopyWriter
  private count = 0
  /** Files without a copy by their format; null for those that could not be judged. */
  private readonly without = new Map<string | null, string[]>()

  /**
   * @param folder Folder for the copies, as the call names it.
   * @param paths Arguments of the call.
   * @throws {UsageError} for a folder that holds a file to check.
   */
  constructor(
    folder: string,
    paths: readonly string[],
    private readonly given: CopiesOptions,
  ) {
    const { input, context } = given
    this.paths = new CopyPaths(resolve(context.io.cwd, folder), paths, context.io.cwd)
    this.paths.check(input.files)
    this.writer = new CopyWriter(input.files)
  }

  /** Writes the copy of a file that was judged. Returns false where there should be one and is none. */
  async take(result: LintResult): Promise<boolean> {
    const { filePath, report } = result
    if (report?.format !== 'docx') {
      const format = report?.format ?? null
      put(this.without, format, filePath)
      return true
    }
    try {
      await this.writer.write(this.paths.pathOf(filePath), await this.copyOf(result), filePath)
      this.count += 1
      return true
    } catch (error) {
      this.complain(reasonOf(error), filePath)
      return false
    }
  }

  /** Says of which files there is no copy, a line a kind, and how many copies there are. */
  end(): void {
    const { context, options } = this.given
    for (const [format, paths] of this.without) {
      if (paths.length > 1 && options.verbose !== true) complain(context, copyProblems.ofSeveral(format, paths.length))
      else
        for (const path of paths)
          this.complain(format === null ? copyProblems.unjudged : copyProblems.notWord(format), path)
    }
    if (this.count > 0) inform(context, options, news.annotated(this.count), this.paths.folder)
  }

  private async copyOf(result: LintResult): Promise<Uint8Array> {
    const { run } = this.given
    const { filePath } = result
    const { limits: given } = configFor(run, filePath)
    const source = await readSource(filePath, given)
    if ('reason' in source) throw new FileError(filePath, source.reason)
    const limits = limitsFor(given, source.content.length)
    return annotatedCopy(source.content, result, { locale: localeFor(run, filePath), limits, forms: formsIn(run) })
  }

  private complain(reason: Reason, path: string): void {
    complain(this.given.context, reason, path)
  }
}
