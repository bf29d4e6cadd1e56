import type { Heading, Paragraph, Report, SectionId, Statement, UncomparedReason } from '../model/index.js'
import { numberingOf } from '../text/numbering.js'
import { flatMap } from '../text/flat-map.js'
import type { Features } from './features.js'
import { readerOf } from './reader.js'
import type { Segment } from './segments.js'

/** Sections that tell the work of the year; the fifth speaks of plans. */
const telling: ReadonlySet<SectionId | null> = new Set([
  'overview',
  'disclosure',
  'requests',
  'disputes',
  'otherMatters',
  'problems',
  null,
])

/** A statement with what stands around it: what relations between statements are found by. */
export interface Count {
  statement: Statement
  segment: Segment
  features: Features
  /** The year it is of, as far as that is known. */
  year: number | undefined
  /** The clause speaks of another organ: 全市办结率, in the report of a county. */
  isOfOthers: boolean
  /** It is what each of some things has: 每所1人, 县局平均489条. */
  isOfEach: boolean
  /** The list of parts that it stands in, counted from 1 in the paragraph; 0 for none. */
  list: number
  closedList: boolean
  /**
   * Of a number of the year before: why it is not to be held against the tables of that year; null where nothing speaks
   * against it. Absent for all others.
   */
  before?: UncomparedReason | null
}

/** The counts of a paragraph and all its segments, those without a number among them, in order. */
export interface ParagraphReading {
  counts: Count[]
  segments: Segment[]
}

/** What the paragraphs of a report say of numbers. */
export interface Reading {
  statements: Statement[]
  paragraphs: ParagraphReading[]
}

const readings = new WeakMap<Report, Reading>()

/** What a report says of numbers, read once. */
export function readingOf(report: Report): Reading {
  let reading = readings.get(report)
  if (!reading) readings.set(report, (reading = readAll(report)))
  return reading
}

export const statementsOf = (report: Report): Statement[] => readingOf(report).statements

/** A short line without a stop is the heading of what follows: （二）依申请公开方面. */
const isHeadingLike = ({ value }: Paragraph): boolean =>
  value.length <= longestHeading && numberingOf(value) !== undefined && !/[。；，]./u.test(value)

const longestHeading = 30

function readAll(report: Report): Reading {
  const readers = flatMap(
    report.sections.filter(({ id }) => telling.has(id)),
    ({ id, heading, children }) => {
      let under: Heading | Paragraph | undefined
      return flatMap(children, (node) => {
        if (node.type === 'table') return []
        const isHeading = node.type === 'heading' || isHeadingLike(node)
        if (isHeading && node !== heading) under = node
        return node.type === 'paragraph' ? [readerOf(node, id, report, isHeading ? undefined : under)] : []
      })
    },
  )
  return {
    statements: flatMap(readers, ({ statements }) => statements),
    paragraphs: readers.map(({ counts, segments }) => ({ counts, segments })),
  }
}
