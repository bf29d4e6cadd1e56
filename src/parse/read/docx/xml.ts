import type { Limits } from '../../../model/index.js'
import type { SaxesTagPlain } from 'saxes'
import { limitError } from '../../limits.js'
import { corruptXml, decodeXml, xmlParser } from '../packed/xml.js'
import { withoutLooks } from './looks.js'

/** What is done with a part while it is read. Names are those of `canonicalPrefix`, whatever prefix the file uses. */
export interface XmlHandler {
  /** Returns false to skip the element and all in it. */
  open: (name: string, attributes: Attributes) => boolean | undefined
  close: (name: string) => void
  text: (text: string) => void
}

/** Attributes of the element at hand; good only until `open` returns. */
export interface Attributes {
  /** An attribute of Word's namespace. */
  get: (local: string) => string | undefined
  /** An attribute by its name as written. */
  plain: (name: string) => string | undefined
}

/** The prefix that names get here, by namespace: none for Word's own, transitional and strict. */
const canonicalPrefix: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': '',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
}

/** Reads one part of the package. @throws {InputError} `corrupt`, `dtd`, `limit-depth`. */
export function parseXml(bytes: Uint8Array, handler: XmlHandler, limits: Limits): void {
  const names = new Names()
  const parser = xmlParser()
  /** Names of the open elements; empty for those of other namespaces. */
  const open: string[] = []
  /** Number of open elements at which a skipped one closes. */
  let skipped = Infinity
  parser.on('attribute', ({ name, value }) => {
    if (name === 'xmlns' || name.startsWith('xmlns:')) names.declare(open.length, name, value)
  })
  parser.on('opentag', (tag) => {
    if (open.length >= limits.depth) throw limitError('depth', limits)
    const name = skipped === Infinity ? names.resolve(tag) : ''
    open.push(name)
    if (name !== '' && handler.open(name, names) === false) skipped = open.length
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
  parser.write(withoutLooks(decodeXml(bytes))).close()
}

interface Scope {
  /** Number of elements around the one that declared it. */
  depth: number
  /** Canonical prefixes by those of the file; other namespaces are not kept. */
  prefixes: Map<string, string>
}

/** Real parts declare one prefix for each namespace. */
const mostPrefixes = 32

/** Resolves names by the namespaces that are declared around them. */
class Names implements Attributes {
  readonly #scopes: Scope[] = [{ depth: -1, prefixes: new Map() }]
  #known = new Map<string, string>()
  /** Prefixes of Word's attributes, colon included. */
  #ownPrefixes: string[] = []
  #attributes: Record<string, string> = {}

  declare(depth: number, attribute: string, namespace: string): void {
    const prefix = attribute.slice(6)
    const canonical = canonicalPrefix[namespace]
    let scope = this.#scopes.at(-1)
    if (scope?.prefixes.get(prefix) === canonical) return
    if (scope?.depth !== depth) {
      scope = { depth, prefixes: new Map(scope?.prefixes) }
      this.#scopes.push(scope)
    }
    if (canonical === undefined) scope.prefixes.delete(prefix)
    else scope.prefixes.set(prefix, canonical)
    if (scope.prefixes.size > mostPrefixes) throw corruptXml
    this.#forget()
  }

  leave(depth: number): void {
    if (this.#scopes.at(-1)?.depth !== depth) return
    this.#scopes.pop()
    this.#forget()
  }

  resolve({ name, attributes }: SaxesTagPlain): string {
    this.#attributes = attributes
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const colon = name.indexOf(':')
    const prefix = this.#scopes.at(-1)?.prefixes.get(name.slice(0, Math.max(0, colon)))
    const resolved = prefix === undefined ? '' : prefix + name.slice(colon + 1)
    this.#known.set(name, resolved)
    return resolved
  }

  get(local: string): string | undefined {
    for (const prefix of this.#ownPrefixes) {
      const value = this.#attributes[prefix + local]
      if (value !== undefined) return value
    }
    return undefined
  }

  plain(name: string): string | undefined {
    return this.#attributes[name]
  }

  #forget(): void {
    this.#known = new Map()
    const prefixes = [...(this.#scopes.at(-1)?.prefixes ?? [])]
    this.#ownPrefixes = prefixes
      .filter(([prefix, canonical]) => prefix !== '' && canonical === '')
      .map(([prefix]) => `${prefix}:`)
  }
}
