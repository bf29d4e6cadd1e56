import type { Block, LineBlock, Span } from '../../../model/index.js'
import { blockStart } from '../../blocks.js'
import { flatMap } from '../../../text/flat-map.js'
import { joinSpans, sliceSpan } from '../../../text/span.js'
import { isLinked, type ReportPlace } from './find-report.js'
import {
  isAttachment,
  isPath,
  isPublisherLabel,
  isSiteFoot,
  isSiteLine,
  isTitleLabel,
  publisherIn,
} from '../../../lexicon/site-lines.js'
import { documentTitle, lastTitle, type PageTitle } from './title-lines.js'
import type { HtmlElement } from './tree.js'
import { cutOut as tolerances } from './tolerances.js'

/** A sentence between title and report belongs to it, wherever the page has put it. */
const isSentence = (text: string): boolean => text.length >= tolerances.shortestSentence && text.includes('。')

/** The report with its title, without what the site has put around it. */
export function cutOut(blocks: readonly Block[], root: HtmlElement, place: ReportPlace): Block[] {
  const { element, first, last } = place
  const isInside = (block: Block): boolean => blockStart(block) >= element.start && blockStart(block) < element.end
  const before = blocks.filter((block) => blockStart(block) < Math.min(first, element.start))
  const head = blocks.filter((block) => isInside(block) && blockStart(block) < first)
  const body = blocks.filter((block) => isInside(block) && blockStart(block) >= first)
  const titled = withTitle(before, head, root)
  return [...titled, ...withoutFoot(body, last)]
}

/** What stands in front of the first heading: the title, the publisher where the title does not name one, the preface. */
function withTitle(before: readonly Block[], head: readonly Block[], root: HtmlElement): Block[] {
  const isLink = (block: Block): boolean => isLinked(root, blockStart(block))
  const outer = before.filter((block) => block.type !== 'table' && !isLink(block))
  const all = [...outer, ...head.filter((block) => block.type !== 'table')]
  const spans = flatMap(all, (block) => (block.type === 'table' ? [] : [block.text]))
  const inside = lastTitle(spans.slice(outer.length))
  const found = inside
    ? { ...inside, first: inside.first + outer.length, last: inside.last + outer.length }
    : lastTitle(spans)
  const page = found ? undefined : (titleInTable([...before, ...head]) ?? documentTitle(root))
  const titleLines = new Set<Block>(found ? all.slice(found.first, found.last + 1) : [])
  const namesOrgan = (found ?? page)?.namesOrgan ?? false
  const publisher = namesOrgan ? undefined : publisherOf([...before, ...head])
  const inHead = new Set(head)
  const titleStart = found ? (spans[found.first]?.start ?? Infinity) : Infinity
  const kept = [...before, ...head].filter((block) => {
    if (titleLines.has(block)) return true
    if (block.type === 'table') return inHead.has(block) && !isMetadata(block)
    if (!inHead.has(block)) return blockStart(block) > titleStart && !isLink(block) && isSentence(block.text.text)
    return !isSiteLine(block.text.text) && !(isLink(block) && !isSentence(block.text.text))
  })
  return [...(page ? [line(page.span)] : []), ...(publisher ? [line(publisher)] : []), ...kept]
}

/** The title behind its label in the table of metadata above the report. */
function titleInTable(blocks: readonly Block[]): PageTitle | undefined {
  for (const block of blocks)
    for (const { cells } of block.type === 'table' ? block.rows : [])
      for (const [index, cell] of cells.entries()) {
        const next = cells[index + 1]
        const title = next && isTitleLabel(cell.text) ? lastTitle([next]) : undefined
        if (next && title) return { span: next, namesOrgan: title.namesOrgan }
      }
  return undefined
}

const line = (text: Span): LineBlock => ({ type: 'line', text })

/** The table of 索引号, 发布机构, 发文日期 above the report. */
function isMetadata(block: Block): boolean {
  if (block.type !== 'table') return false
  const cells = flatMap(block.rows, (row) => row.cells)
  return cells.some(({ text }) => isSiteLine(text) || isPath(text))
}

/** The first words that say who published the page, 发布机构：松岚县人民政府. */
function publisherOf(blocks: readonly Block[]): Span | undefined {
  for (const block of blocks) {
    const lines = block.type === 'table' ? flatMap(block.rows, ({ cells }) => publisherCells(cells)) : [block.text]
    for (const span of lines) {
      const found = publisherIn(span.text)
      if (found) return sliceSpan(span, found.from, found.to)
    }
  }
  return undefined
}

/** The builder looks for a colon between label and name; not all tables print one. */
const labelled = (label: Span, name: Span): Span => joinSpans([label, name], /[:：]\s*$/u.test(label.text) ? '' : '：')

/** A label and the cell behind it as one line, and every cell by itself. */
const publisherCells = (cells: readonly Span[]): Span[] =>
  cells.map((cell, index) => {
    const next = cells[index + 1]
    return next && next.text !== '' && isPublisherLabel(cell.text) ? labelled(cell, next) : cell
  })

/** The report from its first heading on, without the files and the foot that the site adds behind the last section. */
function withoutFoot(body: readonly Block[], last: number): Block[] {
  const end = body.findIndex(
    (block) => blockStart(block) > last && block.type !== 'table' && isSiteFoot(block.text.text),
  )
  return body
    .slice(0, end < 0 ? undefined : end)
    .filter(
      (block) =>
        blockStart(block) <= last ||
        block.type === 'table' ||
        (!isAttachment(block.text.text) && !isSiteLine(block.text.text)),
    )
}
