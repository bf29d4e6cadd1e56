import { correctReport } from '../../support/model.js'
import { pdfOf } from '../../support/pdf.js'
import { pdfOfPatterns, pdfOfStates, pdfPacked, pdfWithFont } from '../../support/hostile-pdf.js'
import type { StrangersFile } from './file.js'

const model = correctReport()

const hides: Record<string, (content: string) => string> = {
  white: (content) => `1 g\n${content}`,
  'white on white': (content) => `1 g 0 0 595 842 re f\n${content}`,
  'being off the page': (content) => `1 0 0 1 5000 0 cm\n${content}`,
  clipping: (content) => `0 0 1 1 re W n\n${content}`,
  'an area above it': (content) => `${content}\n0.9 g 0 0 595 842 re f`,
  'its size': (content) => `0.05 0 0 0.05 100 100 cm\n${content}`,
  'its render mode': (content) => content.replaceAll('0 Tr', '3 Tr'),
}

/** Files of pages that hide what a simple reader takes, and those that would end the process which reads them. */
export const pdfFiles: readonly StrangersFile[] = [
  ...Object.entries(hides).map(([name, draw]): StrangersFile => ({
    name: `report hidden by ${name}`,
    extension: 'pdf',
    gives: 'no-text',
    make: () => pdfOf(model, { draw }),
  })),
  ...(
    [
      ['widths of two thousand million characters', 'limit-operators', () => pdfWithFont('/W [0 2000000000 500]')],
      ['widths that stand elsewhere', 'limit-operators', () => pdfWithFont('/W 8 0 R')],
      ['layers of filters', 'limit-inflated', () => pdfPacked(60, 6)],
      ['layers of filters that stand elsewhere', 'limit-inflated', () => pdfPacked(60, 3, 'indirect')],
      ['layers of filters by the short key', 'limit-inflated', () => pdfPacked(60, 3, '/F')],
      ['a pattern that paints with itself', 'limit-depth', () => pdfOfPatterns(1)],
      ['patterns that paint with each other', 'limit-depth', () => pdfOfPatterns(3)],
      ['states that are saved and never restored', 'limit-depth', () => pdfOfStates(50_000)],
    ] as const
  ).map(([name, gives, make]): StrangersFile => ({ name, extension: 'pdf', gives, make })),
]
