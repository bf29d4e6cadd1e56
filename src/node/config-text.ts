import type { ParseError } from 'jsonc-parser'
import { ConfigError } from '../engine/config/config-error.js'
import type { Reason } from '../types.js'

/**
 * Reads a configuration written as data.
 *
 * @param kind Extension of the file without the dot.
 * @param source How the file is called in errors.
 * @throws {ConfigError} with line and column for what is not well-formed.
 */
export const parseConfigText = (text: string, kind: string, source: string): Promise<unknown> =>
  kind === 'json' || kind === 'jsonc' ? parseJson(text, kind, source) : parseYaml(text, source)

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

/** Aliases that a file may expand; a configuration needs a handful, a bomb millions. */
const maxAliasCount = 100

async function parseYaml(text: string, source: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: true, logLevel: 'silent' })
  // An unknown tag is only a warning to the parser, and its value would be taken for something that it is not.
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const [at] = error.linePos ?? []
    const message = error.message.split(' at line ')[0] ?? error.message
    throw illFormed(source, { line: at?.line ?? 1, column: at?.col ?? 1 }, { zh: message, en: message })
  }
  try {
    return document.toJS({ maxAliasCount })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new ConfigError({
      zh: `${source}：别名（*）过多，展开后过大`,
      en: `${source}: its aliases (*) grow too large`,
    })
  }
}

const illFormed = (source: string, { line, column }: { line: number; column: number }, reason: Reason): ConfigError =>
  new ConfigError({ zh: `${source}:${line}:${column}：${reason.zh}`, en: `${source}:${line}:${column}: ${reason.en}` })
