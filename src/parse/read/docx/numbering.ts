import type { Limits } from '../../../model/index.js'
import { integer, isOn } from './story.js'
import { parseXml, type Attributes, type XmlHandler } from './xml.js'

/** One level of a list: how its numbers are counted and displayed. */
export interface ListLevel {
  start: number
  /** Name of a number format; `bullet` and `none` display no number. */
  format: string
  /** Text with %1 to %9 for the numbers of the levels. */
  text: string
  /** What stands between the number and the paragraph. */
  suffix: string
  /** The level, counted from 1, after which the number starts again; 0 never, undefined after any higher one. */
  restart?: number
  /** All numbers in decimal figures. */
  legal?: boolean
  /** The paragraph style that is numbered by this level. */
  style?: string
}

/** A list of the document (w:num): its levels, and where it starts again. */
export interface List {
  /** Lists of one abstract definition count on from one another. */
  definition: string
  levels: ReadonlyMap<number, ListLevel>
  /** Level to the number that it begins with in this list. */
  restarts: ReadonlyMap<number, number>
}

interface Definition {
  levels: Map<number, ListLevel>
  /** The style that this definition is the list of. */
  styleLink?: string
  /** The style whose definition is used in place of this one. */
  usesStyle?: string
}

interface Instance {
  definition: string
  levels: Map<number, ListLevel>
  restarts: Map<number, number>
}

/** The lists of a document by their ids. */
export function readNumbering(bytes: Uint8Array | undefined, limits: Limits): Map<string, List> {
  const reader = new NumberingReader()
  if (bytes) parseXml(bytes, reader, limits)
  const linked = new Map<string, string>()
  for (const [id, { styleLink }] of reader.definitions) if (styleLink !== undefined) linked.set(styleLink, id)
  const lists = new Map<string, List>()
  for (const [id, { definition: declared, levels, restarts }] of reader.instances) {
    const style = reader.definitions.get(declared)?.usesStyle
    const definition = (style === undefined ? undefined : linked.get(style)) ?? declared
    const own = reader.definitions.get(definition)?.levels ?? []
    lists.set(id, { definition, levels: new Map([...own, ...levels]), restarts })
  }
  return lists
}

/** Lists have nine levels (ECMA-376 part 1, 17.9.6). */
export const deepestLevel = 8

const newLevel = (): ListLevel => ({ start: 1, format: 'decimal', text: '', suffix: 'tab' })
const newDefinition = (): Definition => ({ levels: new Map() })

class NumberingReader implements XmlHandler {
  readonly definitions = new Map<string, Definition>()
  readonly instances = new Map<string, Instance>()
  #definition: Definition = newDefinition()
  #instance: Instance | undefined
  #override = 0
  #level: ListLevel = newLevel()

  open(name: string, attributes: Attributes): boolean | undefined {
    const value = attributes.get('val')
    switch (name) {
      case 'pPr':
      case 'rPr':
        return false
      case 'abstractNum':
        this.#definition = newDefinition()
        this.definitions.set(attributes.get('abstractNumId') ?? '', this.#definition)
        break
      case 'styleLink':
        this.#definition.styleLink = value ?? ''
        break
      case 'numStyleLink':
        this.#definition.usesStyle = value ?? ''
        break
      case 'num':
        this.#instance = { definition: '', levels: new Map(), restarts: new Map() }
        this.instances.set(attributes.get('numId') ?? '', this.#instance)
        break
      case 'abstractNumId':
        if (this.#instance) this.#instance.definition = value ?? ''
        break
      case 'lvlOverride':
        this.#override = integer(attributes.get('ilvl')) ?? 0
        break
      case 'startOverride':
        this.#instance?.restarts.set(this.#override, integer(value) ?? 1)
        break
      case 'lvl':
        this.#level = newLevel()
        this.#addLevel(integer(attributes.get('ilvl')) ?? 0)
        break
      default:
        this.#readLevel(name, value)
    }
    return undefined
  }

  #addLevel(depth: number): void {
    if (depth >= 0 && depth <= deepestLevel) (this.#instance ?? this.#definition).levels.set(depth, this.#level)
  }

  #readLevel(name: string, value: string | undefined): void {
    const level = this.#level
    if (name === 'start') level.start = integer(value) ?? 1
    else if (name === 'numFmt') level.format = value ?? 'decimal'
    else if (name === 'lvlText') level.text = value ?? ''
    else if (name === 'suff') level.suffix = value ?? 'tab'
    else if (name === 'lvlRestart') level.restart = integer(value) ?? 0
    else if (name === 'isLgl') level.legal = isOn(value)
    else if (name === 'pStyle') level.style = value ?? ''
  }

  close(name: string): void {
    if (name === 'num') this.#instance = undefined
  }

  text(): void {
    // Numbering has no text.
  }
}
