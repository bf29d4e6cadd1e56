import type { Readable, Writable } from 'node:stream'
import { importPeer, type Peer } from '../node/peer.js'
import { mcpWords } from './words.js'

/** A tool as it is listed. */
export interface ListedTool {
  name: string
  description: string
  inputSchema: object
  outputSchema: object
  annotations: { readOnlyHint: true; openWorldHint: false }
}

/** What a call of a tool gives back. The text holds the same as the structure, for clients that read text alone. */
export interface CallResult {
  content: { type: 'text'; text: string }[]
  structuredContent?: Record<string, unknown>
  isError?: true
  [more: string]: unknown
}

/** A call of a tool. */
export interface ToolCall {
  name: string
  arguments?: Record<string, unknown>
}

/** The server of the SDK, by what is used of it. */
interface Server {
  setRequestHandler: ((schema: ListSchema, handler: () => { tools: readonly ListedTool[] }) => void) &
    ((schema: CallSchema, handler: (request: { params: ToolCall }) => Promise<CallResult>) => void)
  connect: (transport: object) => Promise<void>
  close: () => Promise<void>
}
interface ListSchema {
  kind?: 'list'
}
interface CallSchema {
  kind?: 'call'
}

/** What is used of the SDK. */
export interface Sdk {
  Server: new (info: { name: string; version: string }, options: object) => Server
  StdioServerTransport: new (stdin: Readable, stdout: Writable) => object
  ListToolsRequestSchema: ListSchema
  CallToolRequestSchema: CallSchema
}

const name = '@modelcontextprotocol/sdk'
const wanted = `${name}@1`

/** Loads the official SDK. @throws {UsageError} where it is missing or of a version that does not do. */
export async function loadSdk(): Promise<Sdk> {
  const peer: Peer = {
    name,
    works: ([major = 0, minor = 0]) => major === 1 && minor >= 25,
    missing: () => mcpWords.noSdk(wanted),
    wrong: (version) => mcpWords.wrongSdk(version, wanted),
  }
  const parts = ['server/index.js', 'server/stdio.js', 'types.js'].map((file) =>
    importPeer<Partial<Sdk>>({ ...peer, file: `${name}/${file}` }),
  )
  return Object.assign({}, ...(await Promise.all(parts))) as Sdk
}
