import type { Block, BlockRow, Limits } from '../../../model/index.js'
import type { Root } from 'mdast'
import { flatMap } from '../../../text/flat-map.js'
import { defaultLimits } from '../../limits.js'
import { withoutAnchors } from '../lines/line-blocks.js'
import { BlockList } from './block-list.js'
import { readCells } from './cells.js'
import { needsGfm } from './gfm-marks.js'
import { checkNesting, checkSize } from './guards.js'
import type { HtmlReader, PieceAdder } from './blocks.js'
import { movedBlock } from './moved.js'
import { findPieces, type Piece } from './pieces.js'
import type { PipeTable } from './tables.js'
import { joinWrapped } from '../lines/wrapped-paragraphs.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'

/**
 * Reads Markdown with GFM tables: tables, and headings and paragraphs without marks, from their lines, and the rest
 * with the parser for CommonMark. Where lines alone do not tell what GFM reads, the parser for GFM does.
 *
 * @throws {InputError} `limit-depth`, `limit-marks`, `limit-lines`, `limit-cells` or `limit-spans` for more than
 * the parsers take in good time.
 */
export async function readMarkdown(
  source: string,
  limits: Limits = defaultLimits,
  readHtml?: HtmlReader,
  lexicon: Lexicon = lexiconOf(),
): Promise<Block[]> {
  const bare = source.replace(/^\uFEFF+/u, '')
  if (bare === source) return readBare(source, { limits, readHtml, lexicon })
  const by = source.length - bare.length
  const readPart: HtmlReader | undefined = readHtml && ((part, start) => readHtml(part, start + by))
  return (await readBare(bare, { limits, readHtml: readPart, lexicon })).map((block) => movedBlock(block, by))
}

/** What a source is read with. */
interface ReadContext {
  limits: Limits
  readHtml: HtmlReader | undefined
  lexicon: Lexicon
}

/** Reads a source that does not begin with a byte order mark. */
async function readBare(source: string, context: ReadContext): Promise<Block[]> {
  const { limits, lexicon } = context
  const { runs, whole, unsure } = findPieces(source, limits)
  if (!whole) return readRest(source, runs, unsure, context)
  const blocks = new BlockList(lexicon)
  const rows = await rowsOf(runs, source, limits)
  for (const run of runs) for (const piece of run) addPiece(blocks, piece, rows)
  return joinWrapped(blocks.all(), source, lexicon)
}

/** Reads a source with more in it than pieces. */
async function readRest(
  source: string,
  runs: readonly Piece[][],
  unsure: boolean,
  { limits, readHtml, lexicon }: ReadContext,
): Promise<Block[]> {
  const [{ allStandAlone, cutPieces, restoreOffsets }, { blocksFromMdast }] = await Promise.all([
    import('./cut.js'),
    import('./blocks.js'),
  ])
  const { text, cuts } = cutPieces(source, runs)
  const tree = await parse(text, unsure || needsGfm(text), limits)
  if (!allStandAlone(tree, runs, cuts))
    return blocksFromMdast(await parse(source, true, limits), source, { readHtml, lexicon })
  if (cuts.length > 0) restoreOffsets(tree, cuts)
  const rows = await rowsOf(runs, source, limits)
  const runAt = new Map(runs.map((run) => [run[0]?.start, run]))
  const addPieces: PieceAdder = (blocks, start, readTo) => {
    const run = runAt.get(start)
    for (const piece of run ?? []) if (piece.start >= readTo) addPiece(blocks, piece, rows)
    return run !== undefined
  }
  return blocksFromMdast(tree, source, { readHtml, lexicon, addPieces })
}

async function parse(text: string, gfm: boolean, limits: Limits): Promise<Root> {
  checkNesting(text, limits)
  checkSize(text, gfm, limits)
  if (gfm) return (await import('./gfm.js')).gfmParser.parse(text)
  return (await import('./commonmark.js')).commonMarkParser.parse(text)
}

function rowsOf(runs: readonly Piece[][], source: string, limits: Limits): Promise<Map<PipeTable, BlockRow[]>> {
  const tables = flatMap(runs, (run) => run.filter((piece) => piece.type === 'table'))
  return readCells(tables, source, limits)
}

function addPiece(blocks: BlockList, piece: Piece, rows: ReadonlyMap<PipeTable, BlockRow[]>): void {
  if (piece.type === 'paragraph') blocks.addParagraph(piece.lines, piece.end)
  else if (piece.type === 'table') blocks.add([{ type: 'table', rows: rows.get(piece) ?? [] }])
  else blocks.add([{ type: 'heading', depth: piece.depth, text: withoutAnchors(piece.text) }])
}
