import type { Reason } from '../model/index.js'
import { causeOf } from './file-error.js'

/** What can be wrong with files and with the paths that name them. */
export const problems = {
  emptyPath: {
    zh: '有一个路径是空的。请写上文件、文件夹或通配模式',
    en: 'one of the paths is empty. Name a file, a folder or a glob',
  },
  longPattern: (length: number, longest: number): Reason => ({
    zh: `有一个路径或模式长${length}个字符，最多${longest}个。请改为较短的模式，或写出文件夹`,
    en: `a path or pattern has ${length} characters, ${longest} at most are possible. Give a shorter one, or a folder`,
  }),
  fileNotFound: {
    zh: '找不到这个文件或文件夹。请检查路径和名称',
    en: 'no such file or folder. Check the path and the name',
  },
  unreadable: (code: string): Reason => ({
    zh: `无法读取（${code}）。请检查访问权限，以及文件是否被其他程序占用`,
    en: `cannot be read (${code}). Check its permissions and whether another program holds it`,
  }),
  device: {
    zh: '这是设备文件，不是一份报告。请改为报告文件的路径',
    en: 'this is a device, not a report. Name the file of a report',
  },
  emptyFolder: (extensions: readonly string[]): Reason => ({
    zh: `文件夹中没有可以检查的文件（${extensions.join(' ')}）。请检查路径，或直接写出文件名`,
    en: `no file to check in this folder (${extensions.join(' ')}). Check the path, or name the files`,
  }),
  noMatch: (extensions: readonly string[]): Reason => ({
    zh: `没有与此模式匹配的文件（${extensions.join(' ')}）。请检查模式，并用引号括起来`,
    en: `no file matches this pattern (${extensions.join(' ')}). Check the pattern, and quote it`,
  }),
  allIgnored: {
    zh: '这里的文件都被配置中的 ignores 或 --ignore-pattern 排除了。请检查配置，或用 --no-config 检查',
    en: 'every file here is left out by ignores of the configuration or by --ignore-pattern. Check them, or use --no-config',
  },
  internal: (detail: string): Reason => ({
    zh: `程序内部出错：${detail}。这是 report-lint 的缺陷，请反馈并附上所用文件`,
    en: `internal error: ${detail}. This is a defect of report-lint, please report it with the file in use`,
  }),
} as const

/** The reason that an error of ours carries; of any other error, that it is a defect. */
export function reasonOf(error: unknown): Reason {
  if (hasReason(error)) return error.reason
  const detail = error instanceof Error ? error.message : String(error)
  // The program's own parts cannot be loaded then, nor threads started; errors lose their code between threads.
  const [crowded] = /\bE[MN]FILE\b/u.exec(detail) ?? []
  return crowded === undefined ? problems.internal(detail) : causeOf(crowded)
}

/** All that is wrong, where an error names several things. */
export const reasonsOf = (error: unknown): readonly Reason[] =>
  hasReason(error) && 'reasons' in error && Array.isArray(error.reasons)
    ? (error.reasons as readonly Reason[])
    : [reasonOf(error)]

function hasReason(error: unknown): error is { reason: Reason } {
  if (typeof error !== 'object' || error === null || !('reason' in error)) return false
  const { reason } = error
  return typeof reason === 'object' && reason !== null && 'zh' in reason && 'en' in reason
}
