import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block } from '../blocks.js'
import { defaultLimits, type Limits } from '../limits.js'
import { blocksFromMdast, type HtmlReader } from './markdown/blocks.js'
import { allStandAlone, cutTables, restoreOffsets } from './markdown/cut.js'
import { needsGfm } from './markdown/gfm-marks.js'
import { checkNesting, checkSize } from './markdown/guards.js'
import { movedBlock } from './markdown/moved.js'
import { findTables } from './markdown/tables.js'

const parser = unified().use(remarkParse).freeze()

/**
 * Reads Markdown with GFM tables: the tables from their lines, the rest with the parser for CommonMark. Where
 * lines alone do not tell what GFM reads, the parser for GFM does.
 *
 * @throws {InputError} `limit-depth`, `limit-marks`, `limit-lines`, `limit-cells` or `limit-spans` for more than
 * the parsers take in good time.
 */
export async function readMarkdown(
  source: string,
  limits: Limits = defaultLimits,
  readHtml?: HtmlReader,
): Promise<Block[]> {
  if (source.startsWith('\uFEFF')) {
    return (await readMarkdown(source.slice(1), limits, readHtml)).map((block) => movedBlock(block, 1))
  }
  checkNesting(source, limits)
  const { tables, unsure } = findTables(source, limits)
  const { text, cuts } = cutTables(source, tables)
  const tree = await parse(text, unsure || needsGfm(text), limits)
  if (!allStandAlone(tree, tables, cuts)) return blocksFromMdast(await parse(source, true, limits), source, readHtml)
  if (cuts.length > 0) restoreOffsets(tree, cuts)
  return blocksFromMdast(tree, source, readHtml, new Map(tables.map(({ start, rows }) => [start, rows])))
}

async function parse(text: string, gfm: boolean, limits: Limits): Promise<Root> {
  checkSize(text, gfm, limits)
  if (!gfm) return parser.parse(text)
  const { gfmParser } = await import('./markdown/gfm.js')
  return gfmParser.parse(text)
}
