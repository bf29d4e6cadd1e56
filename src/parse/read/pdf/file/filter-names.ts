import { latin1Of } from './bytes.js'
import { reference } from './object-values.js'

const name = /^\/([^\s/<>[\]()]+)/u
/** pdf.js takes the short name as well. */
const keys = /\/(?:Filter|F)(?![^\s/<>[\]()])\s*/gu
/** Where an object begins: its number, its generation and the word. */
const objectHead = /\b(\d{1,20})\s{1,99}\d{1,5}\s{1,99}obj\b\s{0,99}/gu
/** Of an object only what a list of filters takes is looked at. */
const longestList = 2_000

/** How the objects of a file begin, by their numbers; a number that stands there twice has two. */
function beginnings(text: string): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const { 0: head, 1: number, index } of text.matchAll(objectHead)) {
    const start = index + head.length
    const object = Number(number)
    const list = text.slice(start, start + longestList)
    const known = found.get(object)
    if (known) known.push(list)
    else found.set(object, [list])
  }
  return found
}

/** How often a reference may lead to another. */
const mostSteps = 4

/**
 * Gives the filters of a stream, in their order. Those that stand elsewhere in the file are looked for there; where they
 * cannot be found, or are there twice, the answer is undefined. A stream that names none may be packed all the same.
 */
export function filterNames(file: Uint8Array): (dictionary: string, content: Uint8Array) => string[] | undefined {
  let objects: ReadonlyMap<number, readonly string[]> | undefined
  const valueOf = (object: string): string | undefined => {
    objects ??= beginnings(latin1Of(file))
    const found = objects.get(Number(object)) ?? []
    return found.length === 1 ? found[0] : undefined
  }
  /** The names that a value begins with: one, a list, or what it refers to. */
  const namesIn = (value: string, steps = 0): string[] | undefined => {
    const single = name.exec(value)?.[1]
    if (single !== undefined) return [single]
    const object = reference.exec(value)?.[1]
    if (object !== undefined) {
      const referred = steps < mostSteps ? valueOf(object) : undefined
      return referred === undefined ? undefined : namesIn(referred, steps + 1)
    }
    if (!value.startsWith('[')) return []
    const end = value.indexOf(']')
    if (end < 0) return undefined
    const listed: string[] = []
    for (let rest = value.slice(1, end).trimStart(); rest !== '';) {
      const item = (name.exec(rest) ?? reference.exec(rest))?.[0]
      if (item === undefined) return undefined
      const names = namesIn(item, steps)
      if (!names) return undefined
      listed.push(...names)
      rest = rest.slice(item.length).trimStart()
    }
    return listed
  }
  return (dictionary, content) => {
    const values = [...dictionary.matchAll(keys)].map(({ index, 0: key }) => dictionary.slice(index + key.length))
    // A font may be called F in resources that stand in the dictionary.
    const named = values.map((value) => namesIn(value)).filter((names) => names?.length !== 0)
    if (named.length > 1) return undefined
    const names = named.length === 0 ? [] : named[0]
    if (names === undefined) return undefined
    return names.length === 0 && isDeflated(content) ? ['FlateDecode'] : names
  }
}

const isDeflated = (content: Uint8Array): boolean =>
  content.length > 2 && ((content[0] ?? 0) & 15) === 8 && (((content[0] ?? 0) << 8) | (content[1] ?? 0)) % 31 === 0
