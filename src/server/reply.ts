import type { IncomingMessage, ServerResponse } from 'node:http'
import { drain } from './body.js'
import type { Headers } from './problem.js'

/** What is answered. */
export interface Reply {
  status: number
  headers: Headers
  body: string | Uint8Array
  /** What came out of it, for the log. */
  outcome?: string
}

/** What every answer says to browsers: not to guess, to keep nothing, to load nothing. */
const always: Headers = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/**
 * Sends an answer. Where the client still sends its body, the answer goes out at once, and the connection ends when the
 * rest has come or enough of it.
 */
export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body
  const isUnread = !request.complete
  response.writeHead(reply.status, {
    ...always,
    ...reply.headers,
    'content-length': String(body.length),
    ...(isUnread && { connection: 'close' }),
  })
  if (!isUnread) {
    response.end(body)
    return
  }
  response.write(body)
  await drain(request)
  response.end()
}
