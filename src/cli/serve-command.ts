import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { isIP, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isLoopback } from '../server/loopback.js'
import { causeOf } from '../node/file-error.js'
import { loadConfig } from '../node/load-config.js'
import type { Concurrency } from '../node/threads.js'
import { UsageError } from '../node/usage-error.js'
import { createServer } from '../server/create-server.js'
import { serverDefaults, type LogEntry } from '../server/options.js'
import { readTokens, shortestToken } from '../server/tokens.js'
import type { CommandContext } from './context.js'
import { problems } from './problems.js'

export interface ServeCommandOptions {
  host?: string
  port?: number
  tokenFile?: string
  /** Path of the configuration; false: none. */
  config?: string | boolean
  inlineConfig?: boolean
  rate?: number
  burst?: number
  queue?: number
  wait?: number
  concurrency?: Concurrency
}

/** How long requests that are being answered are waited for at the end, in ms. */
const drainMilliseconds = 25_000

/** Serves until the run is ended by a signal, then answers what it is at. Throws `UsageError` for a wrong call. */
export async function serveCommand(options: ServeCommandOptions, context: CommandContext): Promise<number> {
  const { io, requestedLocale } = context
  const { host = serverDefaults.host, port = serverDefaults.port, config = true, inlineConfig, concurrency } = options
  const { rate, burst, queue, wait } = options
  const tokens = await tokensOf(options, io.cwd)
  if (!tokens && !isLoopback(host)) throw new UsageError(problems.openHost(host))
  const loaded = await loadConfig({ cwd: io.cwd, ...(config !== true && { path: config }) })
  const server = await createServer(loaded, {
    cwd: io.cwd,
    ...(requestedLocale && { locale: requestedLocale }),
    ...(inlineConfig !== undefined && { inlineConfig }),
    ...(tokens && { tokens }),
    ...(rate !== undefined && { rate }),
    ...(burst !== undefined && { burst }),
    ...(queue !== undefined && { queue }),
    ...(wait !== undefined && { wait }),
    ...(typeof concurrency === 'number' && { threads: concurrency }),
    log: (entry: LogEntry) => io.stdout.write(`${JSON.stringify(entry)}\n`),
  })
  await listen(server, host, port)
  const address = server.address() as AddressInfo
  const said = problems.listening(
    `http://${isIP(address.address) === 6 ? `[${address.address}]` : address.address}:${address.port}`,
  )
  io.stderr.write(`report-lint: ${context.locale === 'en' ? said.en : said.zh}\n`)
  await ended(io.signal)
  await close(server)
  return 0
}

async function tokensOf({ tokenFile, rate, burst }: ServeCommandOptions, cwd: string): Promise<string[] | undefined> {
  if (tokenFile === undefined) {
    if (rate !== undefined) throw new UsageError(problems.onlyWith('--rate', '--token-file'))
    if (burst !== undefined) throw new UsageError(problems.onlyWith('--burst', '--token-file'))
    return undefined
  }
  const text = await readFile(resolve(cwd, tokenFile), 'utf8').catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError(problems.tokenFileUnreadable(tokenFile, causeOf(code)))
  })
  const read = readTokens(text)
  if ('wrongLine' in read) throw new UsageError(problems.wrongToken(tokenFile, read.wrongLine, shortestToken))
  if (read.tokens.length === 0) throw new UsageError(problems.noTokens(tokenFile))
  return read.tokens
}

/** @throws {UsageError} for an address that cannot be listened at. */
function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      server.emit('close')
      reject(new UsageError(problems.cannotListen(host, port, error.code ?? error.message)))
    })
    server.listen(port, host, done)
  })
}

function ended(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted) done()
    signal?.addEventListener('abort', () => done(), { once: true })
  })
}

/** Takes no more requests, and answers those that it is at within a bound. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((done) => server.once('close', done))
  server.close()
  await Promise.race([closed, setTimeout(drainMilliseconds, undefined, { ref: false })])
  server.closeAllConnections()
}
