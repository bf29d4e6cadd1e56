import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import type { Archive } from '../packed/archive.js'
import { type XmlElement, readXmlTree } from '../packed/xml-tree.js'

/** The parts of an OFD file as trees, and the count of all that is read and drawn. */
export class OfdPackage {
  readonly limits: Limits
  readonly #archive: Archive
  readonly #trees = new Map<string, XmlElement | undefined>()
  #steps = 0

  constructor(archive: Archive, limits: Limits) {
    this.#archive = archive
    this.limits = limits
  }

  /** The root element of a part, which is kept; undefined where the archive has none of this name. */
  tree(path: string): XmlElement | undefined {
    if (this.#trees.has(path)) return this.#trees.get(path)
    const tree = this.passingTree(path)
    this.#trees.set(path, tree)
    return tree
  }

  /** The same for a part that one page alone is made of: nothing of it is kept. */
  passingTree(path: string): XmlElement | undefined {
    const bytes = this.#archive.read(path)
    return bytes && readXmlTree(bytes, this.limits, () => this.count(1))
  }

  /** Counts elements that are read or drawn, characters and numbers of paths. @throws {InputError} `limit-operators`. */
  count(steps: number): void {
    this.#steps += steps
    if (this.#steps > this.limits.operators) throw limitError('operators', this.limits)
  }
}

/** The path of a part from how another part names it: from the root of the file, or from where that part lies. */
export function locate(from: string, location: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const path: string[] = []
  const named = location.trim().replaceAll('\\', '/')
  for (const step of (named.startsWith('/') ? named : folder + named).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
