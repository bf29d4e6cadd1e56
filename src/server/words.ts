import type { Reason } from '../model/index.js'

/** What is wrong with a request, or with the service, and what to do. */
export const words = {
  malformed: {
    zh: '不是有效的 HTTP 请求。请检查发送请求的程序',
    en: 'This is no valid HTTP request. Check the program that sends it',
  },
  headersTooLarge: {
    zh: '请求头超过 16 KB。请缩短地址和请求头',
    en: 'The headers are beyond 16 KB. Make the address and the headers shorter',
  },
  unauthorized: {
    zh: '请在请求头 Authorization 中写“Bearer 令牌”；令牌由服务的管理人员发放',
    en: 'Send the header Authorization: Bearer TOKEN, with a token from whoever runs the service',
  },
  notFound: {
    zh: '没有这个地址；可用的地址见 /openapi.json',
    en: 'There is no such address; /openapi.json lists those that there are',
  },
  unknownRule: (id: string, guess: string | undefined): Reason => ({
    zh: `没有 ${id} 这条规则。${guess === undefined ? '全部规则见 /v1/rules' : `是不是 ${guess}？`}`,
    en: `There is no rule ${id}. ${guess === undefined ? '/v1/rules lists them' : `Did you mean ${guess}?`}`,
  }),
  method: (allowed: string): Reason => ({
    zh: `这个地址只接受 ${allowed}`,
    en: `This address takes ${allowed} only`,
  }),
  notAcceptable: (types: readonly string[]): Reason => ({
    zh: `请求头 Accept 中没有可以回答的类型；可用的有 ${types.join('、')}`,
    en: `The header Accept names no type that can be answered with. Use one of ${types.join(', ')}`,
  }),
  unknownParameter: (name: string, known: readonly string[]): Reason => ({
    zh: `没有 ${name} 这个参数；${known.length > 0 ? `可用的有 ${known.join('、')}` : '这个地址没有参数'}`,
    en: `There is no parameter ${name}. ${known.length > 0 ? `Use ${known.join(', ')}` : 'This address has none'}`,
  }),
  repeatedParameter: (name: string): Reason => ({
    zh: `参数 ${name} 出现了多次，只能有一个`,
    en: `The parameter ${name} is there more than once. Give it once`,
  }),
  unknownLocale: {
    zh: '参数 locale 应为 zh-CN 或 en',
    en: 'The parameter locale is zh-CN or en',
  },
  longName: (most: number): Reason => ({
    zh: `文件名超过 ${most} 个字符。请缩短`,
    en: `The name of the file has more than ${most} characters. Shorten it`,
  }),
  lengthRequired: {
    zh: '请求没有说明请求体的长度。请加上 Content-Length，或用 Transfer-Encoding: chunked',
    en: 'The request does not tell the length of its body. Send Content-Length, or Transfer-Encoding: chunked',
  },
  tooLarge: (most: number): Reason => ({
    zh: `文件超过 ${most} 字节；正常的年度报告不会如此，请检查文件`,
    en: `The file has more than ${most} bytes. No ordinary report does; check the file`,
  }),
  bodyTooSlow: (seconds: number): Reason => ({
    zh: `请求体在 ${seconds} 秒内没有传完。请检查网络，或发送请求的程序`,
    en: `The body did not arrive within ${seconds} seconds. Check the network, or the program that sends it`,
  }),
  headersTooSlow: {
    zh: '请求头没有在限定的时间内传完。请检查网络，或发送请求的程序',
    en: 'The headers did not arrive in time. Check the network, or the program that sends them',
  },
  encoded: (encoding: string): Reason => ({
    zh: `请求体不能有 Content-Encoding（现为 ${encoding}）。请发送文件原来的字节`,
    en: `The body must not have a Content-Encoding, and has ${encoding}. Send the bytes of the file as they are`,
  }),
  mediaType: (type: string): Reason => ({
    zh: `年度报告不会是 ${type}。请把文件的字节作为请求体发送，或用 multipart/form-data`,
    en: `No report is of the type ${type}. Send the bytes of the file as the body, or as multipart/form-data`,
  }),
  noBoundary: {
    zh: 'Content-Type 缺少 boundary，或超过 70 个字符。请让程序库生成 multipart 请求体',
    en: 'The Content-Type has no boundary, or one beyond 70 characters. Have a library make the multipart body',
  },
  brokenMultipart: {
    zh: 'multipart 请求体不完整或格式有误。请让程序库生成',
    en: 'The multipart body is incomplete or malformed. Have a library make it',
  },
  multipartOnly: {
    zh: '这个地址只接受一个文件，不接受 multipart/form-data。请把文件的字节作为请求体发送',
    en: 'This address takes one file, and no multipart/form-data. Send the bytes of the file as the body',
  },
  parts: (name: string): Reason => ({
    zh: `multipart 请求体中有“${name}”；应为一个 report（报告），可以再有一个 previous（上年的报告）`,
    en: `The multipart body has a part “${name}”. It has one part report, and may have one part previous, last year's report`,
  }),
  noReport: {
    zh: 'multipart 请求体中没有 report（报告）这一部分。请加上',
    en: 'The multipart body has no part report. Add it',
  },
  tooMany: {
    zh: '这个令牌的请求太频繁。请在 Retry-After 所说的秒数之后再试',
    en: 'This token asks too often. Try again after the seconds in Retry-After',
  },
  queueFull: {
    zh: '等待的请求太多。请在 Retry-After 所说的秒数之后再试',
    en: 'Too many requests are waiting. Try again after the seconds in Retry-After',
  },
  notReady: {
    zh: '服务正在结束，不再接受新的文件',
    en: 'The service is ending and takes no more files',
  },
  waited: (seconds: number): Reason => ({
    zh: `等待了 ${seconds} 秒，仍没有空闲的线程。请稍后再试`,
    en: `No thread was free within ${seconds} seconds. Try again later`,
  }),
  internal: {
    zh: '服务内部出错，这个文件没有检查。请把 X-Request-Id 告诉服务的管理人员',
    en: 'The service failed, and the file was not checked. Tell the X-Request-Id to whoever runs it',
  },
  changed: {
    zh: '配置在服务启动之后改动过，没有检查。请管理人员重新启动服务',
    en: 'The configuration has changed since the service began; nothing was checked. The service has to be started again',
  },
} as const
