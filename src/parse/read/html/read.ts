import type { Block, Limits, ReadingHidden } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { blockStart } from '../../blocks.js'
import { defaultLimits } from '../../limits.js'
import { HiddenTexts } from '../hidden-texts.js'
import { PageLooks } from './css/page-looks.js'
import { cutOut } from './cut-out.js'
import { findReport } from './find-report.js'
import { blocksOf } from './flow.js'
import { textOfBlocks } from './hidden-rows.js'
import { parseTree } from './parse-tree.js'
import { firstElement } from './tree.js'
import { View } from './view.js'

/** What a page shows, and what it holds besides. */
export interface PageReading {
  blocks: Block[]
  hidden: ReadingHidden[]
}

/**
 * Reads a page: the report in it, or everything that it shows where no report is found. A page
 * whose content a script would load has no blocks. Positions are offsets into the source.
 *
 * @throws {InputError} `limit-depth`, `limit-cells` or `limit-spans` for pages that no report makes.
 */
export function readPage(source: string, limits: Limits = defaultLimits, lexicon: Lexicon = lexiconOf()): PageReading {
  const root = parseTree(source, limits)
  const looks = new PageLooks(root)
  const texts = new HiddenTexts()
  const shown = blocksOf(root, { view: new View(looks), hidden: texts, limits, lexicon })
  const place = findReport(shown, root, lexicon)
  if (place) {
    const blocks = cutOut(shown, root, place)
    const hidden = withPlaces(texts.all, blocks)
    if (looks.isExhausted) hidden.push({ by: 'uncertain', text: textOfBlocks(blocks), place: extentOf(blocks) })
    return { blocks, hidden }
  }
  // Some sites hide the report until a script has run; it is looked for there only where none is seen.
  const all = blocksOf(root, { view: new View(), hidden: new HiddenTexts(), limits, lexicon })
  const inAll = findReport(all, root, lexicon)
  if (!inAll) return { blocks: shown, hidden: [...texts.all] }
  const blocks = cutOut(all, root, inAll)
  const by = firstElement(root, 'script') ? 'page' : 'unshown'
  return { blocks, hidden: [{ by, text: textOfBlocks(blocks), place: extentOf(blocks) }] }
}

/** The blocks of a page alone. */
export const readHtml = (source: string, limits?: Limits, lexicon?: Lexicon): Block[] =>
  readPage(source, limits, lexicon).blocks

function extentOf(blocks: readonly Block[]): ReadingHidden['place'] {
  const starts = blocks.map(blockStart)
  return { start: Math.min(...starts, Infinity), end: Math.max(...starts, 0) }
}

/** Says of each text whether it stands in the part of the page that is the report. */
function withPlaces(texts: readonly ReadingHidden[], blocks: readonly Block[]): ReadingHidden[] {
  const { start, end } = extentOf(blocks)
  return texts.map((text) =>
    text.place.end < start || text.place.start > end ? { ...text, elsewhere: true as const } : text,
  )
}
