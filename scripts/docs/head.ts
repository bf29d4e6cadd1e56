import { clauses, norms, type Norm } from '../../src/form/norms.js'
import { infoOf } from '../../src/node/catalogue.js'
import type { ClauseId, PartName, Rule, SetRule } from '../../src/model/index.js'
import { optionsOf } from './options.js'
import { levelNames, partNames } from './words.js'

/** The Chinese head of a page, from `# id` on. */
export function chineseHead(rule: Rule | SetRule): string {
  const { id, duty, level } = rule
  const { fixable } = infoOf(rule)
  const options = optionsOf(rule).map(
    ({ key, type, default: value }) => `\`${key}\`：${type.zh}${value === undefined ? '' : `，默认为${value}`}`,
  )
  return [
    `# ${id}`,
    '[English](#english)',
    `**${duty.zh}。**`,
    [
      `- 级别：${levelNames[level].zh}`,
      `- 适用报告：${chineseYears(rule)}`,
      ...(requiresOf(rule).length > 0
        ? [
            `- 判断所需：${requiresOf(rule)
              .map((part) => partNames[part].zh)
              .join('、')}`,
          ]
        : []),
      `- 自动修正：${fixable ? '支持（只改形式，不改数字和事实）' : '不支持'}`,
      ...list('选项：', options),
      ...list('依据：', rule.clause.map(chineseClause)),
    ].join('\n'),
  ].join('\n\n')
}

/** The English head of a page, from `## English` on. */
export function englishHead(rule: Rule | SetRule): string {
  const { duty, level } = rule
  const { fixable } = infoOf(rule)
  const options = optionsOf(rule).map(
    ({ key, type, default: value, description }) =>
      `\`${key}\`: ${type.en}${value === undefined ? '' : `, ${value} by default`}. ${description}`,
  )
  return [
    '## English',
    `**${duty.en}.**`,
    [
      `- Level: ${levelNames[level].en}`,
      `- Reports: ${englishYears(rule)}`,
      ...(requiresOf(rule).length > 0
        ? [
            `- Needs: ${requiresOf(rule)
              .map((part) => partNames[part].en)
              .join(', ')}`,
          ]
        : []),
      `- Fix: ${fixable ? 'yes (form only, never a number or a fact)' : 'no'}`,
      ...list('Options:', options),
      ...list('Basis:', rule.clause.map(englishClause)),
    ].join('\n'),
  ].join('\n\n')
}

/** Parts of a report that it needs; those about many reports need a roster. */
const requiresOf = (rule: Rule | SetRule): readonly PartName[] => ('scope' in rule ? [] : rule.requires)

const list = (title: string, items: readonly string[]): string[] =>
  items.length > 0 ? [`- ${title}`, ...items.map((item) => `  - ${item}`)] : []

function chineseYears(rule: Rule | SetRule): string {
  if ('scope' in rule) return '与单位名单（`--roster`）一起检查的一批报告'
  const editions = infoOf(rule).editions.join('、')
  if (rule.legacy) return '各年度，包括尚无统一格式的2018年度及以前'
  return `${rule.from ?? firstYear}年度起（${editions}年格式）`
}

function englishYears(rule: Rule | SetRule): string {
  if ('scope' in rule) return 'many, checked together with a roster (`--roster`)'
  const { editions } = infoOf(rule)
  if (rule.legacy) return 'all years, those before the first format (to 2018) too'
  return `from ${rule.from ?? firstYear} on (format${editions.length > 1 ? 's' : ''} of ${editions.join(' and ')})`
}

/** First report year with an official format. */
const firstYear = 2019

interface Cited extends Norm {
  article?: string
  words?: string
}

function cited(id: ClauseId): Cited {
  const clause: { norm: keyof typeof norms; article?: string; words?: string } = clauses[id]
  return { ...norms[clause.norm], ...clause }
}

function chineseClause(id: ClauseId): string {
  const { number, title, article, words } = cited(id)
  return `${number}《${title}》${article ?? ''}${words === undefined ? '' : `：“${words}”`}`
}

function englishClause(id: ClauseId): string {
  const { number, title, article, words } = cited(id)
  return `${number}《${title}》${article === undefined ? '' : `, ${article}`}${words === undefined ? '' : `: “${words}”`}`
}
