import { availableParallelism } from 'node:os'
import type { Check } from '../library/value-checks.js'
import { being, flag, list, shape, whole, words } from '../library/value-checks.js'
import { locale, type Checks } from '../library/options.js'
import type { Locale } from '../model/index.js'
import { isGood, shortestToken } from './tokens.js'

/** What a line of the log says: no name of a file, no address beyond the route, nothing of a body. */
export interface LogEntry {
  /** ISO, with milliseconds. */
  time: string
  level: 'info' | 'error'
  /** Id of the request: that of its header X-Request-Id, or one of our own. */
  id: string
  method: string
  /** Path of the endpoint, as /openapi.json has it; `unknown` for any other. */
  route: string
  /** 499: the client went away before the answer. */
  status: number
  milliseconds: number
  /** Of the body that was received. */
  bytes: number
  /** The verdict, or the code of the fatal message or of the problem. */
  outcome?: string
  /** Where the service itself failed: the error. */
  error?: string
}

/** How a service runs. */
export interface ServerOptions {
  /** Absolute path that globs of a configuration at hand are relative to; the working directory where absent. */
  cwd?: string
  /** Language of answers that ask for none; that of the configuration, or zh-CN, where absent. */
  locale?: Locale
  /** Whether comments in the files may suppress findings; true where absent. */
  inlineConfig?: boolean
  /** Tokens of which a request must bring one; anybody may ask where absent. */
  tokens?: readonly string[]
  /** Requests a second that each token may make; 10 where absent. */
  rate?: number
  /** Requests that a token may make at once after a pause; 50 where absent. */
  burst?: number
  /** Requests that may wait for a thread; 100 where absent. */
  queue?: number
  /** Bytes of all bodies that are held at once; 256 MB where absent. */
  queueBytes?: number
  /** Seconds that a request may wait for a thread; 30 where absent. */
  wait?: number
  /** Seconds in which the headers of a request have to arrive; 10 where absent. */
  headerSeconds?: number
  /** Seconds in which its body has to arrive; 60 where absent. */
  bodySeconds?: number
  /** Threads that check files; one a core, 8 at the most, where absent. */
  threads?: number
  /** Takes each line of the log; nothing is logged where absent. */
  log?: (entry: LogEntry) => void
  /** Absolute path of the copy of `report-lint/pdf-process` that a process begins with, where this package was bundled. */
  processFile?: string
}

/** What holds where nothing is said. */
export const serverDefaults = {
  host: '127.0.0.1',
  port: 8600,
  rate: 10,
  burst: 50,
  queue: 100,
  queueBytes: 256 * 2 ** 20,
  wait: 30,
  headerSeconds: 10,
  bodySeconds: 60,
} as const

const mostThreads = 8

/** Threads where no number is given. */
export const defaultThreads = (): number => Math.min(availableParallelism(), mostThreads)

const token: Check = (value, path) => (typeof value === 'string' && isGood(value) ? [] : [{ path, reason: badToken }])

/** A token is not repeated in an error. */
const badToken = {
  zh: `令牌应有 ${String(shortestToken)} 个以上的字符，不含空白和非 ASCII 字符`,
  en: `a token has ${String(shortestToken)} characters or more, none of them white space or beyond ASCII`,
}

const longestSeconds = 3_600

export const serverOptions: Check = shape({
  cwd: words,
  locale,
  inlineConfig: flag,
  tokens: list(token, 1),
  rate: whole(1),
  burst: whole(1),
  queue: whole(0),
  queueBytes: whole(1),
  wait: whole(1, longestSeconds),
  headerSeconds: whole(1, longestSeconds),
  bodySeconds: whole(1, longestSeconds),
  threads: whole(1, 64),
  log: being((value) => typeof value === 'function', { zh: '函数', en: 'a function' }),
  processFile: words,
} satisfies Checks<ServerOptions>)
