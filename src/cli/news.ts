import type { Reason } from '../model/index.js'
import type { Shard } from '../node/shard-number.js'
import type { RunStatus } from '../queue/runs.js'

/** How many fixes were made, by kind: `rule/message`. */
export type FixCounts = ReadonlyMap<string, number>

const times = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`

/** What the command line has to say of what it did. */
export const news = {
  written: (format: string, files: number, findings: number, unjudged: number): Reason => ({
    zh: `已写入 ${format}：${String(files)} 个文件${unjudged > 0 ? `（其中 ${String(unjudged)} 个无法判断）` : ''}，问题 ${String(findings)} 处`,
    en: `${format} written: ${times(findings, 'finding')} in ${times(files, 'file')}${unjudged > 0 ? `, of which ${String(unjudged)} could not be judged` : ''}`,
  }),
  fixed: (counts: FixCounts): Reason => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return {
      zh: `已改正 ${String(all)} 个问题：${Array.from(counts, ([kind, count]) => `${kind} ${String(count)} 个`).join('，')}`,
      en: `fixed ${times(all, 'finding')}: ${Array.from(counts, ([kind, count]) => `${kind} ${String(count)}`).join(', ')}`,
    }
  },
  notFixed: (count: number): Reason => ({
    zh: `Word、PDF 文件没有改动，有 ${String(count)} 个问题请按提示手工改正`,
    en: `Word and PDF files are not changed; ${times(count, 'finding')} to correct by hand`,
  }),
  annotated: (count: number): Reason => ({
    zh: `已写入 ${String(count)} 份带批注的 Word 副本`,
    en: `${count === 1 ? '1 copy' : `${String(count)} copies`} of Word files written, with comments`,
  }),
  shard: ({ index, of }: Shard, files: number, all: number): Reason => ({
    zh: `分片 ${index}/${of} 已写入：全部 ${all} 个文件中的 ${files} 个；结论由 report-lint merge 合并各分片后得出`,
    en: `shard ${index}/${of} written: ${files} of ${times(all, 'file')}; report-lint merge judges all shards together`,
  }),
  migrated: (numbers: readonly number[]): Reason =>
    numbers.length === 0
      ? { zh: '数据库的表已是最新，没有改动', en: 'the tables are up to date; nothing was changed' }
      : {
          zh: `已建立或更新数据库的表（${numbers.join('、')}）`,
          en: `tables made or brought up to date (${numbers.join(', ')})`,
        },
  enqueued: (run: string, files: number, added: number): Reason => ({
    zh: `“${run}”：${files} 个文件，新排入 ${added} 个`,
    en: `"${run}": ${times(files, 'file')}, ${added} new in the queue`,
  }),
  working: { zh: '开始从队列中取文件检查；按 Ctrl-C 结束', en: 'checking files of the queue; Ctrl-C ends it' },
  worked: (count: number): Reason => ({
    zh: `已结束，写入 ${count} 个文件的结果`,
    en: `ended; ${times(count, 'result')} written`,
  }),
  forgotten: (run: string, files: number): Reason => ({
    zh: `已删除“${run}”及其 ${files} 个文件的全部结果`,
    en: `"${run}" is removed, with all results of its ${times(files, 'file')}`,
  }),
  progress: ({ run, files, done, atWork, pass, fail, incomplete, unread, sets, setsDone }: RunStatus): Reason => ({
    zh: `${run}：${files} 个文件，已检查 ${done}，正在检查 ${atWork}；合规 ${pass}，不合规 ${fail}，需人工核对 ${incomplete}，无法判断或不是报告 ${unread}${sets > 0 ? `；按单位名单核对 ${setsDone}/${sets}` : ''}`,
    en: `${run}: ${times(files, 'file')}, ${done} done, ${atWork} at work; ${pass} compliant, ${fail} not compliant, ${incomplete} to review, ${unread} not judged${sets > 0 ? `; roster ${setsDone} of ${times(sets, 'part')}` : ''}`,
  }),
  nothingFixed: {
    zh: '没有可以自动改正的问题，文件都没有改动',
    en: 'there was nothing to fix; no file was changed',
  },
} as const
