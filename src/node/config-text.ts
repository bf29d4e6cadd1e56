import type { ParseError } from 'jsonc-parser'
import { ConfigError } from '../config/config-error.js'
import type { Reason } from '../model/index.js'
import { illFormed } from './config-error-place.js'

/**
 * Reads a configuration written as data.
 *
 * @param kind Extension of the file without the dot.
 * @param source How the file is called in errors.
 * @throws {ConfigError} with line and column for what is not well-formed.
 */
export async function parseConfigText(text: string, kind: string, source: string): Promise<unknown> {
  if (isTooDeep(text)) throw new ConfigError(tooDeep(source))
  if (kind === 'json' || kind === 'jsonc') return parseJson(text, kind, source)
  const { parseYaml } = await import('./config-yaml.js')
  return parseYaml(text, source)
}

/** Levels of brackets, and of the spaces that indent YAML, that no configuration needs and parsers call themselves for. */
const maxDepth = 200

/** Brackets within strings count as well: no configuration has so many of them. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [mark] of text.matchAll(/[[\]{}]/gu)) {
    depth += mark === '[' || mark === '{' ? 1 : -1
    if (depth > maxDepth) return true
  }
  return text.split('\n').some((line) => (/^[\s?:-]*/u.exec(line)?.[0].length ?? 0) > 2 * maxDepth)
}

const tooDeep = (source: string): Reason => ({
  zh: `${source}：嵌套超过 ${maxDepth} 层；请检查括号`,
  en: `${source}: it is nested deeper than ${maxDepth} levels; check its brackets`,
})

async function parseJson(text: string, kind: 'json' | 'jsonc', source: string): Promise<unknown> {
  const { parse, printParseErrorCode } = await import('jsonc-parser')
  const errors: ParseError[] = []
  const lenient = kind === 'jsonc'
  const plain = text.replace(/^\uFEFF/u, '')
  const value: unknown = parse(plain, errors, { disallowComments: !lenient, allowTrailingComma: lenient })
  const [error] = errors
  if (!error) return value
  const before = plain.slice(0, error.offset).split('\n')
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  const code = printParseErrorCode(error.error)
  throw illFormed(source, at, jsonErrors[code] ?? { zh: code, en: code })
}

const jsonErrors: Readonly<Record<string, Reason>> = {
  InvalidCommentToken: {
    zh: 'JSON 中不能有注释；请把文件改名为 .jsonc',
    en: 'JSON has no comments; call the file .jsonc',
  },
  PropertyNameExpected: { zh: '此处应为带双引号的名称', en: 'a name in double quotes is expected here' },
  ValueExpected: { zh: '此处应有值', en: 'a value is expected here' },
  ColonExpected: { zh: '此处缺少冒号', en: 'a colon is missing here' },
  CommaExpected: { zh: '此处缺少逗号', en: 'a comma is missing here' },
  CloseBraceExpected: { zh: '缺少右花括号 }', en: 'a closing brace } is missing' },
  CloseBracketExpected: { zh: '缺少右方括号 ]', en: 'a closing bracket ] is missing' },
  EndOfFileExpected: { zh: '此处应当结束', en: 'the file should end here' },
  InvalidSymbol: { zh: '此处不是 JSON 的值；文字要用双引号', en: 'this is no value of JSON; text needs double quotes' },
  UnexpectedEndOfString: { zh: '缺少右引号', en: 'a closing quotation mark is missing' },
  UnexpectedEndOfComment: { zh: '注释没有结束', en: 'the comment does not end' },
}
