import { norms, type Norm } from '../form/norms.js'
import { allParagraphs, placeIn } from '../report/queries.js'
import {
  knownNorms,
  normNear,
  normOfNumber,
  normOfTitle,
  orderNumbersIn,
  type DocumentNumber,
} from '../prose/citations.js'
import { proseOf } from '../prose/prose.js'
import type { Place } from '../model/index.js'
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
    near: '“{printed}”与{expected}（《{title}》）只差一点；请核对文号',
    future: '{printed}印发时已过{year}年度报告的编制时间；请核对文号或年份',
  },
  en: {
    number: 'The number of 《{title}》 is {expected}, not “{printed}”. Correct it',
    name: '{printed} is the number of 《{expected}》, not of 《{title}》. Check it',
    superseded: '{printed} has been superseded by {current} for reports from {from} on. Cite the document in force',
    near: '“{printed}” is nearly {expected}, 《{title}》. Check the number',
    future: '{printed} was issued after a report for {year} is made. Check the number or the year',
  },
  check: ({ report }, context) => {
    const year = report.year?.value
    for (const paragraph of allParagraphs(report)) {
      const { value } = paragraph
      const { text, documentNumbers } = proseOf(paragraph)
      for (const order of orderNumbersIn(text)) {
        const at = (): Place => placeIn(report, paragraph, order.start, order.end)
        const isRegulation =
          order.title === undefined
            ? false
            : normOfTitle(order.title)?.title === norms.regulation.title || order.title === '政府信息公开条例'
        const old = order.number === numberOf(norms.regulation2007.number)
        const right = order.number === numberOf(norms.regulation.number)
        if (isRegulation && !right && !old) {
          const expected =
            year !== undefined && year < norms.regulation2007.supersededFrom ? norms.regulation2007 : norms.regulation
          context.report('number', {
            at: at(),
            data: { title: order.title ?? '', expected: expected.number, printed: order.printed },
          })
        } else if (
          old &&
          year !== undefined &&
          year >= norms.regulation2007.supersededFrom &&
          !history.test(around(value, order)) &&
          !isRevised(value.slice(order.end))
        ) {
          context.report('superseded', {
            at: at(),
            data: {
              printed: order.printed,
              from: norms.regulation2007.supersededFrom,
              current: norms.regulation.number,
            },
          })
        }
      }
      for (const cited of documentNumbers) {
        const at = (): Place => placeIn(report, paragraph, cited.start, cited.end)
        const byTitle = cited.title === undefined ? undefined : normOfTitle(cited.title)
        const byNumber = normOfNumber(cited)
        const { printed } = cited
        if (byTitle && byNumber?.id !== byTitle.id && isCentral(cited)) {
          const title = cited.title ?? ''
          const current = isSuperseded(byTitle, year) && !history.test(around(value, cited)) && successorOf(byTitle)
          // To put its own number to a name that nobody may cite would only be the next mistake.
          if (current)
            context.report('superseded', {
              at: at(),
              data: {
                printed: `《${title}》`,
                from: byTitle.supersededFrom ?? 0,
                current: `《${current.title}》（${current.number}）`,
              },
            })
          else if (byNumber && year !== undefined && isAfter(cited, byTitle.issued, year))
            context.report('name', { at: at(), data: { printed, expected: byNumber.title, title } })
          else context.report('number', { at: at(), data: { title, expected: byTitle.number, printed } })
        } else if (byNumber && cited.title !== undefined && !byTitle && isOtherDocument(cited.title, byNumber.title)) {
          context.report('name', { at: at(), data: { printed, expected: byNumber.title, title: cited.title } })
        } else if (byNumber && isSuperseded(byNumber, year) && !history.test(around(value, cited))) {
          const current = successorOf(byNumber)?.number ?? ''
          context.report('superseded', { at: at(), data: { printed, from: byNumber.supersededFrom ?? 0, current } })
        } else if (!byNumber && cited.title === undefined && normNear(cited)) {
          const { number, title } = normNear(cited) ?? norms.regulation
          context.report('near', { at: at(), level: 'warning', data: { printed, expected: number, title } })
        } else if (year !== undefined && isAfter(cited, byNumber?.issued, year)) {
          context.report('future', { at: at(), data: { printed, year } })
        }
      }
    }
  },
})

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
