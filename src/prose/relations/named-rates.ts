import { joiningWords, notDone, rateWords } from '../../form/wordings/relations.js'
import type { Count } from '../statements.js'
import { labelText } from './labels.js'
import { fits, percentage, type Share } from './shares.js'
import { bySentence, isAddend, isExact, total } from './units.js'

/**
 * Rates under any name that a number of the sentence has too, and that fit none of its numbers: 抽查40所，合格36所，合格率95%,
 * 原创532条，转载223条，原创信息占71.5%.
 */
export const wrongNamedRates = (counts: readonly Count[]): Share[] =>
  [...bySentence(counts).values()].flatMap((own) => {
    const rated = new Set(own.filter((_, index) => own[index + 1]?.statement.unit === '%'))
    return own.flatMap((percent, index) => {
      const { statement } = percent
      if (statement.unit !== '%' || statement.decimals === null || percent.segment.number?.approximate !== undefined)
        return []
      if (unjudged.has(statement.reason ?? '') || percent.features.changes.length > 0) return []
      const name = rateWords.exec(labelText(percent))?.groups?.['name']
      const before = own.slice(Math.max(0, index - reach), index).filter(isAddend)
      // 图解和视频占47.4% is of both.
      if (name === undefined || name.search(joiningWords) >= 0 || before.length < 2 || !before.every(isExact)) return []
      const at = before.findIndex((count) => isNamed(count, name))
      const part = before[at]
      if (!part || before.filter((count) => isNamed(count, name)).length > 1) return []
      // 纠错51件（纠错率10.7%），败诉16件（败诉率6.3%）: what has a rate of its own is no base of another.
      const levels = before.filter(
        (count) => count === part || (count.statement.unit === part.statement.unit && !rated.has(count)),
      )
      if (before.some((whole) => fits(part.statement.value, whole.statement.value, statement))) return []
      return contradicted(percent, part, levels)
    })
  })

/** Numbers before a rate that it may be of. */
const reach = 30

const unjudged: ReadonlySet<string> = new Set(['plan', 'otherYear', 'otherOrgan', 'approximate', 'range'])

/** 满意 for 满意率, 原创 for 原创信息占: one begins with the other, or the label ends in the name. */
function isNamed(count: Count, name: string): boolean {
  const label = labelText(count)
  if (label.length < 2 || notDone.test(label)) return false
  // 办结件满意率 is not that of 办结412件.
  const isShort = name.startsWith(label) && name.length - label.length <= longestNoun
  return label.endsWith(name) || label.startsWith(name) || isShort
}

/** Characters of what a name counts: 信息. */
const longestNoun = 2

/** The rate fits no number of the sentence, nor what some of them make together. */
function contradicted(percent: Count, part: Count, levels: readonly Count[]): Share[] {
  const { statement } = percent
  const from = levels.indexOf(part)
  const others = levels.filter((count) => count !== part)
  const parts = levels.slice(from).map((_, index, rest) => total(rest.slice(0, index + 1)))
  const wholes = [...levels.map(({ statement: { value } }) => value), total(levels), total(others)]
  for (let at = 0; at < levels.length; at += 1) wholes.push(total(levels.slice(at)), total(levels.slice(0, at + 1)))
  if (parts.some((value) => wholes.some((whole) => whole >= value && fits(value, whole, statement)))) return []
  const whole = others.find(({ statement: { value } }) => value >= part.statement.value)?.statement.value
  if (whole === undefined || whole <= 0) return []
  const expected = percentage(part.statement.value, whole).toFixed(Math.max(statement.decimals ?? 0, 1))
  return [{ percent: statement, part: part.statement, whole, expected }]
}
