import type { SaxesTagPlain } from 'saxes'
import type { Attributes } from './xml.js'

/** The prefix that names get here, by namespace: none for Word's own, transitional and strict. */
const canonicalPrefix: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': '',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'urn:schemas-microsoft-com:vml': 'v:',
}

/** What the namespaces begin with whose elements Word and WPS look into. */
const known = [
  'http://schemas.openxmlformats.org/',
  'http://purl.oclc.org/ooxml/',
  'http://schemas.microsoft.com/',
  'urn:schemas-microsoft-com:',
  'http://www.w3.org/',
]

interface Scope {
  /** Number of elements around the one that declared it. */
  depth: number
  /** Namespaces by prefix. */
  namespaces: Map<string, string>
}

/** Real parts declare some forty. */
const mostPrefixes = 128

/** Resolves names by the namespaces that are declared around them. */
export class Names implements Attributes {
  end = 0
  readonly #scopes: Scope[] = [{ depth: -1, namespaces: new Map() }]
  #known = new Map<string, string | undefined>()
  /** Prefixes of Word's attributes, colon included. */
  #ownPrefixes: string[] = []
  #attributes: Record<string, string> = {}

  /** Takes a declaration. Returns whether there are few enough. */
  declare(depth: number, attribute: string, namespace: string): boolean {
    const prefix = attribute.slice(6)
    let scope = this.#scopes.at(-1)
    if (scope?.namespaces.get(prefix) === namespace) return true
    if (scope?.depth !== depth) {
      scope = { depth, namespaces: new Map(scope?.namespaces) }
      this.#scopes.push(scope)
    }
    scope.namespaces.set(prefix, namespace)
    this.#forget()
    return scope.namespaces.size <= mostPrefixes
  }

  leave(depth: number): void {
    if (this.#scopes.at(-1)?.depth !== depth) return
    this.#scopes.pop()
    this.#forget()
  }

  /** The name of an element; empty where it says nothing to us, undefined where no program looks into it. */
  resolve({ name, attributes }: SaxesTagPlain): string | undefined {
    this.#attributes = attributes
    if (this.#known.has(name)) return this.#known.get(name)
    const colon = name.indexOf(':')
    const namespace = this.namespace(name.slice(0, Math.max(0, colon)))
    const resolved = resolve(namespace, name.slice(colon + 1))
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

  /** A prefix of Word's attributes, with its colon; undefined where none is declared. */
  get wordPrefix(): string | undefined {
    return this.#ownPrefixes[0]
  }

  plain(name: string): string | undefined {
    return this.#attributes[name]
  }

  namespace(prefix: string): string | undefined {
    return this.#scopes.at(-1)?.namespaces.get(prefix)
  }

  #forget(): void {
    this.#known = new Map()
    const namespaces = [...(this.#scopes.at(-1)?.namespaces ?? [])]
    this.#ownPrefixes = namespaces
      .filter(([prefix, namespace]) => prefix !== '' && canonicalPrefix[namespace] === '')
      .map(([prefix]) => `${prefix}:`)
  }
}

function resolve(namespace: string | undefined, local: string): string | undefined {
  if (namespace === undefined || namespace === '') return ''
  const prefix = canonicalPrefix[namespace]
  if (prefix !== undefined) return prefix + local
  return known.some((beginning) => namespace.startsWith(beginning)) ? '' : undefined
}
