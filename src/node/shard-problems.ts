import type { Reason } from '../model/index.js'
import type { Shard } from './shard-number.js'

/** In what shards of one run are alike. */
export type ShardTrait =
  | 'of'
  | 'version'
  | 'configuration'
  | 'previous'
  | 'roster'
  | 'locale'
  | 'inlineConfig'
  | 'found'
  | 'folder'
  | 'files'
  | 'empty'

const traits: Readonly<Record<ShardTrait, Reason>> = {
  of: { zh: '分片数', en: 'number of shards' },
  version: { zh: 'report-lint 版本', en: 'version of report-lint' },
  configuration: { zh: '配置', en: 'configuration' },
  previous: { zh: '上年报告（--previous）', en: "last year's reports (--previous)" },
  roster: { zh: '单位名单（--roster）', en: 'roster (--roster)' },
  locale: { zh: '语言（--locale）', en: 'language (--locale)' },
  inlineConfig: { zh: '选项 --no-inline-config', en: 'option --no-inline-config' },
  found: { zh: '选项 --found', en: 'option --found' },
  folder: { zh: '工作文件夹', en: 'working directory' },
  files: { zh: '文件清单', en: 'list of files' },
  empty: { zh: '没有文件的参数', en: 'arguments without a file' },
}

const numbersOf = (numbers: readonly number[], separator: string): string => {
  const shown = numbers.slice(0, 10).map(String).join(separator)
  return numbers.length > 10 ? `${shown}…` : shown
}

/** What may be wrong with the shards that `report-lint merge` is given. Paths are as the user gave them. */
export const shardProblems = {
  unreadable: (path: string, { zh, en }: Reason): Reason => ({
    zh: `无法读取分片 ${path}：${zh}`,
    en: `the shard ${path} cannot be read: ${en}`,
  }),
  noShard: (path: string): Reason => ({
    zh: `${path} 不是分片。请给出用 --shard 得到的文件`,
    en: `${path} is no shard. Name what runs with --shard wrote`,
  }),
  damaged: (path: string, line: number): Reason => ({
    zh: `分片 ${path} 第 ${line} 行已损坏。请重新运行这个分片`,
    en: `shard ${path}, line ${line}: this is damaged. Run that shard again`,
  }),
  unfinished: (path: string, { index, of }: Shard): Reason => ({
    zh: `分片 ${path}（${index}/${of}）没有写完。请重新运行 --shard ${index}/${of}`,
    en: `the shard ${path} (${index}/${of}) is not whole. Run --shard ${index}/${of} again`,
  }),
  foreign: (path: string, first: string, trait: ShardTrait): Reason => ({
    zh: `分片 ${path} 与 ${first} 不属于同一次检查：${traits[trait].zh}不同。请用同样的参数重新运行其中之一`,
    en: `the shards ${path} and ${first} are not of one run: they differ in the ${traits[trait].en}. Run one of them again with the same arguments`,
  }),
  otherCall: (path: string, trait: ShardTrait): Reason => ({
    zh: `分片 ${path} 与这次 merge 的${traits[trait].zh}不同。请给 merge 与分片相同的选项，并在同一文件夹中运行`,
    en: `shard ${path} differs from this call of merge in the ${traits[trait].en}. Give merge the options of the shards, in the same folder`,
  }),
  doubled: (path: string, other: string, { index, of }: Shard): Reason => ({
    zh: `分片 ${index}/${of} 有两份：${other} 和 ${path}。请去掉其中之一`,
    en: `shard ${index}/${of} is there twice: ${other} and ${path}. Leave one of them out`,
  }),
  missing: (numbers: readonly number[], of: number): Reason => ({
    zh: `${of} 个分片中缺少第 ${numbersOf(numbers, '、')} 个。请补上它们的文件`,
    en: `of ${of} shards there is no ${numbersOf(numbers, ', ')}. Add their files`,
  }),
  otherFiles: {
    zh: '各分片中的文件合起来不是这次检查的全部文件，有缺少或重复的。请重新运行各分片',
    en: 'the files of the shards are not those of the run: some are missing or there twice. Run the shards again',
  },
} as const
