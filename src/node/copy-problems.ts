import { documentWords } from '../formatters/document/words.js'
import type { Locale, Reason } from '../model/index.js'

/** Why a copy with comments is not written. Paths are absolute. */
export const copyProblems = {
  noFolder: (path: string): Reason => ({
    zh: `--annotate 的 ${path} 不是文件夹。请写一个文件夹，没有的会自动建立`,
    en: `${path} of --annotate is no folder. Name a folder; one that is not there is made`,
  }),
  holdsInput: (folder: string, input: string): Reason => ({
    zh: `--annotate 的文件夹 ${folder} 里有要检查的文件 ${input}，没有运行。请把副本写入别的文件夹`,
    en: `the folder of --annotate, ${folder}, holds a file to check, ${input}; nothing was run. Write the copies to another folder`,
  }),
  isOther: (path: string): Reason => ({
    zh: `没有写入批注副本：${path} 已经存在，不是带 report-lint 批注的副本。请移走它，或换一个文件夹`,
    en: `no annotated copy was written: ${path} is there and has no comments by report-lint. Move it away, or choose another folder`,
  }),
  isInput: (path: string): Reason => ({
    zh: `没有写入批注副本：${path} 通过链接指向一个要检查的文件。请换一个文件夹`,
    en: `no annotated copy was written: ${path} is a link to a file that is checked. Choose another folder`,
  }),
  twice: (path: string, other: string): Reason => ({
    zh: `没有写入批注副本：${path} 已是 ${other} 的副本。请分开检查，或指定两者共同的上级文件夹`,
    en: `no annotated copy was written: ${path} is the copy of ${other} already. Check them apart, or name a folder above both`,
  }),
  unjudged: {
    zh: '没有批注副本：文件无法判断',
    en: 'no annotated copy: the file could not be judged',
  },
  /** @param format That of the file. */
  notWord: (format: string): Reason => ({
    zh: `没有批注副本：只有 .docx 文件可以加批注，这是 ${nameOf(format, 'zh-CN')} 文件`,
    en: `no annotated copy: only .docx files can have comments, and this is a file of ${nameOf(format, 'en')}`,
  }),
  /** The same of several files. @param format Theirs; null where they could not be judged. */
  ofSeveral: (format: string | null, count: number): Reason =>
    format === null
      ? {
          zh: `${String(count)} 个文件没有批注副本：文件无法判断；用 --verbose 显示文件名`,
          en: `${String(count)} files have no annotated copy: they could not be judged; --verbose shows their names`,
        }
      : {
          zh: `${String(count)} 个 ${nameOf(format, 'zh-CN')} 文件没有批注副本：只有 .docx 文件可以加批注；用 --verbose 显示文件名`,
          en: `${String(count)} files of ${nameOf(format, 'en')} have no annotated copy: only .docx files can have comments; --verbose shows their names`,
        },
} as const

const nameOf = (format: string, locale: Locale): string => documentWords(locale).format[format] ?? format
