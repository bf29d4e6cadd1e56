import type { Defect } from '../defect.js'
import { cellDefects } from './cells.js'
import { identityDefects } from './identity.js'
import { proseDefects } from './prose.js'
import { slipDefects } from './slips.js'
import { statementDefects } from './statements.js'
import { structureDefects } from './structure.js'
import { sumDefects } from './sums.js'
import { tableDefects } from './tables.js'
import { textDefects } from './text.js'
import { hiddenDefects } from './hidden.js'
import { wordDefects } from './word.js'
import { yearDefects } from './years.js'

/** Every defect that reports are given, at least three of each rule. */
export const defects: readonly Defect[] = [
  ...identityDefects,
  ...structureDefects,
  ...tableDefects,
  ...cellDefects,
  ...sumDefects,
  ...proseDefects,
  ...statementDefects,
  ...textDefects,
  ...slipDefects,
  ...wordDefects,
  ...hiddenDefects,
  ...yearDefects,
]
