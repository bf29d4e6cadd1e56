import type { Way } from '../decoy.js'
import { furtherPageWays } from './further-pages.js'
import { furtherWordWays } from './further-words.js'
import { markupWays } from './markup.js'
import { pdfWays } from './pdf.js'
import { styleWays } from './styles.js'
import { wordWays } from './words.js'

/** Ways to write a number, by the extension of the file. */
export const ways = {
  html: [...styleWays, ...markupWays, ...furtherPageWays],
  docx: [...wordWays, ...furtherWordWays],
  pdf: pdfWays,
} as const satisfies Record<string, readonly Way[]>
