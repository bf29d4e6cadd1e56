import type { Block, Limits } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { defaultLimits } from '../../limits.js'
import { cutOut } from './cut-out.js'
import { findReport } from './find-report.js'
import { blocksOf } from './flow.js'
import { parseTree } from './parse-tree.js'
import type { Visibility } from './style.js'

const visibilities: Visibility[] = ['shown', 'all']

/**
 * Reads a page: the report in it, or everything that it shows where no report is found. A page
 * whose content a script would load has no blocks. Positions are offsets into the source.
 *
 * @throws {InputError} `limit-depth`, `limit-cells` or `limit-spans` for pages that no report makes.
 */
export function readHtml(source: string, limits: Limits = defaultLimits, lexicon: Lexicon = lexiconOf()): Block[] {
  const root = parseTree(source, limits)
  let shown: Block[] | undefined
  // Some sites hide the report until a script has run; it is looked for there only where none is seen.
  for (const visibility of visibilities) {
    const blocks = blocksOf(root, { visibility, limits, lexicon })
    const place = findReport(blocks, root, lexicon)
    if (place) return cutOut(blocks, root, place)
    shown ??= blocks
  }
  return shown ?? []
}
