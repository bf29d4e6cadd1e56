import type { Reason } from '../model/index.js'

/** What the queue may have to complain about. */
export const queueProblems = {
  noPeer: (name: string, versions: string): Reason => ({
    zh: `队列需要 npm 包 ${name}，没有找到。请在安装 report-lint 的地方执行：npm install ${versions}`,
    en: `the queue needs the npm package ${name}, which is not there. Where report-lint is installed, run: npm install ${versions}`,
  }),
  wrongPeer: (name: string, found: string, wanted: string): Reason => ({
    zh: `队列不能使用 ${name} ${found}。请安装 ${wanted}`,
    en: `the queue does not work with ${name} ${found}. Install ${wanted}`,
  }),
  noDatabase: {
    zh: '没有给出数据库。请用 --database 写出地址，例如 postgresql://用户@主机/库；也可写在环境变量 DATABASE_URL 中，密码不会出现在进程列表里',
    en: 'no database given. Name it with --database, as in postgresql://user@host/name, or in the variable DATABASE_URL, which keeps the password out of the list of processes',
  },
  unreachable: (cause: string): Reason => ({
    zh: `无法使用数据库：${cause}。请检查 --database 的地址、用户和密码，以及 PostgreSQL 是否在运行`,
    en: `the database cannot be used: ${cause}. Check address, user and password in --database, and whether PostgreSQL runs`,
  }),
  notMigrated: {
    zh: '数据库中没有 report-lint 本版本的表。请由有权建表的用户先执行：report-lint queue migrate',
    en: 'the database does not have the tables of this version of report-lint. Let a user who may create tables run: report-lint queue migrate',
  },
  noRight: (cause: string): Reason => ({
    zh: `数据库用户没有所需的权限：${cause}。所需权限见指南 docs/guides/queue.zh-CN.md`,
    en: `the database user lacks a right: ${cause}. The guide docs/guides/queue.md lists those that are needed`,
  }),
  unknownRun: (name: string): Reason => ({
    zh: `没有名为“${name}”的检查。report-lint queue status 列出全部`,
    en: `there is no run named "${name}". report-lint queue status lists all`,
  }),
  otherPrevious: (path: string): Reason => ({
    zh: `上年报告要素 ${path} 与排入队列时的不同。请放回原来的文件，或用 enqueue --previous 重新指定`,
    en: `the facts of last year in ${path} are not those that the run was given. Put those back, or name these with enqueue --previous`,
  }),
  notAmong: {
    zh: '队列不能使用 --previous auto。请写出上年报告的文件夹或 facts 文件',
    en: 'the queue does not take --previous auto. Name the folder of last year’s reports, or the file of their facts',
  },
  previousAsFacts: (path: string): Reason => ({
    zh: `此处的 previous 只接受 -f facts 或 queue facts 输出的 .ndjson 文件，不接受 ${path}`,
    en: `previous takes an .ndjson file of -f facts or of queue facts here, not ${path}`,
  }),
  wrongList: (path: string, line: number): Reason => ({
    zh: `清单 ${path} 第 ${line} 行应为 {"path":"文件"}`,
    en: `the list ${path}, line ${line}: this is not {"path":"file"}`,
  }),
  listUnreadable: (path: string, { zh, en }: Reason): Reason => ({
    zh: `无法读取清单 ${path}：${zh}`,
    en: `the list ${path} cannot be read: ${en}`,
  }),
  killedWorkers: (attempts: number): Reason => ({
    zh: `检查这个文件的进程 ${attempts} 次异常结束，不再检查。请把文件和版本号报告给维护者`,
    en: `the process that checked this file ended ${attempts} times without an answer; it is not tried again. Report the file and the version to the maintainers`,
  }),
  retrying: (cause: string): Reason => ({
    zh: `数据库暂时不可用（${cause}），将继续尝试`,
    en: `the database is not there at the moment (${cause}); trying again`,
  }),
} as const
