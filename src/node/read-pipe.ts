import { constants, open } from 'node:fs'
import { Socket } from 'node:net'
import { promisify } from 'node:util'

/**
 * Reads a pipe to its end. Unlike a read of a file, this does not keep the process from ending when nobody writes:
 * the pipe is opened without waiting, and read as a stream.
 *
 * @returns undefined where there are more than so many bytes.
 */
export async function readPipe(path: string, mostBytes: number): Promise<Uint8Array | undefined> {
  const fd = await promisify(open)(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const socket = new Socket({ fd, readable: true, writable: false })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of socket as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
