import type { Reason } from '../model/index.js'

/** What the command line has to complain about in the name of a command and the words behind it. */
export const commandProblems = {
  unknownCommand: (name: string, similar: string | undefined): Reason => ({
    zh: `没有 ${name} 这个命令。${similar === undefined ? '全部命令见 --help' : `是不是想写 ${similar}？`}`,
    en: `unknown command ${name}. ${similar === undefined ? 'See --help for the commands' : `Did you mean ${similar}?`}`,
  }),
  missingRule: {
    zh: '没有写规则名。请写上，例如 report-lint explain balance-equation；全部规则见 report-lint rules',
    en: 'no rule given. Name one, as in report-lint explain balance-equation; report-lint rules lists them',
  },
  unknownRule: (id: string, similar: string | undefined): Reason => ({
    zh: `没有 ${id} 这条规则。${similar === undefined ? '全部规则见 report-lint rules' : `是不是想写 ${similar}？`}`,
    en: `unknown rule ${id}. ${similar === undefined ? 'report-lint rules lists them' : `Did you mean ${similar}?`}`,
  }),
  missingAction: (allowed: readonly string[]): Reason => ({
    zh: `没有写要对队列执行的操作。请写上 ${allowed.join('、')} 之一，例如 report-lint queue status`,
    en: `no action given. Name one of ${allowed.join(', ')}, as in report-lint queue status`,
  }),
  unknownAction: (given: string, allowed: readonly string[]): Reason => ({
    zh: `report-lint queue 没有“${given}”这种操作。可用的操作：${allowed.join('、')}`,
    en: `report-lint queue has no action "${given}". Use one of: ${allowed.join(', ')}`,
  }),
  tooManyArguments: (command: string): Reason => ({
    zh: `命令 ${command} 后面的参数太多。请去掉多余的，用法见 --help`,
    en: `too many arguments for ${command}. Leave some out; see --help`,
  }),
  beforeCommand: (option: string, command: string): Reason => ({
    zh: `选项 ${option} 写在了命令 ${command} 的前面。请写在命令之后：report-lint ${command} … ${option}`,
    en: `option ${option} stands before the command ${command}. Write it after: report-lint ${command} … ${option}`,
  }),
  notOfCommand: (option: string, command: string): Reason => ({
    zh: `命令 ${command} 没有 ${option} 这个选项。请去掉；可用选项见 report-lint ${command} --help`,
    en: `the command ${command} has no option ${option}. Leave it out; see report-lint ${command} --help`,
  }),
  missingRun: (command: string): Reason => ({
    zh: `${command} 缺少 --run。请写上这次检查的名称，例如 --run 2023`,
    en: `${command} lacks --run. Give the name of the run, as in --run 2023`,
  }),
  commandTypo: (given: string, command: string): Reason => ({
    zh: `找不到文件 ${given}。是不是想用命令 report-lint ${command}？`,
    en: `there is no file ${given}. Did you mean the command report-lint ${command}?`,
  }),
} as const
