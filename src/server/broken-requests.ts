import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { RequestError } from './problem.js'
import { problemReply, type Service } from './service.js'
import { words } from './words.js'

/** Answers what is no request: broken, with headers that are too large, or that do not come to their end. */
export function answerBrokenRequests(
  server: Server,
  service: Service,
  answering: WeakMap<Duplex, ServerResponse>,
): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = answering.get(socket)
    // Half an answer is out, and nobody can tell where another would begin.
    if (!socket.writable || error.code === 'ECONNRESET' || (response?.headersSent && !response.writableFinished)) {
      socket.destroy()
      return
    }
    const reply = problemReply(problemOf(error.code), service.locale)
    const id = randomUUID()
    const head = [
      `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ''}`,
      ...Object.entries({ ...reply.headers, 'x-request-id': id }).map(([name, value]) => `${name}: ${value}`),
      `content-length: ${Buffer.byteLength(reply.body)}`,
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${String(reply.body)}`)
    service.note('', { id, route: 'unknown', locale: service.locale, bytes: 0 }, reply, 0)
  })
}

function problemOf(code: string | undefined): RequestError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new RequestError('too-slow', words.headersTooSlow)
  if (code === 'HPE_HEADER_OVERFLOW') return new RequestError('headers-too-large', words.headersTooLarge)
  return new RequestError('malformed-request', words.malformed)
}
