import { cellLineLayouts } from './cell-lines.js'
import { copiedTableLayouts } from './copied-tables.js'
import { drawnTableLayouts, pandocLayouts } from './drawn-tables.js'
import { labelLayouts } from './label-forms.js'
import { markdownLayouts as ownMarkdownLayouts } from './markdown.js'
import type { Layout } from './page.js'
import { pageLayouts } from './page-forms.js'
import { pdfTextLayouts } from './pdf-text.js'
import { pipeLayouts } from './pipe-rows.js'
import { tabLayouts } from './tab-rows.js'
import { tornTableLayouts } from './torn-tables.js'

export type { Layout } from './page.js'

/** Layouts of Markdown files, by name. */
export const markdownLayouts = { ...ownMarkdownLayouts, ...pandocLayouts }

/** Layouts of plain-text files, by name. */
export const textLayouts = {
  ...tabLayouts,
  ...cellLineLayouts,
  ...pipeLayouts,
  ...tornTableLayouts,
  ...pdfTextLayouts,
  ...pageLayouts,
  ...labelLayouts,
  ...drawnTableLayouts,
  ...copiedTableLayouts,
}

export type LayoutName = keyof typeof textLayouts | keyof typeof markdownLayouts

/** Every layout, by name; those of `markdownLayouts` are for the Markdown reader, the others for the text reader. */
export const layouts: Readonly<Record<LayoutName, Layout>> = { ...textLayouts, ...markdownLayouts }

export const layoutNames = Object.keys(layouts) as LayoutName[]
