import type { Output, Ran } from './calls.js'

/** Lines of an output that the page shows; all of them are compared. */
const shown = 40
const locales = ['zh-CN', 'en'] as const

const sameAs = (one: Output, other: Output): boolean =>
  one.status === other.status && one.stdout === other.stdout && one.stderr === other.stderr

const printed = ({ stdout, stderr }: Output): string => `${stderr}${stdout}`

/** Codes that are not expected, stack traces and empty answers, a line each. */
export function faultsIn(ran: readonly Ran[]): string[] {
  return ran.flatMap((call) =>
    call.outputs.flatMap((output) => {
      const at = `${call.command} (Node ${output.release}, ${output.locale})`
      const faults = []
      if (!call.codes.includes(output.status ?? -1)) faults.push(`${at} ends with ${output.status ?? 'a signal'}`)
      if (/^ {2,}at .*[:(]|node:internal|Error: /mu.test(printed(output))) faults.push(`${at} shows a stack trace`)
      if (printed(output).trim() === '') faults.push(`${at} says nothing`)
      return faults
    }),
  )
}

/** docs/calls.md. Unformatted. */
export function callsPage(ran: readonly Ran[], releases: readonly string[]): string {
  const ofReadme = ran.filter(({ wrong }) => wrong === undefined)
  const wrong = ran.filter((call) => call.wrong !== undefined)
  return `# 命令说了什么 What the command says

\`npm run calls\` 用打包好的软件包，在 Node.js ${releases.join('、')} 上、以两种语言运行 README 中的命令和${wrong.length}种写错的命令，写入本页。各版本输出相同的只列一次；临时目录和用时已替换，超过 ${shown} 行的只列开头。

\`npm run calls\` runs the commands of the README and ${wrong.length} wrong calls with the packed package on Node.js ${releases.join(', ')} in both languages, and writes this page. What all releases print alike stands once; temporary folders and times are replaced; of more than ${shown} lines the first are shown.

## README

${ofReadme.map((call) => section(call, call.command, releases)).join('\n')}
## 写错的命令 Wrong calls

${wrong.map((call) => section(call, call.wrong ?? '', releases)).join('\n')}`
}

function section(call: Ran, title: string, releases: readonly string[]): string {
  const command = call.wrong === undefined ? '' : `\`\`\`sh\n${call.command}\n\`\`\`\n\n`
  const parts = locales.flatMap((locale) => {
    const outputs = call.outputs.filter((output) => output.locale === locale)
    const different = outputs.filter((output, at) => outputs.findIndex((one) => sameAs(one, output)) === at)
    return different.map((output) => {
      const same = outputs.filter((one) => sameAs(one, output)).map(({ release }) => release)
      const which = same.length === releases.length ? '' : `, Node ${same.join(', ')}`
      return `${locale}${which}: ${output.status ?? 'signal'}\n\n${block(output)}\n`
    })
  })
  return `### ${call.wrong === undefined ? `\`${title}\`` : title}\n\n${command}${parts.join('\n')}`
}

/** What was printed, standard error first, as a block of text. */
function block(output: Output): string {
  const lines = printed(output).replace(/\n$/u, '').split('\n')
  const more = lines.length - shown
  const text = more > 0 ? [...lines.slice(0, shown), `… ${more} more lines`] : lines
  return `\`\`\`\`text\n${text.join('\n')}\n\`\`\`\``
}
