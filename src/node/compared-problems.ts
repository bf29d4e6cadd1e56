import type { Reason } from '../model/index.js'

/** What may be wrong with what reports are compared with: reports of last year, and rosters. */
export const comparedProblems = {
  noPrevious: (path: string): Reason => ({
    zh: `--previous ${path} 中没有一份可以读取的年度报告。请给出上年的报告、存放它们的文件夹，或 -f facts 的输出`,
    en: `--previous ${path} holds no annual report that can be read. Name last year's report, a folder of reports, or what -f facts wrote`,
  }),
  previousNotFound: (path: string): Reason => ({
    zh: `找不到 --previous ${path}。请检查路径和名称`,
    en: `--previous ${path}: no such file or folder. Check the path and the name`,
  }),
  wrongFacts: (path: string, line: number): Reason => ({
    zh: `--previous ${path} 第 ${line} 行不是本版本 -f facts 的输出。请重新生成`,
    en: `--previous ${path}, line ${line}: this is not what -f facts of this version writes. Write it again`,
  }),
  rosterUnreadable: (path: string, { zh, en }: Reason): Reason => ({
    zh: `无法读取单位名单 ${path}：${zh}`,
    en: `the roster ${path} cannot be read: ${en}`,
  }),
  wrongRoster: (path: string, { zh, en }: Reason): Reason => ({
    zh: `单位名单 ${path}：${zh}`,
    en: `roster ${path}: ${en}`,
  }),
} as const
