import { Bytes } from './bytes.js'
import { damagedFile } from './refusals.js'

/** An entry of the directory: a stream, or a storage that holds others. */
interface Entry {
  name: string
  type: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

const endOfChain = 0xfffffffa
const headerEntries = 109
const entryLength = 128
const storedStream = 2
const rootStorage = 5

/**
 * The streams that stand at the top of a compound file ([MS-CFB]): sectors of one size, chained by a table. No chain is
 * followed for longer than the file has sectors, and only streams that are asked for are read.
 */
export class CompoundFile {
  readonly #bytes: Bytes
  readonly #sectorSize: number
  readonly #sectors: number
  /** Sectors that hold the table of chains. */
  readonly #tableSectors: number[]
  readonly #streams = new Map<string, Entry>()
  readonly #root: Entry

  /** @throws {InputError} `corrupt` where header, table or directory cannot be read. */
  constructor(file: Uint8Array) {
    const bytes = (this.#bytes = new Bytes(file))
    const shift = bytes.u16(30)
    if (shift !== 9 && shift !== 12) throw damagedFile
    this.#sectorSize = 2 ** shift
    // WPS cuts the last sector off where its stream ends.
    this.#sectors = Math.ceil(bytes.length / this.#sectorSize) - 1
    this.#tableSectors = this.#findTable()
    const directory = new Bytes(this.#read(this.#chain(bytes.u32(48), this.#sectors)))
    const entries: Entry[] = []
    for (let at = 0; at + entryLength <= directory.length; at += entryLength) entries.push(entryAt(directory, at))
    const root = entries.find(({ type }) => type === rootStorage)
    if (!root) throw damagedFile
    this.#root = root
    this.#collect(entries, root.child)
  }

  /** Names of the streams, in lower case. */
  get names(): string[] {
    return [...this.#streams.keys()]
  }

  /** The bytes of a stream; undefined where there is none of this name, in whatever case. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#streams.get(name.toLowerCase())
    if (!entry) return undefined
    if (entry.size > this.#bytes.length) throw damagedFile
    return entry.size < this.#bytes.u32(56) ? this.#readSmall(entry) : this.#readLarge(entry)
  }

  #findTable(): number[] {
    const bytes = this.#bytes
    const sectors: number[] = []
    const add = (sector: number): void => {
      if (sector < endOfChain) sectors.push(sector)
    }
    for (let index = 0; index < headerEntries; index += 1) add(bytes.u32(76 + index * 4))
    const seen = new Set<number>()
    for (let list = bytes.u32(68); list < endOfChain;) {
      if (seen.has(list) || list >= this.#sectors) throw damagedFile
      seen.add(list)
      const at = this.#placeOf(list)
      for (let index = 0; index < this.#sectorSize / 4 - 1; index += 1) add(bytes.u32(at + index * 4))
      list = bytes.u32(at + this.#sectorSize - 4)
    }
    return sectors
  }

  readonly #placeOf = (sector: number): number => (sector + 1) * this.#sectorSize

  /** The sector behind another one. */
  readonly #next = (sector: number): number => {
    const perSector = this.#sectorSize / 4
    const table = this.#tableSectors[Math.floor(sector / perSector)]
    if (table === undefined) throw damagedFile
    return this.#bytes.u32(this.#placeOf(table) + (sector % perSector) * 4)
  }

  /** A chain of sectors, cut off where it has as many as are wanted. */
  #chain(first: number, wanted: number): number[] {
    const chain: number[] = []
    for (let sector = first; sector < endOfChain && chain.length < wanted; sector = this.#next(sector)) {
      if (sector >= this.#sectors) throw damagedFile
      chain.push(sector)
    }
    return chain
  }

  #read(chain: readonly number[]): Uint8Array {
    const whole = new Uint8Array(chain.length * this.#sectorSize)
    chain.forEach((sector, index) => {
      const at = this.#placeOf(sector)
      const length = Math.min(this.#sectorSize, this.#bytes.length - at)
      whole.set(this.#bytes.part(at, length), index * this.#sectorSize)
    })
    return whole
  }

  #readLarge({ start, size }: Entry): Uint8Array {
    return this.#read(this.#chain(start, Math.ceil(size / this.#sectorSize))).subarray(0, size)
  }

  /** Streams below a certain size stand in pieces of 64 bytes in a stream of their own, with a table of their own. */
  #readSmall({ start, size }: Entry): Uint8Array {
    const smallSize = 2 ** this.#bytes.u16(32)
    if (smallSize !== 64) throw damagedFile
    const container = new Bytes(this.#readLarge(this.#root))
    const table = new Bytes(this.#read(this.#chain(this.#bytes.u32(60), this.#sectors)))
    const whole = new Uint8Array(size)
    let sector = start
    for (let at = 0; at < size && sector < endOfChain; at += smallSize) {
      whole.set(container.part(sector * smallSize, Math.min(smallSize, size - at)), at)
      sector = table.u32(sector * 4)
    }
    return whole
  }

  /** Collects the streams of the tree below an entry; its storages have trees of their own, which hold other documents. */
  #collect(entries: readonly Entry[], first: number): void {
    const seen = new Set<number>()
    const waiting = [first]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = entries[index]
      if (!entry || seen.has(index)) continue
      seen.add(index)
      waiting.push(entry.left, entry.right)
      if (entry.type === storedStream && !this.#streams.has(entry.name)) this.#streams.set(entry.name, entry)
    }
  }
}

function entryAt(directory: Bytes, at: number): Entry {
  const nameLength = Math.min(31, Math.max(0, directory.u16(at + 64) / 2 - 1))
  return {
    name: directory.utf16(at, Math.floor(nameLength)).toLowerCase(),
    type: directory.u8(at + 66),
    left: directory.u32(at + 68),
    right: directory.u32(at + 72),
    child: directory.u32(at + 76),
    start: directory.u32(at + 116),
    size: directory.u32(at + 120),
  }
}
