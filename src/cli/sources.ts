import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Reason } from '../types.js'
import { findFiles } from './find-files.js'
import type { Io } from './io.js'
import { problems } from './problems.js'
import { UsageError } from './usage-error.js'

/** Where a command takes its input from. */
export interface InputOptions {
  stdin?: boolean
  /** Name that standard input is given; relative to the working directory. */
  stdinFilename?: string
}

/** A file to be judged: its content, or why there is none. */
export type Source = { filePath: string } & ({ content: Uint8Array } | { code: string; reason: Reason })

/** Input of a command: the files, read one at a time, and the arguments that hold none. */
export interface Input {
  sources: AsyncIterable<Source>
  empty: { path: string; reason: Reason }[]
}

/** Finds what a call is to work on. Throws `UsageError` where paths and options contradict each other. */
export async function findInput(paths: readonly string[], options: InputOptions, io: Io): Promise<Input> {
  if (options.stdin) {
    if (paths.length > 0) throw new UsageError(problems.stdinWithPaths)
    return { sources: standardInput(io, options.stdinFilename), empty: [] }
  }
  if (options.stdinFilename !== undefined) throw new UsageError(problems.filenameWithoutStdin)
  if (paths.length === 0) throw new UsageError(problems.noInput)
  const { files, empty } = await findFiles(paths, io.cwd)
  return { sources: readAll(files), empty }
}

async function* standardInput(io: Io, name: string | undefined): AsyncGenerator<Source> {
  const chunks: Uint8Array[] = []
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk))
  yield { filePath: name === undefined ? '<stdin>' : resolve(io.cwd, name), content: Buffer.concat(chunks) }
}

async function* readAll(files: readonly string[]): AsyncGenerator<Source> {
  for (const filePath of files) yield await read(filePath)
}

async function read(filePath: string): Promise<Source> {
  try {
    return { filePath, content: await readFile(filePath) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { filePath, code: 'not-found', reason: problems.fileNotFound }
      : { filePath, code: 'unreadable', reason: problems.unreadable(code) }
  }
}
