/** Where output goes. A stream of Node is one. */
export interface Output {
  write(text: string | Uint8Array): unknown
  isTTY?: boolean | undefined
  /** Width of the terminal; absent when output does not go to one. */
  columns?: number | undefined
}

/** All that the command line touches of its surroundings, files apart. */
export interface Io {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: Output
  stderr: Output
  /** Absolute path that relative arguments start from. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Aborts when the user wants the run to end. */
  signal?: AbortSignal
  /** The day it is, ISO. */
  today: string
}
