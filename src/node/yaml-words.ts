import type { ErrorCode } from 'yaml'
import type { Reason } from '../model/index.js'

/** What the YAML parser complains of, in Chinese; its own words are English. */
const chinese: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '别名（*）上不能再写锚点或标签',
  BAD_ALIAS: '别名（*）的写法不对',
  BAD_COLLECTION_TYPE: '标签与内容的类型不符',
  BAD_DIRECTIVE: '% 指令的写法不对',
  BAD_DQ_ESCAPE: '双引号中的转义（\\）写法不对',
  BAD_INDENT: '缩进不对，同一级的各行应对齐',
  BAD_PROP_ORDER: '锚点（&）和标签（!）的位置不对',
  BAD_SCALAR_START: '这个字符不能作值的开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行里有两个冒号，值应换行缩进或加引号',
  BLOCK_IN_FLOW: '方括号或花括号里不能用缩进的写法',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '无法读取',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少标点，如冒号、引号或括号',
  MULTILINE_IMPLICIT_KEY: '键必须写在一行内',
  MULTIPLE_ANCHORS: '一个值只能有一个锚点（&）',
  MULTIPLE_DOCS: '一个文件里只能有一份配置，请删去多余的 ---',
  MULTIPLE_TAGS: '一个值只能有一个标签（!）',
  NON_STRING_KEY: '键必须是文字',
  RESOURCE_EXHAUSTION: '内容嵌套或展开得太多',
  TAB_AS_INDENT: '缩进只能用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '没有这个标签（!）',
  UNEXPECTED_TOKEN: '这里多了内容',
}

/** A bracket that is not closed is of several codes, told by the words alone. */
function bracketFault(message: string): string | undefined {
  const closing = /^Flow (?:sequence|map) .* end with an? ([\]}])/u.exec(message)?.[1]
  return closing === undefined ? undefined : `方括号或花括号没有写完，到这里还缺少 ${closing}`
}

/** What is wrong with a YAML file, in both languages. */
export const yamlFault = (code: ErrorCode, message: string): Reason => ({
  zh: `YAML 语法有误：${bracketFault(message) ?? chinese[code]}`,
  en: message,
})
