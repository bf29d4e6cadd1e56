import type { Readable, Writable } from 'node:stream'
import { once } from 'node:events'
import type { LoadedConfig } from '../config/types.js'
import { UsageError } from '../node/usage-error.js'
import { localeFor, type Run } from '../node/run.js'
import { project } from '../project.js'
import { Engine } from '../server/engine.js'
import type { Locale, Reason } from '../model/index.js'
import { Folders } from './folders.js'
import { loadSdk } from './sdk.js'
import { Tools } from './tools.js'
import { mcpWords } from './words.js'

/** What the server for assistants is made of. */
export interface McpOptions {
  loaded: LoadedConfig
  /** Folders that files may be read of. */
  folders: readonly string[]
  cwd: string
  locale?: Locale
  stdin: Readable
  stdout: Writable
  /** Ends it. */
  signal?: AbortSignal
  say: (reason: Reason) => void
}

/**
 * Serves an assistant over stdin and stdout, until either ends or the signal comes.
 *
 * @throws {UsageError} for what is no folder, without the SDK, and for plugins with functions.
 */
export async function serveMcp(options: McpOptions): Promise<void> {
  const { loaded, folders: given, cwd, locale, stdin, stdout, signal, say } = options
  const folders = await Folders.open(given, cwd)
  const sdk = await loadSdk()
  if (!loaded.portable) throw new UsageError(mcpWords.notPortable)
  const run: Run = { loaded, setup: { config: loaded.request, ...(locale && { locale }) } }
  const engine = new Engine(run, 1)
  try {
    await engine.prepare()
    const today = (): string => new Date().toLocaleDateString('sv')
    const tools = new Tools({ run, engine, folders, locale: localeFor(run, loaded.base), today })
    const listed = await tools.list()
    const server = new sdk.Server({ name: project.name, version: project.version }, { capabilities: { tools: {} } })
    server.setRequestHandler(sdk.ListToolsRequestSchema, () => ({ tools: listed }))
    server.setRequestHandler(sdk.CallToolRequestSchema, ({ params }) => tools.call(params))
    await server.connect(new sdk.StdioServerTransport(stdin, stdout))
    say(mcpWords.ready(folders.all))
    await Promise.race([once(stdin, 'end'), once(stdin, 'close'), ...(signal ? [aborted(signal)] : [])])
    await server.close()
  } finally {
    await engine.close()
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    signal.addEventListener('abort', () => done(), { once: true })
  })
}
