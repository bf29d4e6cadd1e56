import type { Limits, NoteKind } from '../../../model/index.js'
import { unsupportedKind } from '../../file-kinds.js'
import { InputError } from '../../input-error.js'
import { changeElements } from './change-elements.js'
import { DocumentState, type Element } from './document-state.js'
import { textElements } from './text-elements.js'
import { tableElements } from './table-elements.js'
import { looksElements } from './looks-elements.js'
import { shapeElements } from './shape-elements.js'
import type { Story } from './story.js'
import { withoutContents } from './contents.js'
import type { Styles } from './styles.js'
import { parseXml, parseXmlText, type XmlHandler } from './xml.js'

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
  'tblPrEx',
  'tblGrid',
  'tabs',
  'pBdr',
  'tcBorders',
  'tcMar',
]

const elements = new Map<string, Element>([
  ...skipped.map((name) => [name, { open: () => false }] as const),
  ['body', { open: findBody, close: endBody }],
  ['altChunk', { open: refuseChunk }],
  ...Object.entries(textElements),
  ...Object.entries(tableElements),
  ...Object.entries(changeElements),
  ...Object.entries(looksElements),
  ...Object.entries(shapeElements),
])

/** What the main part of a Word file says. */
export interface WordDocument {
  story: Story
  /** How many tracked changes of each kind it has. */
  changes: ReadonlyMap<NoteKind, number>
}

/**
 * Reads the main part of a Word file.
 *
 * @param part Its bytes; or its text, where it is to be kept what stands where in it.
 * @param comments Ids of the comments whose place is looked for.
 * @throws {InputError} `unsupported-format` where it is no Word document, and what `parseXml` throws.
 */
export function readDocument(
  part: Uint8Array | string,
  styles: Styles,
  comments: ReadonlySet<string>,
  limits: Limits,
): WordDocument {
  const isTraced = typeof part === 'string'
  const state = new DocumentState(styles, comments, limits, isTraced)
  const handler: XmlHandler = {
    open: (name, attributes) => {
      state.place = attributes.end
      return elements.get(name)?.open?.(state, attributes)
    },
    close: (name) => elements.get(name)?.close?.(state),
    readsForeign: true,
    text: (text) => {
      if (state.literal !== undefined) state.literal += text
    },
  }
  if (isTraced) parseXmlText(part, handler, limits)
  else parseXml(part, handler, limits, styles.isUnseen)
  if (!state.body) throw unsupportedKind('archive')
  return { story: withoutContents(state.story.end()), changes: state.passedBy.counts }
}

function findBody(state: DocumentState): undefined {
  state.body = true
}

function endBody(state: DocumentState): void {
  state.isBehindEnd = true
}

function refuseChunk(): never {
  throw chunkRefused
}

const chunkRefused = new InputError('unsupported-format', {
  zh: 'Word 文件里嵌有尚未合并的另一份文件（altChunk），无法读取其内容；请在 Word 中打开后另存为 .docx 重试',
  en: 'The Word file embeds another file that is not merged yet (altChunk), whose content cannot be read. Open it in Word, save it as .docx and try again',
})
