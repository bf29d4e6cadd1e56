import { spawn } from 'node:child_process'

/** A message of the Language Server Protocol. */
interface Message {
  id?: number
  method?: string
  params?: { diagnostics?: Diagnostic[] }
}

/** What a language server says of a place in a document. */
export interface Diagnostic {
  severity: number
  code?: string
  source?: string
  message: string
  codeDescription?: { href: string }
}

/**
 * Opens a document in a language server that speaks over its standard streams.
 *
 * @param server Arguments for Node.
 * @returns What the server says of the document first; it is stopped then.
 */
export async function diagnosticsOf(
  server: readonly string[],
  cwd: string,
  document: { uri: string; text: string },
): Promise<Diagnostic[]> {
  const child = spawn(process.execPath, server, { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  try {
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } })
    for await (const { id, method, params } of messagesFrom(child.stdout)) {
      if (id === 1 && method === undefined) {
        send({ method: 'initialized', params: {} })
        const textDocument = { ...document, languageId: 'markdown', version: 1 }
        send({ method: 'textDocument/didOpen', params: { textDocument } })
      } else if (method === 'textDocument/publishDiagnostics') return params?.diagnostics ?? []
      // What a server asks of its client, it may have: nothing.
      else if (id !== undefined && method !== undefined) send({ id, result: null })
    }
    throw new Error('The server ended before it said anything of the document.')
  } finally {
    child.kill()
  }
}

async function* messagesFrom(stream: AsyncIterable<Buffer>): AsyncGenerator<Message> {
  let pending = Buffer.alloc(0)
  for await (const chunk of stream) {
    pending = Buffer.concat([pending, chunk])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n\r\n/u.exec(pending.toString('latin1'))
      const end = head ? head[0].length + Number(head[1]) : Infinity
      if (!head || pending.length < end) break
      yield JSON.parse(pending.subarray(head[0].length, end).toString()) as Message
      pending = pending.subarray(end)
    }
  }
}
