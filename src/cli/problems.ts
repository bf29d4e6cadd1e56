import type { Reason } from '../types.js'

/** Everything that the command line has to complain about. Paths are as the user gave them. */
export const problems = {
  noInput: {
    zh: '没有给出要检查的文件。请写上文件、文件夹或通配模式，或用 --stdin 从标准输入读取；用法见 --help',
    en: 'no files given. Name files, folders or globs, or read standard input with --stdin; see --help',
  },
  stdinWithPaths: {
    zh: '--stdin 不能与文件一起使用。请去掉其中之一',
    en: '--stdin cannot be used together with files. Leave one of them out',
  },
  filenameWithoutStdin: {
    zh: '--stdin-filename 只与 --stdin 一起使用。请加上 --stdin',
    en: '--stdin-filename is only for --stdin. Add --stdin',
  },
  emptyPath: {
    zh: '有一个路径是空的。请写上文件、文件夹或通配模式',
    en: 'one of the paths is empty. Name a file, a folder or a glob',
  },
  unknownOption: (option: string, similar: string | undefined): Reason => ({
    zh: `没有 ${option} 这个选项。${similar === undefined ? '可用选项见 --help' : `是不是想写 ${similar}？`}`,
    en: `unknown option ${option}. ${similar === undefined ? 'See --help for the options' : `Did you mean ${similar}?`}`,
  }),
  missingValue: (option: string): Reason => ({
    zh: `选项 ${option} 后面缺少值。请补上，用法见 --help`,
    en: `option ${option} needs a value. Add it; see --help`,
  }),
  missingRule: {
    zh: '没有写规则名。请写上，例如 report-lint explain balance-equation；全部规则见 report-lint rules',
    en: 'no rule given. Name one, as in report-lint explain balance-equation; report-lint rules lists them',
  },
  unknownRule: (id: string, similar: string | undefined): Reason => ({
    zh: `没有 ${id} 这条规则。${similar === undefined ? '全部规则见 report-lint rules' : `是不是想写 ${similar}？`}`,
    en: `unknown rule ${id}. ${similar === undefined ? 'report-lint rules lists them' : `Did you mean ${similar}?`}`,
  }),
  tooManyArguments: (command: string): Reason => ({
    zh: `命令 ${command} 后面的参数太多。请去掉多余的，用法见 --help`,
    en: `too many arguments for ${command}. Leave some out; see --help`,
  }),
  wrongValue: (option: string, value: string, allowed: readonly string[]): Reason => ({
    zh: `选项 ${option} 的值“${value}”无效。可用的值：${allowed.join('、')}`,
    en: `option ${option} does not take "${value}". Use one of: ${allowed.join(', ')}`,
  }),
  fileNotFound: {
    zh: '找不到这个文件。请检查路径和文件名',
    en: 'no such file. Check the path and the name',
  },
  unreadable: (code: string): Reason => ({
    zh: `无法读取（${code}）。请检查访问权限，以及文件是否被其他程序占用`,
    en: `cannot be read (${code}). Check its permissions and whether another program holds it`,
  }),
  emptyFolder: (extensions: readonly string[]): Reason => ({
    zh: `文件夹中没有可以检查的文件（${extensions.join(' ')}）。请检查路径，或直接写出文件名`,
    en: `no file to check in this folder (${extensions.join(' ')}). Check the path, or name the files`,
  }),
  noMatch: (extensions: readonly string[]): Reason => ({
    zh: `没有与此模式匹配的文件（${extensions.join(' ')}）。请检查模式，并用引号括起来`,
    en: `no file matches this pattern (${extensions.join(' ')}). Check the pattern, and quote it`,
  }),
  internal: (detail: string): Reason => ({
    zh: `程序内部出错：${detail}。这是 report-lint 的缺陷，请反馈并附上所用文件`,
    en: `internal error: ${detail}. This is a defect of report-lint, please report it with the file in use`,
  }),
} as const

/** The reason that an error of ours carries; of any other error, that it is a defect. */
export function reasonOf(error: unknown): Reason {
  if (hasReason(error)) return error.reason
  return problems.internal(error instanceof Error ? error.message : String(error))
}

function hasReason(error: unknown): error is { reason: Reason } {
  if (typeof error !== 'object' || error === null || !('reason' in error)) return false
  const { reason } = error
  return typeof reason === 'object' && reason !== null && 'zh' in reason && 'en' in reason
}
