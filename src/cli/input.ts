import { resolve } from 'node:path'
import { findFiles } from '../node/find-files.js'
import { configFor, type Run } from '../node/run.js'
import { readSource, type Source } from '../node/sources.js'
import { UsageError } from '../node/usage-error.js'
import { problems as fileProblems } from '../node/problems.js'
import type { Reason } from '../model/index.js'
import type { Io } from './io.js'
import { problems } from './problems.js'

/** Where a command takes its input from. */
export interface InputOptions {
  stdin?: boolean
  /** Name that standard input is given; relative to the working directory. */
  stdinFilename?: string
}

/** Input of a command: the files by absolute path, what has already been read of them, and arguments that hold none. */
export interface Input {
  files: string[]
  /** Content of standard input, which is one of the files by name. */
  content?: Uint8Array
  empty: { path: string; reason: Reason }[]
}

/** Finds what a call is to work on. Throws `UsageError` where paths and options contradict each other. */
export async function findInput(paths: readonly string[], options: InputOptions, io: Io, run?: Run): Promise<Input> {
  if (options.stdin) {
    if (paths.length > 0) throw new UsageError(problems.stdinWithPaths)
    const { stdinFilename: name } = options
    return {
      files: [name === undefined ? '<stdin>' : resolve(io.cwd, name)],
      content: await readAll(io),
      empty: [],
    }
  }
  if (options.stdinFilename !== undefined) throw new UsageError(problems.filenameWithoutStdin)
  if (paths.length === 0) throw new UsageError(problems.noInput)
  const extensions = run?.loaded.plugins.flatMap(({ readers = [] }) => readers.flatMap((reader) => reader.extensions))
  const found = await findFiles(paths, io.cwd, extensions)
  if (!run) return found
  const files = found.files.filter((file) => !configFor(run, file).ignored)
  const ignoredAll = found.files.length > 0 && files.length === 0
  return {
    files,
    empty: [...found.empty, ...(ignoredAll ? [{ path: paths.join(' '), reason: fileProblems.allIgnored }] : [])],
  }
}

/** Content of one of the files of an input. */
export async function contentOf(filePath: string, { content }: Input): Promise<Source> {
  return content ? { filePath, content } : readSource(filePath)
}

/** All of standard input. Throws `UsageError` when the user ends the run before the input does. */
async function readAll({ stdin, signal }: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const read = async (): Promise<Uint8Array> => {
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  }
  const interrupted = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new UsageError(problems.inputInterrupted))
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
  })
  return Promise.race([read(), interrupted])
}
