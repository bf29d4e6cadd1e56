import type { Block } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { withBlankCells } from './blank-cells.js'
import { blocksFromLines } from './line-blocks.js'
import { linesOf } from './source-lines.js'
import { joinWrapped } from './wrapped-paragraphs.js'

/** Reads plain text, in whatever way it shows its tables. */
export function readText(source: string, lexicon: Lexicon = lexiconOf()): Block[] {
  const blocks = joinWrapped(blocksFromLines(linesOf(source), lexicon), source, lexicon)
  return withBlankCells(blocks, source, lexicon)
}
