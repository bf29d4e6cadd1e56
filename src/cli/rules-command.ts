import picocolors from 'picocolors'
import { printJson } from '../formatters/json.js'
import { wordsFor } from '../formatters/stylish-words.js'
import { pad, wrap } from '../formatters/wrap.js'
import type { Locale } from '../model/index.js'
import { catalogue, type RuleInfo } from '../node/catalogue.js'
import { wantsColor } from './color.js'
import { columnsOf } from './columns.js'
import type { CommandContext } from './context.js'

export interface RulesCommandOptions {
  /** stylish where absent. */
  format?: 'stylish' | 'json'
  color?: boolean
}

/** Prints the catalogue of rules. */
export function rulesCommand({ format, color }: RulesCommandOptions, { locale, io }: CommandContext): number {
  const rules = catalogue()
  const columns = Math.max(leastColumns, columnsOf(io.stdout, defaultColumns))
  const view = { locale, columns, colors: picocolors.createColors(wantsColor(color, io)) }
  io.stdout.write(format === 'json' ? printJson(rules) : list(rules, view))
  return 0
}

/** Width of output that does not go to a terminal, and the least that is written to. */
const defaultColumns = 100
const leastColumns = 60

interface View {
  locale: Locale
  columns: number
  colors: ReturnType<typeof picocolors.createColors>
}

const levelColor = { error: 'red', warning: 'yellow', info: 'blue' } as const
const levelWidth = 9

/** Each rule with its level and duty, and below them what it rests on and applies to. */
function list(rules: readonly RuleInfo[], { locale, columns, colors }: View): string {
  const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2
  const indent = ' '.repeat(levelWidth + idWidth)
  const inColumn = (text: string): string[] => wrap(text, columns - indent.length)
  const lines = rules.flatMap((rule) => {
    const level = colors[levelColor[rule.level]](pad(wordsFor(locale).level[rule.level], levelWidth))
    const [duty = '', ...more] = inColumn(locale === 'en' ? rule.duty.en : rule.duty.zh)
    return [
      `${level}${colors.bold(pad(rule.id, idWidth))}${duty}`,
      ...more.map((line) => indent + line),
      ...inColumn(factsOf(rule, locale)).map((line) => indent + colors.dim(line)),
      '',
    ]
  })
  const count = String(rules.length)
  const end =
    locale === 'en'
      ? `${count} rules. report-lint explain <rule> says more about one.`
      : `共${count}条规则。查看某一条的说明和示例：report-lint explain <规则>`
  return [...lines, end, ''].join('\n')
}

function factsOf({ clause, editions, legacy, fixable }: RuleInfo, locale: Locale): string {
  if (locale === 'en')
    return [
      clause.join(', '),
      `format${editions.length > 1 ? 's' : ''} of ${editions.join(', ')}${legacy ? ' and older reports' : ''}`,
      ...(fixable ? ['can be fixed'] : []),
    ].join('; ')
  return [
    clause.join('、'),
    `${editions.join('、')}年格式${legacy ? '及更早的报告' : ''}`,
    ...(fixable ? ['可自动修正'] : []),
  ].join('；')
}
