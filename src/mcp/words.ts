import type { Reason } from '../model/index.js'

/** What the server for assistants says. */
export const mcpWords = {
  noSdk: (wanted: string): Reason => ({
    zh: `report-lint mcp 需要 npm 包 @modelcontextprotocol/sdk，没有找到。请在安装 report-lint 的地方执行：npm install ${wanted}`,
    en: `report-lint mcp needs the npm package @modelcontextprotocol/sdk, which is not there. Where report-lint is installed, run: npm install ${wanted}`,
  }),
  wrongSdk: (found: string, wanted: string): Reason => ({
    zh: `report-lint mcp 不能使用 @modelcontextprotocol/sdk ${found}，需要 1.25 以上的 1.x。请执行：npm install ${wanted}`,
    en: `report-lint mcp does not work with @modelcontextprotocol/sdk ${found}; it needs 1.25 or a later 1.x. Run: npm install ${wanted}`,
  }),
  notPortable: {
    zh: '配置中的插件含有函数，不能交给线程。请在 plugins 中写插件的包名或文件',
    en: 'a plugin of the configuration has functions, which threads cannot be given. Name its package or file in plugins',
  },
  configurationChanged: {
    zh: '配置文件在启动后有改动，请重新启动 report-lint mcp',
    en: 'the configuration has changed since the start; start report-lint mcp again',
  },
  noFolder: (folder: string): Reason => ({
    zh: `没有文件夹 ${folder}。请给出助手可以读取的文件夹`,
    en: `there is no folder ${folder}. Name the folders that an assistant may read files of`,
  }),
  ready: (folders: readonly string[]): Reason => ({
    zh: `等待助手调用；只读取这些文件夹中的文件：${folders.join('、')}`,
    en: `waiting for calls of an assistant; files are read in these folders alone: ${folders.join(', ')}`,
  }),
  outside: (path: string): Reason => ({
    zh: `${path} 不在允许读取的文件夹中，没有读取`,
    en: `${path} is not in a folder that may be read; it was not read`,
  }),
  noFile: (path: string): Reason => ({
    zh: `没有文件 ${path}`,
    en: `there is no file ${path}`,
  }),
  wrongArgument: (name: string): Reason => ({
    zh: `缺少参数 ${name}，或者不是文字`,
    en: `the argument ${name} is missing or no text`,
  }),
  unknownTool: (name: string, known: readonly string[]): Reason => ({
    zh: `没有工具“${name}”；有：${known.join('、')}`,
    en: `there is no tool "${name}"; there are ${known.join(', ')}`,
  }),
  unknownRule: (id: string, similar: string | undefined): Reason => ({
    zh: `没有规则“${id}”${similar === undefined ? '' : `；是不是 ${similar}？`}`,
    en: `there is no rule "${id}"${similar === undefined ? '' : `; did you mean ${similar}?`}`,
  }),
  lint: {
    zh: '检查一份政府信息公开工作年度报告，返回结论、每处问题的规则、位置和说明',
    en: 'Checks an annual report on government information disclosure: verdict, and each finding with its rule, place and message',
  },
  explain: {
    zh: '说明一条规则检查什么、如何改正，附正误示例（Markdown）',
    en: 'Explains a rule: what it checks, how to correct it, examples (Markdown)',
  },
  inspect: {
    zh: '说明从一份报告中读懂了什么：各部分、表格、正文中的数字及其核对',
    en: 'Says what was understood of a report: sections, tables, numbers of the text and what they were held against',
  },
  extract: {
    zh: '把一份报告的内容和表格数据取出来',
    en: 'Gives the content and the table data of a report',
  },
  path: {
    zh: '文件路径，在允许读取的文件夹中；相对路径从第一个文件夹算起',
    en: 'path of the file, in a folder that may be read; a relative one starts from the first of them',
  },
  rule: { zh: '规则名，例如 balance-equation', en: 'id of the rule, as in balance-equation' },
} as const
