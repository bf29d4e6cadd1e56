import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { factsOfReport } from '../facts/facts.js'
import { comparedProblems as problems } from '../node/compared-problems.js'
import { factsAt, namesFacts } from '../node/given-facts.js'
import { LineFile } from '../node/line-file.js'
import { sha256 } from '../node/lint-source.js'
import { isPattern } from '../node/patterns.js'
import type { PreviousFacts } from '../node/run.js'
import { UsageError } from '../node/usage-error.js'
import type { Facts } from '../model/index.js'
import type { CommandContext } from './context.js'
import { readReports, type ReadOptions } from './read-reports.js'

/** Reports of years before, ready to be asked, and what lets go of the file that they were put into. */
export interface OpenedPrevious {
  facts: PreviousFacts
  close(): Promise<void>
}

/** The value of the option that stands for the files of the call themselves. */
export const among = 'auto'

/**
 * Reads what `--previous` names: facts that are there already, or reports, whose facts are written to a file.
 *
 * @throws {UsageError} for what holds no report, and for facts of another version.
 */
export async function openPrevious(
  given: string,
  paths: readonly string[],
  options: ReadOptions,
  context: CommandContext,
): Promise<OpenedPrevious> {
  const { io } = context
  const { config, ignorePattern } = options
  if (namesFacts(given)) return { facts: await factsAt(resolve(io.cwd, given), given), close: nothing }
  if (given !== among && !isPattern(given) && !existsSync(resolve(io.cwd, given)))
    throw new UsageError(problems.previousNotFound(given))
  const folder = await mkdtemp(join(tmpdir(), 'report-lint-facts-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'facts.ndjson')
    const file = await LineFile.open(path, { append: false })
    const digest = createHash('sha256')
    const take = (filePath: string, hash: string, facts: Facts): void => {
      // By their places in the folder of the call, so that the same files elsewhere are the same.
      digest.update(`${JSON.stringify({ ...facts, file: relative(io.cwd, filePath), hash })}\n`)
      file.append(`${JSON.stringify({ ...facts, hash })}\n`)
    }
    const isAmong = given === among
    // What is wrong with the files of the call themselves is said when they are checked.
    const silent = { ...context, io: { ...io, stderr: { write: () => undefined } } }
    const { taken, unread } = await readReports(
      isAmong ? paths : [given],
      { ...(config !== undefined && { config }), ...(ignorePattern && { ignorePattern }), found: true },
      isAmong ? silent : context,
      async (filePath, report, source) =>
        take(filePath, await sha256(source.content), factsOfReport(report, { filePath })),
    )
    await file.close()
    if (taken.length === 0 && !isAmong) throw new UsageError(problems.noPrevious(given))
    return { facts: { path, hash: digest.digest('hex'), isDemanded: !isAmong, unread }, close }
  } catch (error) {
    await close()
    throw error
  }
}

const nothing = (): Promise<void> => Promise.resolve()
