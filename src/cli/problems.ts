import type { Reason } from '../model/index.js'
import type { Shard } from '../node/shard-number.js'

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
  unknownOption: (option: string, similar: string | undefined): Reason => ({
    zh: `没有 ${option} 这个选项。${similar === undefined ? '可用选项见 --help' : `是不是想写 ${similar}？`}`,
    en: `unknown option ${option}. ${similar === undefined ? 'See --help for the options' : `Did you mean ${similar}?`}`,
  }),
  missingValue: (option: string): Reason => ({
    zh: `选项 ${option} 后面缺少值。请补上，用法见 --help`,
    en: `option ${option} needs a value. Add it; see --help`,
  }),
  emptyValue: (option: string): Reason => ({
    zh: `选项 ${option} 的值是空的。请写上值，或去掉这个选项；用法见 --help`,
    en: `option ${option} has an empty value. Give one, or leave the option out; see --help`,
  }),
  wrongValue: (option: string, value: string, allowed: readonly string[]): Reason => ({
    zh: `选项 ${option} 的值“${value}”无效。可用的值：${allowed.join('、')}`,
    en: `option ${option} does not take "${value}". Use one of: ${allowed.join(', ')}`,
  }),
  // In both languages: who asks for one that there is not may not read the other.
  unknownLocale: (value: string, allowed: readonly string[]): Reason => {
    const zh = `选项 --locale 的值“${value}”无效。可用的值：${allowed.join('、')}`
    const en = `option --locale does not take "${value}". Use one of: ${allowed.join(', ')}`
    return { zh: `${zh}。${en}`, en }
  },
  notANumber: (option: string, value: string, least: number): Reason => ({
    zh: `选项 ${option} 的值“${value}”无效。请写 ${least} 或更大的整数`,
    en: `option ${option} does not take "${value}". Give a whole number from ${least} on`,
  }),
  notThreads: (value: string, most: number): Reason => ({
    zh: `选项 --concurrency 的值“${value}”无效。请写 auto、off，或 1 到 ${most} 的整数`,
    en: `option --concurrency does not take "${value}". Write auto, off, or a whole number from 1 to ${most}`,
  }),
  wrongRuleSetting: (value: string): Reason => ({
    zh: `--rule 的值“${value}”无效。请写成 '规则: 级别'，例如 'fee-statement: warn'；带选项时写 '规则: ["warn", {"选项": 值}]'`,
    en: `--rule does not take "${value}". Write 'rule: level', as in 'fee-statement: warn', or 'rule: ["warn", {"option": value}]'`,
  }),
  contradiction: (first: string, second: string): Reason => ({
    zh: `${first} 不能与 ${second} 一起使用。请去掉其中之一`,
    en: `${first} cannot be used together with ${second}. Leave one of them out`,
  }),
  onlyWith: (option: string, other: string): Reason => ({
    zh: `${option} 只与 ${other} 一起使用。请加上 ${other}`,
    en: `${option} is only for ${other}. Add ${other}`,
  }),
  unknownFormat: (format: string, similar: string | undefined, allowed: readonly string[]): Reason => ({
    zh: `没有“${format}”这种输出格式。${similar === undefined ? `可用：${allowed.join('、')}；ESLint 格式包要先安装` : `是不是想写 ${similar}？`}`,
    en: `unknown format "${format}". ${similar === undefined ? `Use one of: ${allowed.join(', ')}; a formatter of ESLint has to be installed first` : `Did you mean ${similar}?`}`,
  }),
  noPackages: (format: string): Reason => ({
    zh: `没有“${format}”这种输出格式：用 --no-config 时不按名称加载 ESLint 格式包。请换用内置格式，或写出格式程序的文件路径`,
    en: `unknown format "${format}": with --no-config no formatter of ESLint is loaded by name. Use a built-in format, or name the file of the formatter`,
  }),
  emptyOutputPath: (value: string): Reason => ({
    zh: `--format 的值“${value}”冒号后面缺少文件名。请写成 格式:文件，例如 sarif:out.sarif`,
    en: `--format "${value}" names no file after the colon. Write format:file, as in sarif:out.sarif`,
  }),
  twoOnStdout: (formats: readonly string[]): Reason => ({
    zh: `有几种格式都要输出到屏幕：${formats.join('、')}。只能有一种，其余请写成 格式:文件`,
    en: `several formats go to standard output: ${formats.join(', ')}. Leave one there and write the others as format:file`,
  }),
  twoToOneFile: (path: string): Reason => ({
    zh: `有两种格式要写入同一个文件 ${path}。请给它们不同的文件名`,
    en: `two formats go to the same file, ${path}. Give them different names`,
  }),
  binary: (format: string): Reason => ({
    zh: `${format} 不能显示在屏幕上。请写成 ${format}:文件，例如 ${format}:结果.${format}`,
    en: `${format} cannot be shown on a terminal. Write ${format}:file, as in ${format}:result.${format}`,
  }),
  resumeUnreadable: (path: string, { zh, en }: Reason): Reason => ({
    zh: `--resume 的文件 ${path}：${zh}；应为上一次用 --format ndjson 得到的文件`,
    en: `the file of --resume, ${path}: ${en}. It is what an earlier run wrote with --format ndjson`,
  }),
  resumeIsNoNdjson: (path: string): Reason => ({
    zh: `--resume 的文件 ${path} 不是 ndjson，没有改动。请写上一次用 --format ndjson 得到的文件`,
    en: `the file of --resume, ${path}, is no ndjson; it was left as it is. Name what an earlier run wrote with --format ndjson`,
  }),
  compareUnreadable: (path: string, { zh, en }: Reason): Reason => ({
    zh: `--compare 的文件 ${path}：${zh}`,
    en: `the file of --compare, ${path}: ${en}`,
  }),
  compareEmpty: (path: string): Reason => ({
    zh: `--compare 的文件 ${path} 中没有检查结果。请给出上次用 -f ndjson、json、json-with-metadata 或 xlsx 写出的文件`,
    en: `the file of --compare, ${path}, holds no results. Name what the earlier round wrote with -f ndjson, json, json-with-metadata or xlsx`,
  }),
  compareNoResults: (path: string): Reason => ({
    zh: `--compare 的文件 ${path} 不是检查结果。请给出上次用 -f ndjson、json、json-with-metadata 或 xlsx 写出的文件，而不是报告`,
    en: `the file of --compare, ${path}, is no result of a check. Name what the earlier round wrote with -f ndjson, json, json-with-metadata or xlsx, not a report`,
  }),
  compareLine: (path: string, line: number): Reason => ({
    zh: `--compare 的文件 ${path} 第 ${line} 行不是完整的检查结果。上次检查如被中断，请先用 --resume 完成`,
    en: `the file of --compare, ${path}, line ${line}: this is no whole result. Where that round broke off, finish it with --resume`,
  }),
  compareNoLedger: (path: string): Reason => ({
    zh: `--compare 的文件 ${path} 不是用 -f xlsx 写出的问题台账，或者表头被改动：须有“文件”“问题”“状态”“规则”“指纹”各列`,
    en: `the file of --compare, ${path}, is no ledger that -f xlsx wrote, or its headings were changed: it needs the columns File, Problem, State, Rule and Fingerprint`,
  }),
  compareOverwritten: (path: string): Reason => ({
    zh: `--compare 的文件 ${path} 会被这次的输出边写边覆盖。请给输出另起文件名`,
    en: `the output would be written over the file of --compare, ${path}, while the run goes on. Give the output another name`,
  }),
  severalYears: (organ: string): Reason => ({
    zh: `检查的文件中有同一机关相邻两年的报告（如${organ}）；加上 --previous auto 可逐份与上年核对`,
    en: `the files hold reports of one organ for two years in a row (${organ}); --previous auto holds each against the year before`,
  }),
  unknownFixType: (value: string, allowed: readonly string[]): Reason => ({
    zh: `--fix-type 的值“${value}”无效。可用的值：${allowed.join('、')}`,
    en: `--fix-type does not take "${value}". Use some of: ${allowed.join(', ')}`,
  }),
  interrupted: (done: number, all: number): Reason => ({
    zh: `检查被中断：${all} 个文件中已检查 ${done} 个，以上是已完成的结果`,
    en: `interrupted: ${done} of ${all} files were checked; what was found in them is printed`,
  }),
  wrongShard: (value: string): Reason => ({
    zh: `选项 --shard 的值“${value}”无效。请写成 i/n，i 从 1 到 n，例如 --shard 2/7`,
    en: `option --shard does not take "${value}". Write i/n with i from 1 to n, as in --shard 2/7`,
  }),
  shardFormat: (format: string): Reason => ({
    zh: `--shard 只写一份 ndjson，不写 ${format}。其他格式请在 report-lint merge 时指定`,
    en: `--shard writes one output, ndjson, and not ${format}. Ask report-lint merge for other formats`,
  }),
  shardInterrupted: ({ index, of }: Shard, done: number, all: number): Reason => ({
    zh: `分片 ${index}/${of} 被中断：${all} 个文件中已检查 ${done} 个。请重新运行这个分片`,
    en: `shard ${index}/${of} was interrupted: ${done} of ${all} files were checked. Run it again`,
  }),
  mergeNeedsPrevious: {
    zh: 'xlsx 台账列出上年的数：请给 merge 与各分片相同的 --previous',
    en: 'a ledger (xlsx) lists the numbers of last year: give merge the --previous of the shards',
  },
  noShards: {
    zh: '没有给出分片。请写上用 --shard 得到的文件，例如 report-lint merge shard-*.ndjson',
    en: 'no shards given. Name the files that --shard wrote, as in report-lint merge shard-*.ndjson',
  },
  inputInterrupted: {
    zh: '标准输入没有结束，检查被中断，没有结果。请给出文件，或检查向标准输入写内容的程序',
    en: 'interrupted before standard input came to its end; there is no result. Name a file, or check the program that writes to it',
  },
  cacheUnusable: ({ zh, en }: Reason): Reason => ({
    zh: `没有用到缓存：${zh}`,
    en: `the cache was not used: ${en}`,
  }),
  outputFailed: ({ zh, en }: Reason): Reason => ({
    zh: `无法输出结果：${zh}`,
    en: `the output cannot be written: ${en}`,
  }),
  nothingJudged: {
    zh: '没有一份年度报告可以检查。请检查路径；只想检查某个文件时直接写出文件名',
    en: 'no annual report was there to check. Check the path, or name the file that is meant',
  },
  tooManyWarnings: (found: number, allowed: number): Reason => ({
    zh: `有 ${found} 个警告，超过 --max-warnings ${allowed}`,
    en: `${found} warnings, more than --max-warnings ${allowed}`,
  }),
  // Errors are seen; what else makes a run fail need not be printed.
  failsOn: (
    reached: Readonly<Record<'warning' | 'info' | 'incomplete', number>>,
    failOn: readonly string[],
  ): Reason => {
    const option = `--fail-on ${failOn.join(',')}`
    const { warning, info, incomplete } = reached
    const part = (count: number, text: string): string[] => (count === 0 ? [] : [`${count} ${text}`])
    const zh = [...part(warning, '个警告'), ...part(info, '条提示'), ...part(incomplete, '个结论为需人工核对')]
    const en = [...part(warning, 'at level warning'), ...part(info, 'at level info'), ...part(incomplete, 'to review')]
    return { zh: `按 ${option} 以 1 退出：有 ${zh.join('、')}`, en: `fails by ${option}: ${en.join(', ')}` }
  },
  baselineWritten: ({ entries, added, dropped }: Record<'entries' | 'added' | 'dropped', number>): Reason => ({
    zh: `基线已写入，共${entries}条：新增${added}条，删去${dropped}条`,
    en: `baseline written, ${entries} in all: ${added} added, ${dropped} dropped`,
  }),
  baselineUnchanged: (entries: number): Reason => ({
    zh: `基线没有变化，共${entries}条`,
    en: `the baseline stays as it was, ${entries} in all`,
  }),
  withoutReason: (count: number): Reason => ({
    zh: `其中${count}条没有写理由；请在文件的 reason 中补写，新增的也可以用 --reason 一并写明`,
    en: `${count} of them without a reason. Give one as reason in the file, or to new ones with --reason`,
  }),
  emptyReason: {
    zh: '--reason 的理由是空的。请写明为什么接受，例如 --reason 已公开发布，不再更正',
    en: '--reason is empty. Say why the findings are accepted, as in --reason "published, cannot be corrected"',
  },
  nothingToInit: {
    zh: '配置文件和 CI 配置都已存在，没有改动。如需重新生成，请先移走原来的文件',
    en: 'the configuration and the CI snippet are there already; nothing was changed. Move them away to have new ones written',
  },
  openHost: (host: string): Reason => ({
    zh: `--host ${host} 可从其他机器访问，而没有 --token-file，没有启动。请用 --token-file 指定令牌文件，或去掉 --host，只在本机提供服务`,
    en: `--host ${host} can be reached from other machines, and there is no --token-file; nothing was started. Name a file of tokens, or leave --host out to serve this machine alone`,
  }),
  tokenFileUnreadable: (path: string, { zh, en }: Reason): Reason => ({
    zh: `--token-file 的文件 ${path}：${zh}`,
    en: `the file of --token-file, ${path}: ${en}`,
  }),
  wrongToken: (path: string, line: number, least: number): Reason => ({
    zh: `--token-file 的文件 ${path} 第 ${line} 行不是令牌：每行一个，至少 ${least} 个字符，不含空白和非 ASCII 字符。可用 openssl rand -hex 32 生成`,
    en: `the file of --token-file, ${path}, line ${line}: this is no token. One stands on each line, of ${least} characters or more, none of them white space or beyond ASCII. openssl rand -hex 32 makes one`,
  }),
  noTokens: (path: string): Reason => ({
    zh: `--token-file 的文件 ${path} 中没有令牌。每行写一个，可用 openssl rand -hex 32 生成`,
    en: `the file of --token-file, ${path}, holds no token. Write one on each line; openssl rand -hex 32 makes one`,
  }),
  wrongPort: (value: string): Reason => ({
    zh: `选项 --port 的值“${value}”无效。请写 0 到 65535 的整数，0 表示任一空闲的端口`,
    en: `option --port does not take "${value}". Give a whole number from 0 to 65535; 0 is any that is free`,
  }),
  cannotListen: (host: string, port: number, code: string): Reason => ({
    zh: `不能在 ${host} 的端口 ${port} 上提供服务（${code}）。端口可能已被占用，请用 --port 换一个，或检查 --host`,
    en: `cannot listen on port ${port} of ${host} (${code}). Another program may have it: choose another with --port, or check --host`,
  }),
  listening: (address: string): Reason => ({
    zh: `服务已启动：${address}；按 Ctrl-C 结束`,
    en: `serving at ${address}; Ctrl-C ends it`,
  }),
} as const
