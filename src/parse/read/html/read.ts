import type { Block, HiddenBy, Limits, ReadingHidden, ReadingNote } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { blockStart } from '../../blocks.js'
import { defaultLimits } from '../../limits.js'
import { HiddenTexts } from '../hidden-texts.js'
import { PageLooks } from './css/page-looks.js'
import { addCovers } from './covers.js'
import { cutOut } from './cut-out.js'
import { findReport } from './find-report.js'
import { blocksOf } from './flow.js'
import { textOfBlocks } from './hidden-rows.js'
import { otherPagesOf } from './other-pages.js'
import { PageNotes } from './page-notes.js'
import { parseTree } from './parse-tree.js'
import { firstElement } from './tree.js'
import { View } from './view.js'

/** What a page shows, and what it holds besides. */
export interface PageReading {
  blocks: Block[]
  hidden: ReadingHidden[]
  /** What the report in it shows otherwise than it is read. */
  notes?: ReadingNote[]
  /** Addresses of the pages and files that it shows in place of a report. */
  otherPages?: string[]
}

/**
 * Reads a page: the report in it, or everything that it shows where no report is found. A page
 * whose content a script would load has no blocks. Positions are offsets into the source.
 *
 * @throws {InputError} `limit-depth`, `limit-cells` or `limit-spans` for pages that no report makes.
 */
export function readPage(source: string, limits: Limits = defaultLimits, lexicon: Lexicon = lexiconOf()): PageReading {
  const { root, shown, report, hidden, all } = readShown(source, limits, lexicon)
  if (report) return report
  // Some sites hide the report until a script has run; it is looked for there only where none is seen.
  const blocksOfAll = all()
  const inAll = findReport(blocksOfAll, root, lexicon)
  if (!inAll) return { blocks: shown, hidden, otherPages: otherPagesOf(root, shown) }
  const by = firstElement(root, 'script') ? 'page' : 'unshown'
  return hiddenWhole(cutOut(blocksOfAll, root, inAll), by)
}

/**
 * Reads HTML that stands in a text of another format: what it shows. Not every program that shows the text keeps the
 * styles in it, so that a part which hides all that it has is read, and whether it is seen is not certain.
 *
 * @throws {InputError} as `readPage` does.
 */
export function readPart(source: string, limits: Limits = defaultLimits, lexicon: Lexicon = lexiconOf()): PageReading {
  const { shown, report, hidden, all } = readShown(source, limits, lexicon)
  if (report) return report
  return shown.some(hasText) || hidden.length === 0 ? { blocks: shown, hidden } : hiddenWhole(all(), 'uncertain')
}

/** What a page shows and hides, the report in it where one is found, and how to read all of it. */
function readShown(source: string, limits: Limits, lexicon: Lexicon) {
  const root = parseTree(source, limits)
  const looks = new PageLooks()
  const texts = new HiddenTexts()
  const notes = new PageNotes()
  const shown = blocksOf(root, { view: new View(looks), hidden: texts, notes, limits, lexicon })
  const place = findReport(shown, root, lexicon)
  const all = (): Block[] => blocksOf(root, { view: new View(), hidden: new HiddenTexts(), limits, lexicon })
  const covered = place ? addCovers(root, looks, notes) : []
  const report = place && reportIn(cutOut(shown, root, place), [...texts.all, ...covered], looks.isExhausted, notes)
  return { root, shown, report, hidden: [...texts.all], all }
}

function reportIn(
  blocks: Block[],
  texts: readonly ReadingHidden[],
  isUncertain: boolean,
  noted: PageNotes,
): PageReading {
  const hidden = withPlaces(texts, blocks)
  const { start, end } = extentOf(blocks)
  const reading = { blocks, hidden, notes: noted.between(start, end) }
  return isUncertain ? { ...reading, hidden: [...hidden, ...hiddenWhole(blocks, 'uncertain').hidden] } : reading
}

/** Blocks that are read all the same. */
const hiddenWhole = (blocks: Block[], by: HiddenBy): PageReading => ({
  blocks,
  hidden: [{ by, text: textOfBlocks(blocks), place: extentOf(blocks) }],
})

const hasText = (block: Block): boolean =>
  block.type === 'table'
    ? block.rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
    : block.text.text.trim() !== ''

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
