/** How a compound file is made that is not as most are. */
export interface CompoundOptions {
  /** The file ends where its last stream does, in the middle of a sector, as files of WPS do. */
  endsWithStream?: boolean
}

const sector = 512
const small = 64
/** Streams below this length stand in a stream of small sectors. */
const smallLimit = 4096
const endOfChain = 0xfffffffe
const noEntry = 0xffffffff
const tableMark = 0xfffffffd

const padded = (bytes: Uint8Array, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])

const longs = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4))
  return bytes
}

interface DirectoryEntry {
  name: string
  type: number
  start: number
  size: number
  right?: number
  child?: number
}

/** An entry of the directory; siblings stand in a line to the right. */
function entryOf({ name, type, start, size, right = noEntry, child = noEntry }: DirectoryEntry): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry.writeUInt8(type, 66)
  entry.writeUInt8(1, 67)
  entry.writeUInt32LE(noEntry, 68)
  entry.writeUInt32LE(right, 72)
  entry.writeUInt32LE(child, 76)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

/** Streams one behind the other, with the table that chains their sectors. */
class Sectors {
  readonly parts: Buffer[] = []
  readonly table: number[] = []

  constructor(readonly size: number) {}

  /** Adds a stream and returns its first sector. */
  add(bytes: Uint8Array, mark?: number): number {
    if (bytes.length === 0) return endOfChain
    const start = this.table.length
    const whole = padded(bytes, this.size)
    this.parts.push(whole)
    const count = whole.length / this.size
    for (let index = 1; index <= count; index += 1)
      this.table.push(mark ?? (index === count ? endOfChain : start + index))
    return start
  }
}

interface Layout {
  sectors: Sectors
  /** First sectors of the directory and of the table for small sectors. */
  directory: number
  smallTable: number
}

function layOut(streams: Readonly<Record<string, Uint8Array>>, tableCount: number): Layout {
  const sectors = new Sectors(sector)
  const smallSectors = new Sectors(small)
  sectors.add(Buffer.alloc(tableCount * sector), tableMark)
  const names = Object.keys(streams)
  const directory = sectors.add(Buffer.alloc((names.length + 1) * 128))
  const isSmall = (name: string): boolean => streams[name]!.length < smallLimit
  const starts = new Map(names.filter(isSmall).map((name) => [name, smallSectors.add(streams[name]!)]))
  const smallTable = sectors.add(longs(smallSectors.table))
  const container = Buffer.concat(smallSectors.parts)
  const root = {
    name: 'Root Entry',
    type: 5,
    start: sectors.add(container),
    size: container.length,
    child: names.length > 0 ? 1 : noEntry,
  }
  for (const name of names) if (!isSmall(name)) starts.set(name, sectors.add(streams[name]!))
  const entries = names.map((name, index): DirectoryEntry => ({
    name,
    type: 2,
    start: starts.get(name)!,
    size: streams[name]!.length,
    right: index + 1 < names.length ? index + 2 : noEntry,
  }))
  sectors.parts[1] = padded(Buffer.concat([root, ...entries].map(entryOf)), sector)
  return { sectors, directory, smallTable }
}

/** A compound file with these streams at its top: table of chains and directory first, the streams behind them. */
export function compoundFile(
  streams: Readonly<Record<string, Uint8Array>>,
  { endsWithStream = false }: CompoundOptions = {},
): Uint8Array {
  let tableCount = 1
  let layout = layOut(streams, tableCount)
  // The table has places for its own sectors too.
  while (layout.sectors.table.length > tableCount * (sector / 4)) layout = layOut(streams, (tableCount += 1))
  const { sectors, directory, smallTable } = layout
  const table = Buffer.concat([longs(sectors.table), Buffer.alloc(tableCount * sector, 0xff)])
  sectors.parts[0] = table.subarray(0, tableCount * sector)

  const header = Buffer.alloc(sector)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tableCount, 44)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(smallLimit, 56)
  header.writeUInt32LE(smallTable, 60)
  header.writeUInt32LE(endOfChain, 68)
  header.fill(0xff, 76)
  for (let index = 0; index < tableCount; index += 1) header.writeUInt32LE(index, 76 + index * 4)
  const last = Object.values(streams).findLast(({ length }) => length >= smallLimit)
  const unused = (sector - ((last?.length ?? 0) % sector)) % sector
  const whole = Buffer.concat([header, ...sectors.parts])
  return new Uint8Array(whole.subarray(0, whole.length - (endsWithStream ? unused : 0)))
}
