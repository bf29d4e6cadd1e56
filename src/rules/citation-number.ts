import { norms, type Norm } from '../form/norms.js'
import { allParagraphs, placeIn } from '../report/queries.js'
import {
  knownNorms,
  normNearNumber,
  normOfNumber,
  normOfTitle,
  orderNumbersIn,
  titlesIn,
  type DocumentNumber,
  type KnownNorm,
  type OrderNumber,
} from '../prose/citations.js'
import { proseOf } from '../prose/prose.js'
import { flatMap } from '../text/flat-map.js'
import type { Report } from '../model/index.js'
import { defineRule } from './shared/define.js'

/** Words that make a superseded document history instead of the basis. */
const history = /修订前|修订后|原(?![则因])|废止|代替|替代|此前/u
/** Reports are out by the end of March; what was issued later cannot be their basis. */
const latestDay = '-03-31'

export const citationNumber = defineRule({
  id: 'citation-number',
  level: 'error',
  duty: {
    zh: '引用文件的名称、文号、年份相符，所引文件现行有效',
    en: 'Name, number and year of cited documents belong together, and what is cited is in force',
  },
  clause: ['format-2021-duty', 'regulation-50'],
  legacy: true,
  messages: {
    number: '《{title}》的文号应为{expected}，这里写作“{printed}”；请改正',
    name: '{printed}是《{expected}》的文号，不是《{title}》的；请核对',
    superseded: '{printed}自{from}年度报告起已由{current}取代；请引用现行文件',
    future: '{printed}印发时已过{year}年度报告的编制时间；请核对文号或年份',
    near: '本报告别处引用的是{expected}，这里写作“{printed}”；请核对文号',
  },
  en: {
    number: 'The number of 《{title}》 is {expected}, not “{printed}”. Correct it',
    name: '{printed} is the number of 《{expected}》, not of 《{title}》. Check it',
    superseded: '{printed} has been superseded by {current} for reports from {from} on. Cite the document in force',
    future: '{printed} was issued after a report for {year} is made. Check the number or the year',
    near: 'Elsewhere this report cites {expected}, here it says “{printed}”. Check the number',
  },
  check: ({ report }, context) => {
    const cited = citedNorms(report)
    for (const paragraph of allParagraphs(report)) {
      const { text, documentNumbers } = proseOf(paragraph)
      const found = [
        ...flatMap(orderNumbersIn(text), (order) => orderFinding(order, paragraph.value, report) ?? []),
        ...flatMap(documentNumbers, (number) => documentFinding(number, paragraph.value, report, cited) ?? []),
        ...titleFindings(text, documentNumbers, paragraph.value, report),
      ]
      for (const { start, end, ...finding } of found) {
        const at = placeIn(report, paragraph, start, end)
        // Each kind has data of its own, which the compiler holds against its words one at a time.
        if (finding.id === 'number') context.report('number', { at, data: finding.data })
        else if (finding.id === 'name') context.report('name', { at, data: finding.data })
        else if (finding.id === 'superseded') context.report('superseded', { at, data: finding.data })
        else if (finding.id === 'future') context.report('future', { at, data: finding.data })
        else context.report('near', { at, level: 'warning', data: finding.data })
      }
    }
  },
})

type Finding = Pick<DocumentNumber, 'start' | 'end'> &
  (
    | { id: 'number'; data: { title: string; expected: string; printed: string } }
    | { id: 'name'; data: { printed: string; expected: string; title: string } }
    | { id: 'superseded'; data: { printed: string; from: number; current: string } }
    | { id: 'future'; data: { printed: string; year: number } }
    | { id: 'near'; data: { printed: string; expected: string } }
  )

/** What is wrong with the number of an order of the State Council, by which the regulation is cited. */
function orderFinding(order: OrderNumber, value: string, report: Report): Finding | undefined {
  const { start, end, printed, title } = order
  const { regulation, regulation2007 } = norms
  const year = report.year?.value
  const isRegulation =
    title !== undefined && (normOfTitle(title)?.title === regulation.title || title === '政府信息公开条例')
  const isOld = order.number === numberOf(regulation2007.number)
  const isRight = order.number === numberOf(regulation.number)
  if (isRegulation && !isRight && !isOld) {
    const expected = year !== undefined && year < regulation2007.supersededFrom ? regulation2007 : regulation
    return { id: 'number', start, end, data: { title, expected: expected.number, printed } }
  }
  const isHistory = history.test(around(value, order)) || isRevised(value.slice(end))
  if (!isOld || isHistory || year === undefined || year < regulation2007.supersededFrom) return undefined
  const data = { printed, from: regulation2007.supersededFrom, current: regulation.number }
  return { id: 'superseded', start, end, data }
}

/** What is wrong with the number of a document: with its name, with its time, or because another one is meant. */
function documentFinding(
  number: DocumentNumber,
  value: string,
  report: Report,
  cited: readonly KnownNorm[],
): Finding | undefined {
  const { start, end, printed, title } = number
  const year = report.year?.value
  const byNumber = normOfNumber(number)
  const byTitle = title === undefined ? undefined : normOfTitle(title)
  const isHistory = history.test(around(value, number))
  if (title !== undefined && byTitle && byNumber?.id !== byTitle.id && isCentral(number)) {
    const current = isSuperseded(byTitle, year) && !isHistory ? successorOf(byTitle) : undefined
    // To put its own number to a name that nobody may cite would only be the next mistake.
    if (current) {
      const names = { printed: `《${title}》`, current: `《${current.title}》（${current.number}）` }
      return { id: 'superseded', start, end, data: { ...names, from: byTitle.supersededFrom ?? 0 } }
    }
    if (byNumber && year !== undefined && isAfter(number, byTitle.issued, year))
      return { id: 'name', start, end, data: { printed, expected: byNumber.title, title } }
    return { id: 'number', start, end, data: { title, expected: byTitle.number, printed } }
  }
  if (byNumber && title !== undefined && !byTitle && isOtherDocument(title, byNumber.title))
    return { id: 'name', start, end, data: { printed, expected: byNumber.title, title } }
  if (byNumber && isSuperseded(byNumber, year) && !isHistory) {
    const current = successorOf(byNumber)?.number ?? ''
    return { id: 'superseded', start, end, data: { printed, from: byNumber.supersededFrom ?? 0, current } }
  }
  const near = title === undefined ? normNearNumber(number, cited) : undefined
  if (near) return { id: 'near', start, end, data: { printed, expected: near.number } }
  if (year === undefined || !isAfter(number, byNumber?.issued, year)) return undefined
  return { id: 'future', start, end, data: { printed, year } }
}

/** Superseded documents that are cited by their names alone. */
function titleFindings(text: string, numbers: readonly DocumentNumber[], value: string, report: Report): Finding[] {
  const year = report.year?.value
  return flatMap(titlesIn(text), ({ title, start, end }): Finding[] => {
    const norm = normOfTitle(title)
    if (!norm || !isSuperseded(norm, year) || numbers.some((number) => number.title === title)) return []
    const current = successorOf(norm)
    if (!current || history.test(around(value, { start: end, title }))) return []
    const names = { printed: `《${title}》`, current: `《${current.title}》（${current.number}）` }
    return [{ id: 'superseded', start, end, data: { ...names, from: norm.supersededFrom ?? 0 } }]
  })
}

/** The norms that a report cites by their own number. */
const citedNorms = (report: Report): KnownNorm[] =>
  flatMap(allParagraphs(report), (paragraph) =>
    flatMap(proseOf(paragraph).documentNumbers, (number) => normOfNumber(number) ?? []),
  )

const numberOf = (order: string): number => Number(/\d+/u.exec(order)?.[0])

/** Whether a report for a year may no longer rest on a norm. */
const isSuperseded = ({ supersededFrom }: Norm, year: number | undefined): boolean =>
  year !== undefined && supersededFrom !== undefined && year >= supersededFrom

const successorOf = ({ supersededBy }: Norm): Norm | undefined => knownNorms.find(({ id }) => id === supersededBy)

/** 国务院令第492号公布，国务院令第711号修订: the history of the regulation. */
const isRevised = (text: string): boolean => /^[^。；》]{0,40}第711号[^。；》]{0,4}修[订正]/u.test(text)
/** The words around a number and the name that stands before it. */
function around(text: string, { start, title }: Pick<DocumentNumber, 'start' | 'title'>): string {
  const named = start - (title === undefined ? 0 : title.length + 2)
  return text.slice(Math.max(0, named - 40), Math.max(0, named)) + text.slice(start, start + 30)
}

/** A paper of a province on the same subject has a number of its own. */
const isCentral = ({ issuer }: DocumentNumber): boolean => /^(?:国|中办|财)/u.test(issuer)

/** Titles that name no known document: certainly another one only where they share hardly a word. */
const isOtherDocument = (title: string, own: string): boolean =>
  !own.includes(title) && !title.includes(own) && /关于|办法|规定|意见|条例/u.test(title) && overlap(title, own) < 0.5

function overlap(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)))
  const own = pairs(a)
  const other = pairs(b)
  return [...own].filter((pair) => other.has(pair)).length / Math.max(1, Math.min(own.size, other.size))
}

function isAfter({ year: printed }: DocumentNumber, issued: string | undefined, year: number): boolean {
  if (printed.length !== 4) return false
  return issued === undefined ? Number(printed) > year + 1 : issued > `${String(year + 1)}${latestDay}`
}
