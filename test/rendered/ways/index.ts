import type { Way } from '../decoy.js'
import { markupWays } from './markup.js'
import { pdfWays } from './pdf.js'
import { styleWays } from './styles.js'
import { wordWays } from './words.js'

/** Ways to write a number, by the extension of the file. */
export const ways = {
  html: [...styleWays, ...markupWays],
  docx: wordWays,
  pdf: pdfWays,
} as const satisfies Record<string, readonly Way[]>
