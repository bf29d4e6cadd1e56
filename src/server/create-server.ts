import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { LoadedConfig } from '../config/types.js'
import { config as configCheck } from '../library/options.js'
import { CallError, checkArgument } from '../library/refuse.js'
import { loadGiven } from '../node/load-given.js'
import { localeFor, type Run } from '../node/run.js'
import type { Config, Reason } from '../model/index.js'
import { Engine } from './engine.js'
import { Metrics } from './metrics.js'
import { defaultThreads, serverDefaults, serverOptions, type ServerOptions } from './options.js'
import { answerBrokenRequests } from './broken-requests.js'
import { Queue } from './queue.js'
import { Rate } from './rate.js'
import { Service } from './service.js'
import { Tokens } from './tokens.js'

/** How often Node looks for connections that are too slow, in ms. */
const look = 1_000
/** How long a connection without a request stays open, in ms: longer than nginx keeps its own. */
const keepAlive = 65_000

/**
 * Makes an HTTP server that checks reports, as `report-lint serve` runs it. Call its `listen`, and `close` to end it: what
 * it is at is answered first, and with `close` of its connections its threads end.
 *
 * Without `tokens` whoever reaches it may ask: let it listen on 127.0.0.1 then.
 *
 * @throws {ConfigError} for an unknown key, rule, option or preset in the configuration.
 * @throws {TypeError} for an argument of the wrong kind, and for a plugin with functions: threads cannot be given them.
 */
export async function createServer(config: Config | LoadedConfig = [], options: ServerOptions = {}): Promise<Server> {
  checkArgument('createServer', 'config', config, configCheck)
  checkArgument('createServer', 'options', options, serverOptions)
  const { cwd = process.cwd(), locale, inlineConfig, tokens, threads = defaultThreads(), processFile, log } = options
  const { rate, burst, queue, queueBytes, wait, headerSeconds, bodySeconds } = { ...serverDefaults, ...options }
  const loaded = await loadGiven('createServer', config, cwd)
  if (!loaded.portable) throw new CallError(notPortable)
  const setup = {
    config: loaded.request,
    ...(locale && { locale }),
    ...(inlineConfig !== undefined && { inlineConfig }),
  }
  const run: Run = { loaded, setup }
  const engine = new Engine(run, threads, processFile)
  await engine.prepare()
  const metrics = new Metrics()
  const service = new Service({
    ...{ run, engine, metrics, bodySeconds, log },
    queue: new Queue(threads, queue, queueBytes, wait),
    rate: new Rate(rate, burst),
    locale: localeFor(run, loaded.base),
    ...(tokens && { tokens: new Tokens(tokens) }),
    today: () => new Date().toLocaleDateString('sv'),
    isClosing: () => !server.listening,
  })

  const server = createHttpServer({
    headersTimeout: headerSeconds * 1_000,
    // Bodies have a time of their own.
    requestTimeout: 0,
    connectionsCheckingInterval: look,
    keepAliveTimeout: keepAlive,
  })
  const answering = new WeakMap<Duplex, ServerResponse>()
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    answering.set(request.socket, response)
    void service.handle(request, response)
  }
  server.on('request', handle)
  server.on('checkContinue', handle)
  answerBrokenRequests(server, service, answering)
  server.on('close', () => void engine.close())
  return server
}

const notPortable: Reason = {
  zh: 'createServer：配置中的插件含有函数，不能交给线程。请在 plugins 中写插件的包名或文件',
  en: 'createServer: a plugin of the configuration has functions, which threads cannot be given. Name its package or file in plugins',
}
