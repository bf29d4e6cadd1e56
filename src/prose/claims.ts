import type { Binding } from '../form/wordings/binding.js'
import { disclosureBindings } from '../form/wordings/disclosure.js'
import { disputeBindings } from '../form/wordings/disputes.js'
import { guards, topics } from '../form/wordings/guards.js'
import { nilClaims } from '../form/wordings/nil-claims.js'
import { requestBindings } from '../form/wordings/requests.js'
import type { Claim, Organ, Paragraph, Report, SectionId } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import type { Clause } from './clauses.js'
import { contextsOf, lastTopic, type Context } from './context.js'
import { isReviewOrgan } from './organs.js'
import { proseOf } from './prose.js'
import type { Quantity } from './quantities.js'

/** In the order they are tried in. */
const bindings: readonly Binding[] = [...disputeBindings, ...requestBindings, ...disclosureBindings]
const bindingsByTopic = new Map(
  [undefined, ...topics].map((topic) => [topic, bindings.filter((own) => !own.topic || own.topic === topic)]),
)
/** Sections that tell the work of the year; the fifth speaks of plans. */
const telling = new Set(['overview', 'disclosure', 'requests', 'disputes', 'otherMatters', null])

/** Every claim of the report that is bound to its subject, its year and the reporting organ for sure. */
export function claimsOf(report: Report): Claim[] {
  return flatMap(
    report.sections.filter(({ id }) => telling.has(id)),
    ({ id, children }) => flatMap(children, (node) => (node.type === 'paragraph' ? claimsIn(node, id, report) : [])),
  )
}

function claimsIn(paragraph: Paragraph, section: SectionId | null, report: Report): Claim[] {
  const prose = proseOf(paragraph)
  if (!/申请|复议|诉讼|规范性文件|行政许可|行政处罚|行政强制|收费|公开/u.test(prose.text)) return []
  return flatMap(contextsOf(prose, section, report), ({ clause, context }) => {
    const quantities = prose.quantitiesOf(clause)
    return quantities.length === 0
      ? nilClaimsOf(clause, context, paragraph, report)
      : claimsOfClause(clause, quantities, context, paragraph, report)
  })
}

function claimsOfClause(
  clause: Clause,
  quantities: readonly Quantity[],
  context: Context,
  paragraph: Paragraph,
  report: Report,
): Claim[] {
  let topic = context.topic
  return flatMap(quantities, (quantity, index) => {
    const lead = clause.text.slice(quantities[index - 1]?.end ?? 0, quantity.start)
    const tail = clause.text.slice(quantity.end, quantities[index + 1]?.start)
    topic = lastTopic(clause.text.slice(quantities[index - 1]?.end ?? 0, quantity.end)) ?? topic
    const binding = bindingOf(quantity, lead, tail, clause, { ...context, topic }, report.organ)
    if (!binding || !fitsYear(binding.id, context, report)) return []
    const targets = binding.targets(report.edition ?? '2021')
    if (targets.length === 0) return []
    return [
      {
        subject: binding.id,
        area: binding.area,
        value: quantity.value,
        nil: false,
        approximate: quantity.approximate,
        precision: quantity.precision,
        targets,
        level: binding.area === 'disputes' && context.filed ? 'warning' : binding.level,
        paragraph,
        start: clause.start + quantity.start,
        end: clause.start + quantity.end,
      },
    ]
  })
}

function bindingOf(
  quantity: Quantity,
  lead: string,
  tail: string,
  clause: Clause,
  context: Context,
  organ: Organ | null,
): Binding | undefined {
  const marked = `${lead}#${tail}`
  // In the order of what it costs to ask.
  const fits = (binding: Binding): boolean => {
    if (binding.onlyNil && quantity.value !== 0) return false
    if (clause.among && !binding.part) return false
    if (!holdsAny(marked, binding.words) || !binding.units.test(quantity.unit)) return false
    if (!binding.patterns.some((pattern) => pattern.test(marked))) return false
    return !isGuarded(binding, quantity, lead, tail, context, organ)
  }
  return bindingsByTopic.get(context.topic)?.find(fits)
}

const holdsAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))

function isGuarded(
  { id, area }: Binding,
  { unit }: Quantity,
  lead: string,
  tail: string,
  context: Context,
  organ: Organ | null,
): boolean {
  const isCarried = id === 'carriedIn' || id === 'carriedOut'
  if (isCarried) return guards.carriedOther.test(lead + tail) || guards.change.test(lead)
  if (guards.time.test(lead) || guards.change.test(lead)) return true
  if (guards.subset.test(lead) && !guards.everyWay.test(lead)) return true
  if (area === 'disclosure') return guards.documentOther.test(lead) || (unit === '项' && guards.items.test(lead))
  if (area === 'disputes') return isOtherDispute(lead, tail, context, organ)
  if ((id === 'answered' || id === 'handled') && guards.partAnswered.test(lead)) return true
  return guards.requestOther.test(lead)
}

/** Disputes about anything, of which those about disclosure are named behind them, or those of others. */
function isOtherDispute(
  lead: string,
  tail: string,
  { aboutDisclosure, reviewing, rest }: Context,
  organ: Organ | null,
): boolean {
  if (guards.disputeOther.test(lead) || !aboutDisclosure || reviewing) return true
  if (!lead.includes('公开') && guards.disclosureAmong.test(tail + rest)) return true
  if (guards.otherCause.test(lead + tail + rest)) return true
  return isReviewOrgan(organ, lead)
}

const nilGuards = { requests: guards.requestOther, disputes: guards.disputeOther, disclosure: guards.documentOther }

function nilClaimsOf(clause: Clause, context: Context, paragraph: Paragraph, { edition }: Report): Claim[] {
  const { text } = clause
  if (guards.time.test(text) || guards.change.test(text) || clause.among) return []
  if (guards.subset.test(text) && !guards.everyWay.test(text)) return []
  return flatMap(nilClaims, ({ id, area, level, words, pattern, targets }): Claim[] => {
    if (!holdsAny(text, words)) return []
    const match = pattern.exec(text)
    if (!match) return []
    if (nilGuards[area].test(text) || (area === 'disputes' && !context.aboutDisclosure)) return []
    const start = clause.start + match.index
    const end = start + match[0].length
    return [
      {
        subject: id,
        area,
        value: 0,
        nil: true,
        approximate: false,
        precision: 1,
        targets: targets(edition ?? '2021'),
        level,
        paragraph,
        start,
        end,
      },
    ]
  })
}

/** 2022年结转 belongs to a report for 2023, 结转2024年 as well; other years make it another matter. */
function fitsYear(id: string, { ownYear: named }: Context, { year }: Report): boolean {
  if (named === undefined || !year) return true
  if (id === 'carriedIn') return named === year.value || named === year.value - 1
  if (id === 'carriedOut') return named === year.value || named === year.value + 1
  return named === year.value
}
