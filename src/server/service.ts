import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { nearest } from '../text/nearest.js'
import { printJson } from '../formatters/json.js'
import { catalogue } from '../node/catalogue.js'
import { pageFor } from '../node/page.js'
import { readOwn, readPage } from '../node/pages.js'
import type { Locale } from '../model/index.js'
import { endpointAt, endpoints, json, type Endpoint, type EndpointName } from './endpoints.js'
import { fileReply, type FileService } from './files.js'
import type { LogEntry } from './options.js'
import { plainPage } from './page.js'
import { isRequestError, RequestError } from './problem.js'
import type { Rate } from './rate.js'
import { send, type Reply } from './reply.js'
import type { Tokens } from './tokens.js'
import { words } from './words.js'

/** What requests are answered with. */
export interface ServiceParts extends FileService {
  /** Language of answers that ask for none. */
  locale: Locale
  /** Who may ask; everybody where absent. */
  tokens?: Tokens
  rate: Rate
  log: ((entry: LogEntry) => void) | undefined
  /** Whether the service takes no more requests. */
  isClosing: () => boolean
}

/** What is known of a request while it is answered. */
interface Exchange {
  id: string
  route: string
  locale: Locale
  bytes: number
}

/** Status in the log for a client that went away, as nginx has it. */
const clientGone = 499

/** Answers the requests of one service. */
export class Service {
  private readonly openapi = readOwn(['../openapi.json', '../../docs/openapi.json'])
  private readonly page = readOwn(['../page.html']).catch(() => undefined)

  constructor(private readonly parts: ServiceParts) {
    this.openapi.catch(() => undefined)
  }

  /** Language of answers that ask for none. */
  get locale(): Locale {
    return this.parts.locale
  }

  /** Answers a request, counts it and writes a line about it. Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = performance.now()
    const exchange: Exchange = { id: idOf(request), route: 'unknown', locale: this.parts.locale, bytes: 0 }
    let error: unknown
    let reply: Reply | undefined
    try {
      reply = await this.reply(request, response, exchange)
    } catch (thrown) {
      error = isRequestError(thrown) ? undefined : thrown
      if (!response.destroyed && !(thrown instanceof Error && thrown.name === 'ClientGone'))
        reply = problemReply(
          isRequestError(thrown) ? thrown : new RequestError('internal', words.internal),
          exchange.locale,
        )
    }
    if (reply) {
      const last = this.parts.isClosing() ? { connection: 'close' } : {}
      await send(request, response, { ...reply, headers: { ...reply.headers, ...last, 'x-request-id': exchange.id } })
    }
    this.note(request.method ?? '', exchange, reply, performance.now() - begun, error)
  }

  /** Counts a request and writes a line about it. */
  note(method: string, exchange: Exchange, reply: Reply | undefined, milliseconds: number, error?: unknown): void {
    const { id, route, bytes } = exchange
    const status = reply?.status ?? clientGone
    this.parts.metrics.request(route, status)
    this.parts.log?.({
      time: new Date().toISOString(),
      level: status >= 500 && status !== 503 && status !== 504 ? 'error' : 'info',
      ...{ id, method, route, status, milliseconds: Math.round(milliseconds), bytes },
      ...(reply?.outcome !== undefined && { outcome: reply.outcome }),
      ...(reply !== undefined && error !== undefined && { error: placeOf(error) }),
    })
  }

  private async reply(request: IncomingMessage, response: ServerResponse, exchange: Exchange): Promise<Reply> {
    const [path = '', ...queries] = (request.url ?? '').split('?')
    const query = new URLSearchParams(queries.join('?'))
    const asked = query.get('locale')
    if (asked === 'en' || asked === 'zh-CN') exchange.locale = asked
    const found = endpointAt(path)
    const endpoint: Endpoint | undefined = found && endpoints[found.name]
    if (endpoint) exchange.route = endpoint.path
    if (endpoint?.guarded ?? path.startsWith('/v1/')) this.admit(request)
    if (!found || !endpoint) throw new RequestError('not-found', words.notFound)
    checkMethod(request.method, endpoint)
    const parameters = parametersOf(query, endpoint)
    const locale = parameters.has('locale') ? exchange.locale : undefined
    if (!endpoint.answers) return this.ownReply(found.name, found.id, exchange.locale)
    if (this.parts.isClosing()) throw new RequestError('not-ready', words.notReady)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const received = (bytes: number): void => {
      exchange.bytes = bytes
    }
    return fileReply(this.parts, { request, response, endpoint, parameters, locale, signal: gone.signal, received })
  }

  /** Lets a request in that brings a token, and not too often. */
  private admit({ headers }: IncomingMessage): void {
    const { tokens, rate } = this.parts
    if (!tokens) return
    const caller = tokens.indexOf(headers.authorization)
    if (caller === undefined)
      throw new RequestError('unauthorized', words.unauthorized, { 'www-authenticate': 'Bearer' })
    const seconds = rate.take(caller, performance.now())
    if (seconds > 0) throw new RequestError('too-many-requests', words.tooMany, { 'retry-after': String(seconds) })
  }

  /** Answers that need no file. */
  private async ownReply(name: EndpointName, id: string, locale: Locale): Promise<Reply> {
    switch (name) {
      case 'rules':
        return of(json, printJson(catalogue()))
      case 'rule':
        return of(json, await ruleText(id, locale))
      case 'metrics':
        return of('text/plain; version=0.0.4; charset=utf-8', this.parts.metrics.text(this.parts.queue.state))
      case 'openapi':
        return of(json, await this.openapi)
      case 'readyz':
        if (this.parts.isClosing()) throw new RequestError('not-ready', words.notReady)
        this.parts.queue.check()
        return of(text, 'ready\n')
      case 'page':
        return of('text/html; charset=utf-8', (await this.page) ?? plainPage(locale))
      default:
        return of(text, 'ok\n')
    }
  }
}

const text = 'text/plain; charset=utf-8'
const of = (type: string, body: string): Reply => ({ status: 200, headers: { 'content-type': type }, body })

/** A problem as an answer. */
export const problemReply = (error: RequestError, locale: Locale): Reply => ({
  status: error.status,
  headers: { 'content-type': 'application/problem+json', ...error.headers },
  body: printJson(error.problem(locale)),
  outcome: error.code,
})

/** What a client calls its request, or a name of our own: only what can stand in a log. */
function idOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{1,64}$/u.test(given) ? given : randomUUID()
}

/** Where an error happened. Its message may hold words of a report. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frame = (error.stack ?? '').split('\n').find((line) => line.trimStart().startsWith('at ')) ?? ''
  return `${error.name} ${frame.trim()}`.trim()
}

function checkMethod(method: string | undefined, endpoint: Endpoint): void {
  const allowed = endpoint.method === 'GET' ? ['GET', 'HEAD'] : [endpoint.method]
  if (allowed.includes(method ?? '')) return
  throw new RequestError('method-not-allowed', words.method(allowed.join('、')), { allow: allowed.join(', ') })
}

function parametersOf(query: URLSearchParams, { parameters }: Endpoint): Map<string, string> {
  const known = new Map<string, string>()
  for (const [name, value] of query) {
    if (!(parameters as readonly string[]).includes(name))
      throw new RequestError('invalid-parameter', words.unknownParameter(name.slice(0, 40), parameters))
    if (known.has(name)) throw new RequestError('invalid-parameter', words.repeatedParameter(name))
    known.set(name, value)
  }
  const locale = known.get('locale') ?? 'en'
  if (locale !== 'en' && locale !== 'zh-CN') throw new RequestError('invalid-parameter', words.unknownLocale)
  return known
}

/** A rule of the catalogue with its page. */
async function ruleText(id: string, locale: Locale): Promise<string> {
  const rules = catalogue()
  const rule = rules.find((one) => one.id === id)
  if (rule) return printJson({ ...rule, page: pageFor(await readPage(id), locale) })
  const ids = rules.map((one) => one.id)
  throw new RequestError('unknown-rule', words.unknownRule(id.slice(0, 60), nearest(id, ids)))
}
