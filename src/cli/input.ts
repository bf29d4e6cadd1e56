import { resolve } from 'node:path'
import { globMatcher, inGlobs, pathInGlobs } from '../config/globs.js'
import { findFiles, type FoundFiles } from '../node/find-files.js'
import { configFor, readerExtensions, type Run } from '../node/run.js'
import { refuseLong } from '../node/patterns.js'
import { readSource, type Source } from '../node/sources.js'
import { UsageError } from '../node/usage-error.js'
import { problems as fileProblems } from '../node/problems.js'
import type { Io } from './io.js'
import { problems } from './problems.js'

/** Where a command takes its input from. */
export interface InputOptions {
  stdin?: boolean
  /** Name that standard input is given; relative to the working directory. */
  stdinFilename?: string
  /** Globs of files to leave out, relative to the working directory. */
  ignorePattern?: readonly string[]
  /** The files given by name were found by another program. */
  found?: boolean
}

/** Input of a command: the files by absolute path, what has already been read of them, and arguments that hold none. */
export interface Input extends Omit<FoundFiles, 'ignored'> {
  /** Content of standard input, which is one of the files by name. */
  content?: Uint8Array
}

/** Finds what a call is to work on. Throws `UsageError` where paths and options contradict each other. */
export async function findInput(paths: readonly string[], options: InputOptions, io: Io, run: Run): Promise<Input> {
  if (options.stdin) {
    if (paths.length > 0) throw new UsageError(problems.stdinWithPaths)
    const { stdinFilename: name } = options
    return {
      files: [name === undefined ? '<stdin>' : resolve(io.cwd, name)],
      content: await readAll(io),
      found: new Set(),
      passed: new Map(),
      empty: [],
    }
  }
  if (options.stdinFilename !== undefined) throw new UsageError(problems.filenameWithoutStdin)
  if (paths.length === 0) throw new UsageError(problems.noInput)
  const isExcluded = await excluder(options.ignorePattern ?? [], io.cwd)
  const { ignored, ...input } = await findFiles(paths, io.cwd, {
    extensions: readerExtensions(run),
    isIgnored: (file) => isExcluded(file) || configFor(run, file).ignored,
    limitsOf: (file) => configFor(run, file).limits,
    asFound: options.found === true,
  })
  const ignoredAll = ignored > 0 && input.files.length === 0 && input.passed.size === 0 && !options.found
  return ignoredAll
    ? { ...input, empty: [...input.empty, { path: paths.join(' '), reason: fileProblems.allIgnored }] }
    : input
}

/** Whether a file, or a folder that it lies in, matches one of the globs. */
export async function excluder(globs: readonly string[], cwd: string): Promise<(file: string) => boolean> {
  if (globs.length === 0) return () => false
  refuseLong(globs)
  const match = await globMatcher()
  return (file) => {
    const parts = pathInGlobs(cwd, file).split('/')
    return parts.some((_, index) => inGlobs(globs, parts.slice(0, index + 1).join('/'), match))
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
