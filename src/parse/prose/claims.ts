import type { Binding, Target, Topic } from '../../editions/prose/binding.js'
import { disclosureBindings } from '../../editions/prose/disclosure.js'
import { disputeBindings } from '../../editions/prose/disputes.js'
import { guards, topicCue, topics } from '../../editions/prose/guards.js'
import { nilClaims } from '../../editions/prose/nil-claims.js'
import { requestBindings } from '../../editions/prose/requests.js'
import type { Organ, Paragraph, Report } from '../../types.js'
import type { Clause } from './clauses.js'
import { proseOf, quantitiesOf } from './prose.js'
import type { Quantity } from './quantities.js'

/** A statement of the report about a number that its tables hold as well. */
export interface Claim {
  /** Id of the binding, for example received or review/upheld. */
  subject: string
  area: Binding['area']
  /** 0 for a nil claim. */
  value: number
  nil: boolean
  approximate: boolean
  /** What one unit of the last printed digit is worth. */
  precision: number
  targets: readonly Target[]
  level: 'error' | 'warning'
  paragraph: Paragraph
  /** Place in the text of the paragraph. */
  start: number
  end: number
}

const bindings: readonly Binding[] = [...disputeBindings, ...requestBindings, ...disclosureBindings]
/** Sections that tell the work of the year; the fifth speaks of plans. */
const telling = new Set(['overview', 'disclosure', 'requests', 'disputes', 'otherMatters', null])

/** Every claim of the report that is bound to its subject, its year and the reporting organ for sure. */
export function claimsOf(report: Report): Claim[] {
  return report.sections
    .filter(({ id }) => telling.has(id))
    .flatMap(({ children }) => children)
    .flatMap((node) => (node.type === 'paragraph' ? claimsIn(node, report) : []))
}

/** What is known where a clause begins: from the clauses before it. */
interface Context {
  topic: Topic | undefined
  sentence: number
  year: number | undefined
  /** The sentence or paragraph speaks of disclosure, so that its disputes are about it. */
  aboutDisclosure: boolean
}

function claimsIn(paragraph: Paragraph, report: Report): Claim[] {
  const prose = proseOf(paragraph)
  const { text } = prose
  if (!/申请|复议|诉讼|规范性文件|行政许可|行政处罚|行政强制|收费|公开/u.test(text)) return []
  const claims: Claim[] = []
  const context: Context = { topic: undefined, sentence: -1, year: undefined, aboutDisclosure: text.includes('公开') }
  for (const clause of prose.clauses) {
    if (clause.sentence !== context.sentence) context.year = undefined
    context.sentence = clause.sentence
    context.year = yearOf(clause.text) ?? context.year
    if (mayClaim(clause, context, report)) {
      const quantities = quantitiesOf(clause, prose)
      claims.push(
        ...(quantities.length === 0
          ? nilClaimsOf(clause, context, paragraph)
          : claimsOfClause(clause, quantities, context, paragraph, report)),
      )
    }
    context.topic = lastTopic(clause.text) ?? context.topic
  }
  return claims
}

/** Whether a clause speaks of the year and the organ of the report, as far as it says. */
function mayClaim({ text }: Clause, { year }: Context, report: Report): boolean {
  const otherYear = year !== undefined && report.year !== null && year !== report.year.value
  if (otherYear && !/结转|转来|转入|顺延|遗留/u.test(text)) return false
  return isOwn(text, report.organ)
}

function claimsOfClause(
  clause: Clause,
  quantities: readonly Quantity[],
  context: Context,
  paragraph: Paragraph,
  report: Report,
): Claim[] {
  return quantities.flatMap((quantity, index) => {
    const lead = clause.text.slice(quantities[index - 1]?.end ?? 0, quantity.start)
    const tail = clause.text.slice(quantity.end, quantities[index + 1]?.start)
    const topic =
      lastTopic(lead) ?? (index > 0 ? lastTopic(clause.text.slice(0, quantity.start)) : undefined) ?? context.topic
    const binding = bindingOf(quantity, lead, tail, clause, { ...context, topic }, report.organ)
    if (!binding || !fitsYear(binding.id, clause.text, report)) return []
    const targets = binding.targets(report.edition ?? '2021')
    if (targets.length === 0) return []
    const filed = binding.area === 'disputes' && /备案|受理|收到复议/u.test(proseOf(paragraph).text)
    return [
      {
        subject: binding.id,
        area: binding.area,
        value: quantity.value,
        nil: false,
        approximate: quantity.approximate,
        precision: quantity.precision,
        targets,
        level: filed ? 'warning' : binding.level,
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
  return bindings.find((binding) => {
    if (!binding.units.test(quantity.unit) || (clause.among && !binding.part)) return false
    if (binding.onlyNil && quantity.value !== 0) return false
    if (!binding.patterns.some((pattern) => pattern.test(marked))) return false
    if (binding.topic && binding.topic !== context.topic) return false
    return !isGuarded(binding, lead, context, organ)
  })
}

function isGuarded({ id, area }: Binding, lead: string, context: Context, organ: Organ | null): boolean {
  const isCarried = id === 'carriedIn' || id === 'carriedOut'
  if (!isCarried && guards.time.test(lead)) return true
  if (guards.change.test(lead)) return true
  if (guards.subset.test(lead) && !guards.everyWay.test(lead)) return true
  if (area === 'disclosure') return guards.documentOther.test(lead)
  if (area === 'disputes')
    return guards.disputeOther.test(lead) || !context.aboutDisclosure || isReviewOrgan(organ, lead)
  if ((id === 'answered' || id === 'handled') && guards.partAnswered.test(lead)) return true
  return !isCarried && guards.requestOther.test(lead)
}

/** A justice bureau decides the reviews of others. */
const isReviewOrgan = (organ: Organ | null, lead: string): boolean =>
  organ !== null && organ.name.includes('司法') && /办理|受理|办结/u.test(lead)

function nilClaimsOf(clause: Clause, context: Context, paragraph: Paragraph): Claim[] {
  const { text } = clause
  if (guards.time.test(text) || guards.change.test(text) || clause.among) return []
  if (guards.subset.test(text) && !guards.everyWay.test(text)) return []
  return nilClaims.flatMap(({ id, area, pattern, targets }): Claim[] => {
    const match = pattern.exec(text)
    if (!match) return []
    const guard = area === 'disputes' ? guards.disputeOther : guards.requestOther
    if (guard.test(text) || (area === 'disputes' && !context.aboutDisclosure)) return []
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
        targets,
        level: 'error',
        paragraph,
        start,
        end,
      },
    ]
  })
}

/** A year named in the clause; the year of a document number or a date of one day is none. */
function yearOf(text: string): number | undefined {
  const match = /(?<![\d〔])(20\d{2})\s?年(?!\d{1,2}月)/u.exec(text)
  return match ? Number(match[1]) : undefined
}

/** 2022年结转 belongs to a report for 2023, 结转2024年 as well; other years make it another matter. */
function fitsYear(id: string, text: string, { year }: Report): boolean {
  const named = yearOf(text)
  if (named === undefined || !year) return true
  if (id === 'carriedIn') return named === year.value || named === year.value - 1
  if (id === 'carriedOut') return named === year.value || named === year.value + 1
  return named === year.value
}

function lastTopic(text: string): Topic | undefined {
  let latest: Topic | undefined
  for (const { groups } of text.matchAll(topicCue)) latest = topics.find((topic) => groups?.[topic] !== undefined)
  return latest
}

const governments = new Set(['provincialGovernment', 'cityGovernment', 'countyGovernment', 'township'])
const wholeArea = /全[国省市县区州旗](?!面)|全系统/u
const anOrgan =
  /[\u4E00-\u9FFF]{2,}?(?:局|委员会|管委会|人民政府|办公室|办公厅|法院|中心|街道)(?=[^#，。]{0,6}(?:共|收到|受理|办理|答复|制发|印发|出台|新收|接))/u
const ourselves = /[我本]/u
const itsOffice = /^(?:省|市|县|区|州)?(?:人民)?政府办/u

/** Whether a clause speaks of the organ that reports, as far as it names anybody. */
function isOwn(text: string, organ: Organ | null): boolean {
  if (guards.others.test(text)) return false
  if (wholeArea.test(text) && !(organ?.kind && governments.has(organ.kind))) return false
  const named = anOrgan.exec(text)?.[0]
  if (named === undefined || ourselves.test(named)) return true
  if (organ?.kind === 'governmentOffice' && itsOffice.test(named)) return true
  return (
    organ !== null && (organ.name.includes(named) || named.includes(organ.name) || named.endsWith(organ.name.slice(-4)))
  )
}
