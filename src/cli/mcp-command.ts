import { loadConfig } from '../node/load-config.js'
import { serveMcp } from '../mcp/serve.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'

export interface McpCommandOptions {
  /** Path of the configuration; false: none. */
  config?: string | boolean
}

/** Serves an assistant until it goes away. @param folders That files may be read of; the working directory where none. */
export async function mcpCommand(
  folders: readonly string[],
  { config = true }: McpCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { io, requestedLocale } = context
  const loaded = await loadConfig({ cwd: io.cwd, ...(config !== true && { path: config }) })
  await serveMcp({
    ...{ loaded, folders: folders.length > 0 ? folders : [io.cwd], cwd: io.cwd },
    // The protocol needs the streams of the process themselves.
    ...{ stdin: process.stdin, stdout: process.stdout },
    ...(requestedLocale && { locale: requestedLocale }),
    ...(io.signal && { signal: io.signal }),
    say: (reason) => complain(context, reason),
  })
  return 0
}
