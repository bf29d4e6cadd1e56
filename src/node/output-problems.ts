import { basename } from 'node:path'
import type { Reason } from '../model/index.js'

/** Why a file is not written over. Paths are absolute. */
export const outputProblems = {
  twice: (path: string): Reason => ({
    zh: `${path}：有两种输出要写入这个文件（可能是通过链接）。请给它们不同的文件名`,
    en: `${path}: two outputs go to this file, maybe through a link. Give them different names`,
  }),
  isInput: (path: string): Reason => ({
    zh: `${path}：这是要检查的文件，输出会覆盖它，没有运行。请把输出写入别的文件`,
    en: `${path}: this is one of the files to check, which the output would overwrite; nothing was run. Write the output elsewhere`,
  }),
  isSetting: (path: string): Reason => ({
    zh: `${path}：这是配置文件，不会被输出覆盖。请把输出写入别的文件`,
    en: `${path}: this is a file of settings, which no output replaces. Write the output elsewhere`,
  }),
  isReport: (path: string): Reason => ({
    zh: `${path}：这是一份报告或其他文档，不会被输出覆盖。请把输出写入别的文件`,
    en: `${path}: this is a report or another document, which no output replaces. Write the output elsewhere`,
  }),
  isFilledIn: (path: string): Reason => ({
    zh: `${path}：这份台账里有人填写的状态、责任人等，没有覆盖。请加上 --compare ${basename(path)} 与它对照，填写的内容会保留；确实不要时加上 --overwrite`,
    en: `${path}: somebody has filled in this ledger; it was not overwritten. Add --compare ${basename(path)} to keep what is filled in, or --overwrite if it may go`,
  }),
  isOther: (path: string, format: string): Reason => ({
    zh: `${path}：已有这个文件，内容不是 ${format} 格式的检查结果，没有覆盖。请换一个文件名，确实要覆盖时加上 --overwrite`,
    en: `${path}: the file is there and holds no results as ${format}; it was not overwritten. Choose another name, or add --overwrite if it may go`,
  }),
} as const
