import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { corruptXml, decodeXml, xmlParser } from '../packed/xml.js'
import { withoutLooks } from './looks.js'
import { Names } from './names.js'

/** What is done with a part while it is read. Names are those of `names.ts`, whatever prefix the file uses. */
export interface XmlHandler {
  /** Returns false to skip the element and all in it. */
  open: (name: string, attributes: Attributes) => boolean | undefined
  close: (name: string) => void
  text: (text: string) => void
  /** Whether elements that no program of offices knows are looked into, under the name `foreign`. */
  readsForeign?: boolean
}

/** Attributes of the element at hand; good only until `open` returns. */
export interface Attributes {
  /** An attribute of Word's namespace. */
  get: (local: string) => string | undefined
  /** An attribute by its name as written. */
  plain: (name: string) => string | undefined
  /** The namespace that a prefix stands for here. */
  namespace: (prefix: string) => string | undefined
  /** Index behind the start tag, in the text that is parsed. */
  readonly end: number
}

/**
 * Reads one part of the package.
 *
 * @param isOverriding Whether harmless colours and sizes are read too: they may go over others that hide text.
 * @throws {InputError} `corrupt`, `dtd`, `limit-depth`.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler, limits: Limits, isOverriding = false): void {
  parseXmlText(withoutLooks(decodeXml(bytes), isOverriding), handler, limits)
}

/** The same for the text of a part, nothing of which is left out. */
export function parseXmlText(xml: string, handler: XmlHandler, limits: Limits): void {
  const names = new Names()
  const parser = xmlParser()
  /** Names of the open elements; empty for those of other namespaces. */
  const open: string[] = []
  /** Number of open elements at which a skipped one closes. */
  let skipped = Infinity
  parser.on('attribute', ({ name, value }) => {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return
    if (!names.declare(open.length, name, value)) throw corruptXml
  })
  parser.on('opentag', (tag) => {
    if (open.length >= limits.depth) throw limitError('depth', limits)
    names.end = parser.position
    const resolved = skipped === Infinity ? names.resolve(tag) : ''
    const name = resolved ?? (handler.readsForeign ? 'foreign' : undefined)
    open.push(name ?? '')
    // What no program of offices knows is shown by none.
    if (name === undefined || (name !== '' && handler.open(name, names) === false)) skipped = open.length
  })
  parser.on('closetag', () => {
    const name = open.pop() ?? ''
    if (open.length < skipped) {
      if (skipped !== Infinity) skipped = Infinity
      else if (name !== '') handler.close(name)
    }
    names.leave(open.length)
  })
  const text = (value: string): void => {
    if (skipped === Infinity) handler.text(value)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
}
