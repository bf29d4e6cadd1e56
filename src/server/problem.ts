import { fileUrl } from '../project.js'
import type { Locale, Reason } from '../model/index.js'

/** Codes of the problems that a request, or the service itself, can have; a file that cannot be read has its own. */
export type ProblemCode =
  | 'malformed-request'
  | 'malformed-multipart'
  | 'invalid-parameter'
  | 'unauthorized'
  | 'not-found'
  | 'unknown-rule'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'too-slow'
  | 'length-required'
  | 'too-large'
  | 'unsupported-media-type'
  | 'headers-too-large'
  | 'too-many-requests'
  | 'internal'
  | 'queue-full'
  | 'not-ready'
  | 'waited-too-long'

/** Why a request has no answer but this: `application/problem+json` of RFC 9457. */
export interface Problem {
  /** Address of the page that says more. */
  type: string
  title: string
  status: number
  /** What was met, and what to do. */
  detail: string
  code: string
}

interface Kind {
  status: number
  title: Reason
}

const kinds: Readonly<Record<ProblemCode, Kind>> = {
  'malformed-request': { status: 400, title: { zh: '请求无法解析', en: 'Malformed request' } },
  'malformed-multipart': { status: 400, title: { zh: 'multipart 请求体有误', en: 'Malformed multipart body' } },
  'invalid-parameter': { status: 400, title: { zh: '参数有误', en: 'Invalid parameter' } },
  unauthorized: { status: 401, title: { zh: '没有有效的令牌', en: 'No valid token' } },
  'not-found': { status: 404, title: { zh: '没有这个地址', en: 'No such address' } },
  'unknown-rule': { status: 404, title: { zh: '没有这条规则', en: 'No such rule' } },
  'method-not-allowed': { status: 405, title: { zh: '方法不适用', en: 'Method not allowed' } },
  'not-acceptable': { status: 406, title: { zh: '不能按要求的格式回答', en: 'Not acceptable' } },
  'too-slow': { status: 408, title: { zh: '请求发送得太慢', en: 'Request too slow' } },
  'length-required': { status: 411, title: { zh: '缺少请求体长度', en: 'Length required' } },
  'too-large': { status: 413, title: { zh: '文件太大', en: 'File too large' } },
  'unsupported-media-type': { status: 415, title: { zh: '不支持的内容类型', en: 'Unsupported media type' } },
  'headers-too-large': { status: 431, title: { zh: '请求头太大', en: 'Headers too large' } },
  'too-many-requests': { status: 429, title: { zh: '请求太频繁', en: 'Too many requests' } },
  internal: { status: 500, title: { zh: '服务内部出错', en: 'Internal error' } },
  'queue-full': { status: 503, title: { zh: '等待的请求太多', en: 'Queue full' } },
  'not-ready': { status: 503, title: { zh: '服务尚不可用', en: 'Not ready' } },
  'waited-too-long': { status: 504, title: { zh: '等待超时', en: 'Waited too long' } },
}

/** A file that is read for what is in it, and cannot be. */
const unreadable: Kind = {
  status: 422,
  title: { zh: '文件不能作为年度报告读取', en: 'File cannot be read as a report' },
}

/** What problems of a status are called, by status in order. */
export function titlesByStatus(): Map<number, Reason[]> {
  const titles = new Map<number, Reason[]>()
  for (const { status, title } of [...Object.values(kinds), unreadable].sort((a, b) => a.status - b.status))
    titles.set(status, [...(titles.get(status) ?? []), title])
  return titles
}

/** Headers that go with an answer. */
export type Headers = Readonly<Record<string, string>>

/** Ends the work on a request: what was met and what to do, in both languages. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly status: number
  private readonly kind: Kind

  /** @param code That of the problem, or of the fatal message of a file. */
  constructor(
    readonly code: ProblemCode | (string & {}),
    readonly reason: Reason,
    readonly headers: Headers = {},
  ) {
    super(reason.en)
    this.kind = isProblemCode(code) ? kinds[code] : unreadable
    this.status = this.kind.status
  }

  /** The document that says so. */
  problem(locale: Locale): Problem {
    const words = (reason: Reason): string => (locale === 'en' ? reason.en : reason.zh)
    return {
      type: `${fileUrl(locale === 'en' ? 'docs/guides/service.md' : 'docs/guides/service.zh-CN.md')}#${this.status}`,
      title: words(this.kind.title),
      status: this.status,
      detail: words(this.reason),
      code: this.code,
    }
  }
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(kinds, code)

export const isRequestError = (error: unknown): error is RequestError =>
  error instanceof Error && error.name === 'RequestError' && 'problem' in error
