import type { Span } from '../../../model/index.js'
import { titleOf, titleParts } from '../../../lexicon/titles.js'
import { titles } from '../../../lexicon/tolerances.js'
import { LineIndex } from '../../../text/lines.js'
import { sliceSpan, trimSpan } from '../../../text/span.js'
import { LineWriter, shownLine } from './line-writer.js'
import { isPath } from '../../../lexicon/site-lines.js'
import { firstElement, type HtmlElement } from './tree.js'
import { foldCharacters } from '../../../text/key.js'
import { titleLines as tolerances } from './tolerances.js'

/** Only offsets are wanted here: no line is looked up. */
const noLines = new LineIndex('')

/** The lines of a title, by their first and last index. */
export interface FoundTitle {
  first: number
  last: number
  /** Whether it says who reports. */
  namesOrgan: boolean
}

/** The title that stands last among some lines, with the lines that it was wrapped from. */
export function lastTitle(lines: readonly Span[]): FoundTitle | undefined {
  for (let last = lines.length - 1; last >= Math.max(0, lines.length - tolerances.linesSearched); last -= 1) {
    if (!mayEndTitle(lines[last]?.text ?? '')) continue
    let best: (FoundTitle & { said: number }) | undefined
    for (
      let first = last;
      first >= 0 && last - first < titles.mostLines && !isPath(lines[first]?.text ?? '');
      first -= 1
    ) {
      const title = titleOf(lines.slice(first, last + 1), noLines)
      if (!title) continue
      const { organ, year } = titleParts(title.value)
      const said = Number(organ !== '') + Number(year !== null)
      // 松岚县人民政府⏎2023年⏎政府信息公开工作年度报告
      if (!best || said > best.said) best = { first, last, namesOrgan: organ !== '', said }
      if (said === 2) break
    }
    if (best) return best
  }
  return undefined
}

/** Whether a line ends as titles do. */
export const mayEndTitle = (text: string): boolean =>
  text.length <= tolerances.longestLine &&
  /(?:报告|年报|年度报)(?:[（(][^（()）]{0,12}[)）])?\s*$/u.test(foldCharacters(text))

/** What the page calls itself. */
export interface PageTitle {
  span: Span
  namesOrgan: boolean
}

/** The title in the page's `<title>`, the name of the site taken off. */
export function documentTitle(root: HtmlElement): PageTitle | undefined {
  const element = firstElement(root, 'title')
  if (!element) return undefined
  const writer = new LineWriter()
  for (const child of element.children) if (child.type === 'text') writer.write(child)
  const line = shownLine(writer.endLine())
  if (!line || line.text.length > tolerances.longestLine) return undefined
  let best: (PageTitle & { score: number }) | undefined
  for (const span of [...partsOf(line), line]) {
    const title = titleOf([span], noLines)
    if (!title) continue
    const { organ, year } = titleParts(title.value)
    const score = (organ === '' ? 0 : 1) + (year === null ? 0 : 1)
    if (!best || score > best.score) best = { span, namesOrgan: organ !== '', score }
  }
  return best
}

/** A title and the names that sites put before or behind it: 报告_松岚县人民政府, 报告 - 政府信息公开. */
function partsOf(line: Span): Span[] {
  const parts: Span[] = []
  let from = 0
  for (const match of line.text.matchAll(/[_|｜\-—–>»]+/gu)) {
    parts.push(trimSpan(sliceSpan(line, from, match.index)))
    from = match.index + match[0].length
  }
  return from > 0 ? [...parts, trimSpan(sliceSpan(line, from, line.text.length))] : []
}
