import type { Limits } from '../../limits.js'
import { notWord } from './package.js'
import { DocumentState, type Element } from './document-state.js'
import { textElements } from './text-elements.js'
import { tableElements } from './table-elements.js'
import type { Story } from './story.js'
import type { Styles } from './styles.js'
import { parseXml } from './xml.js'

/** Earlier properties of tracked changes, pronunciation marks, and what only concerns looks. */
const skipped = [
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblPrExChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'sectPrChange',
  'numberingChange',
  'sectPr',
  'tblPr',
  'tblPrEx',
  'tblGrid',
  'tabs',
  'pBdr',
  'tcBorders',
  'tcMar',
  'rt',
]

const elements = new Map<string, Element>([
  ...skipped.map((name) => [name, { open: () => false }] as const),
  ['body', { open: findBody }],
  ...Object.entries(textElements),
  ...Object.entries(tableElements),
])

/** Reads the main part of a Word file. @throws {InputError} `unsupported-format` where it is no Word document, and what `parseXml` throws. */
export function readDocument(bytes: Uint8Array, styles: Styles, limits: Limits): Story {
  const state = new DocumentState(styles, limits)
  parseXml(
    bytes,
    {
      open: (name, attributes) => elements.get(name)?.open?.(state, attributes),
      close: (name) => elements.get(name)?.close?.(state),
      text: (text) => {
        if (state.literal !== undefined) state.literal += text
      },
    },
    limits,
  )
  if (!state.body) throw notWord
  return state.story.end()
}

function findBody(state: DocumentState): undefined {
  state.body = true
}
