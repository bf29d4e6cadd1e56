import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { resolve } from 'node:path'
import type { Answered, Asked, Question } from '../node/answer.js'
import { configFor, type Run } from '../node/run.js'
import { limitsFor } from '../parse/limits.js'
import { unreadable } from '../library/previous.js'
import type { Facts, Locale, Reason } from '../model/index.js'
import { acceptable } from './accept.js'
import { readBody } from './body.js'
import type { Endpoint } from './endpoints.js'
import type { Engine } from './engine.js'
import { checkedName, fileNameOf, headerText } from './file-name.js'
import type { Metrics } from './metrics.js'
import { boundaryOf, multipartOverhead, partsOf, type Part } from './multipart.js'
import { RequestError, type Headers } from './problem.js'
import type { Queue } from './queue.js'
import type { Reply } from './reply.js'
import { words } from './words.js'

/** What answers about files are made with. */
export interface FileService {
  run: Run
  engine: Engine
  queue: Queue
  metrics: Metrics
  bodySeconds: number
  /** The day it is, ISO. */
  today: () => string
}

/** A request about a file. */
export interface FileRequest {
  request: IncomingMessage
  response: ServerResponse
  endpoint: Endpoint
  parameters: ReadonlyMap<string, string>
  locale: Locale | undefined
  /** Aborts when the client goes away. */
  signal: AbortSignal
  /** Is given the size of the body. */
  received: (bytes: number) => void
}

/** Types that no report has; whatever else a client says of a body, the body itself decides. */
const foreign = /^(?:application\/json|(?:audio|font|image|message|multipart|video)\/.*)$/u

/** Answers a request about a file. */
export async function fileReply(service: FileService, given: FileRequest): Promise<Reply> {
  const { request, response, endpoint, parameters, signal } = given
  const { queue, metrics } = service
  const answers = Object.entries(endpoint.answers ?? {}) as [Asked, string][]
  const types = answers.map(([, type]) => type)
  const liked = acceptable(request.headers.accept, types)
  if (liked.length === 0) throw new RequestError('not-acceptable', words.notAcceptable(types))
  const asked = liked.flatMap((type) => answers.flatMap(([one, its]) => (its === type ? [one] : [])))

  const boundary = boundaryIn(request, endpoint)
  const name = checkedName(
    parameters.get('name') ?? fileNameOf(headerText(request.headers['content-disposition'] ?? '')),
  )
  const mostOfFile = bytesFor(service.run, name)
  const most = boundary === undefined ? mostOfFile : 2 * mostOfFile + multipartOverhead
  const begun = performance.now()
  const body = await readBody(request, response, { most, mostOfFile, seconds: service.bodySeconds, queue })
  given.received(body.bytes.length)
  metrics.took('receive', performance.now() - begun)
  try {
    const files: Files =
      boundary === undefined ? { name, content: body.bytes } : filesOf(body.bytes, boundary, parameters)
    checkSize(service.run, files.name, files.content)
    if (files.previous) checkSize(service.run, checkedName(files.previous.fileName), files.previous.content)
    const arrived = performance.now()
    return await queue.run(async () => {
      metrics.took('wait', performance.now() - arrived)
      return replyOf(await answerAbout(files, asked, service, given.locale), endpoint, files.name, metrics)
    }, signal)
  } finally {
    body.release()
  }
}

/** The boundary of a multipart body; undefined for any other body. */
function boundaryIn({ headers }: IncomingMessage, { withPrevious }: Endpoint): string | undefined {
  const { 'content-type': given = '', 'content-encoding': encoding = 'identity' } = headers
  if (!/^identity$/iu.test(encoding)) throw new RequestError('unsupported-media-type', words.encoded(encoding))
  const type = (given.split(';')[0] ?? '').trim().toLowerCase()
  if (type === 'multipart/form-data') {
    if (!withPrevious) throw new RequestError('unsupported-media-type', words.multipartOnly)
    return boundaryOf(given)
  }
  if (foreign.test(type)) throw new RequestError('unsupported-media-type', words.mediaType(type))
  return undefined
}

const bytesFor = (run: Run, name: string): number =>
  limitsFor(configFor(run, resolve(run.loaded.base, name)).limits, 0).bytes

function checkSize(run: Run, name: string, { length }: Uint8Array): void {
  const most = bytesFor(run, name)
  if (length > most) throw new RequestError('too-large', words.tooLarge(most))
}

/** The files of a request. */
interface Files {
  name: string
  content: Uint8Array
  previous?: Part
}

function filesOf(body: Buffer, boundary: string, parameters: ReadonlyMap<string, string>): Files {
  const parts = partsOf(body, boundary, 2)
  const [report, ...others] = parts.filter(({ name }) => name === 'report')
  const [previous, ...more] = parts.filter(({ name }) => name === 'previous')
  const wrong = parts.find(({ name }) => name !== 'report' && name !== 'previous') ?? others[0] ?? more[0]
  if (wrong) throw new RequestError('malformed-multipart', words.parts(wrong.name))
  if (!report) throw new RequestError('malformed-multipart', words.noReport)
  const name = checkedName(parameters.get('name') ?? report.fileName)
  return { name, content: report.content, ...(previous && { previous }) }
}

async function answerAbout(
  files: Files,
  asked: readonly Asked[],
  { run, engine, today }: FileService,
  locale: Locale | undefined,
): Promise<Answered> {
  const shared = {
    setup: { ...run.setup, today: today(), ...(locale && { locale }) },
    configurationHash: run.loaded.hash,
  }
  const { name, content, previous } = files
  const before = previous && (await factsOf(previous, shared, engine))
  return engine.answer({ ...shared, name, content, asked, ...(before && { previous: before }) })
}

/** The facts of last year's report, or why it cannot be used. */
async function factsOf(
  { fileName, content }: Part,
  shared: Pick<Question, 'setup' | 'configurationHash'>,
  engine: Engine,
): Promise<Facts | Reason> {
  const answered = await engine.answer({ ...shared, name: checkedName(fileName), content, asked: ['facts'] })
  if ('refused' in answered) return unreadable(answered.refused.reason)
  if (!('body' in answered)) throw new RequestError('internal', words.changed)
  return JSON.parse(String(answered.body)) as Facts
}

function replyOf(answered: Answered, { answers = {} }: Endpoint, name: string, metrics: Metrics): Reply {
  const { read, check, format } = answered.times
  metrics.took('read', read)
  metrics.took('check', check)
  metrics.took('format', format)
  if ('changed' in answered) throw new RequestError('internal', words.changed)
  if ('unacceptable' in answered) throw new RequestError('not-acceptable', answered.unacceptable)
  if ('refused' in answered) {
    const { code, reason } = answered.refused
    metrics.outcome(code, {})
    throw new RequestError(code === 'internal' ? 'unreadable' : code, reason)
  }
  const { asked, body, outcome, findings } = answered
  if (outcome !== null) metrics.outcome(outcome, findings)
  const type = answers[asked] ?? ''
  return { status: 200, headers: headersFor(asked, type, name), body, ...(outcome !== null && { outcome }) }
}

/** A page shows what a stranger wrote: it is allowed to look as it does and nothing else. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

function headersFor(asked: Asked, type: string, name: string): Headers {
  if (asked === 'html') return { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }
  if (asked !== 'docx') return { 'content-type': type }
  const encoded = encodeURIComponent(name.replace(/^.*[\\/]/su, '').replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/gu,
    escaped,
  )
  return { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encoded}` }
}

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
