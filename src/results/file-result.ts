import type { FileResult } from '../model/index.js'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((one) => check(one))
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)

const hasShape =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([key, check]) => check(value[key]))

const message: Record<string, Check> = {
  ruleId: (value) => value === null || isText(value),
  message: isText,
  level: isOneOf('error', 'warning', 'info'),
  line: isCount,
  column: isCount,
  endLine: isCount,
  endColumn: isCount,
  clause: isList(isText),
  related: isList(hasShape({ message: isText, line: isCount, column: isCount })),
  suggestions: isList(hasShape({ desc: isText })),
  data: isObject,
  fingerprint: isText,
}

const isResult = hasShape({
  filePath: isText,
  messages: isList(hasShape(message)),
  suppressedMessages: isList(hasShape({ ...message, suppressions: isList(hasShape({ kind: isText })) })),
  errorCount: isCount,
  warningCount: isCount,
  infoCount: isCount,
  verdict: isOneOf('pass', 'fail', 'incomplete', 'unchecked', 'notReport', 'otherFile', 'earlierOnly'),
  report: (value) => value === null || isObject(value),
  outcomes: isObject,
  reasons: isObject,
})

/** Whether what a file of results holds is one: it may have been written by another version, or by anybody. */
export const isFileResult = (value: unknown): value is FileResult => isResult(value)
