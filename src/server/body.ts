import type { IncomingMessage, ServerResponse } from 'node:http'
import { RequestError } from './problem.js'
import type { Queue } from './queue.js'
import { words } from './words.js'

/** How a body is read. */
export interface BodyOptions {
  /** Bytes that it may have. */
  most: number
  /** Bytes that a file may have, which is what a client is told. */
  mostOfFile: number
  /** Time that it may take to arrive. */
  seconds: number
  queue: Queue
}

/** A body, and what gives its room back. */
export interface Body {
  bytes: Buffer
  release: () => void
}

/** The client went away before it had sent everything, or before it had its answer. */
class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

/**
 * Reads the body of a request.
 *
 * @throws {RequestError} for a body without a length, one that is too large or too slow, and where there is no room.
 * @throws {ClientGone}
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  options: BodyOptions,
): Promise<Body> {
  const { queue, most, mostOfFile, seconds } = options
  const declared = declaredLength(request)
  if (declared !== undefined && declared > most) throw new RequestError('too-large', words.tooLarge(mostOfFile))
  queue.check()
  let held = 0
  const hold = (bytes: number): void => {
    queue.hold(bytes)
    held += bytes
  }
  const release = (): void => {
    queue.release(held)
    held = 0
  }
  try {
    if (declared !== undefined) hold(declared)
    if (/^100-continue$/iu.test(request.headers.expect ?? '')) response.writeContinue()
    const bytes = await chunksOf(request, {
      most,
      mostOfFile,
      seconds,
      hold: declared === undefined ? hold : () => undefined,
    })
    return { bytes, release }
  } catch (error) {
    release()
    throw error
  }
}

/** Content-Length, which Node has checked; undefined where the body comes in chunks. */
function declaredLength({ headers }: IncomingMessage): number | undefined {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers
  if (length !== undefined) return Number(length)
  if (encoding !== undefined) return undefined
  throw new RequestError('length-required', words.lengthRequired)
}

interface ChunkOptions extends Omit<BodyOptions, 'queue'> {
  hold: (bytes: number) => void
}

function chunksOf(request: IncomingMessage, { most, mostOfFile, seconds, hold }: ChunkOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (error?: Error): void => {
      clearTimeout(timer)
      request.off('data', take).off('end', whole).off('close', gone).off('error', gone)
      request.pause()
      if (error) reject(error)
      else resolve(Buffer.concat(chunks, size))
    }
    const take = (chunk: Buffer): void => {
      size += chunk.length
      if (size > most) {
        end(new RequestError('too-large', words.tooLarge(mostOfFile)))
        return
      }
      try {
        hold(chunk.length)
        chunks.push(chunk)
      } catch (error) {
        end(error as Error)
      }
    }
    const whole = (): void => end()
    const gone = (): void => end(new ClientGone('the client went away'))
    const timer = setTimeout(() => end(new RequestError('too-slow', words.bodyTooSlow(seconds))), seconds * 1_000)
    request.on('data', take).on('end', whole).on('close', gone).on('error', gone)
  })
}

/** Bytes of a body that are still taken, unread, after its answer. */
const mostDrained = 2 ** 20
/** How long they are waited for, in ms. */
const drainMilliseconds = 2_000

/**
 * Takes what a client still sends after it has had its answer: closed at once, the connection would be reset, and the
 * answer with it.
 */
export function drain(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let size = 0
    const end = (): void => {
      clearTimeout(timer)
      request.off('data', take).off('end', end).off('close', end)
      request.pause()
      resolve()
    }
    const take = (chunk: Buffer): void => {
      size += chunk.length
      // No more is read, and the connection stays for a while: the client has to be able to read its answer.
      if (size > mostDrained) request.off('data', take).pause()
    }
    const timer = setTimeout(end, drainMilliseconds)
    request.on('data', take).on('end', end).on('close', end)
    request.on('error', () => undefined)
    request.resume()
  })
}
