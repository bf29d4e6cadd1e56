import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive as it is written. */
export interface ZipFile {
  /** Its name, or the bytes of it. */
  name: string | Uint8Array
  content?: string | Uint8Array
  /** Bit 11 says that the name is UTF-8, bit 0 that the content is encrypted. */
  flags?: number
  /** System that it was packed on: 0 DOS and Windows, 3 Unix. */
  system?: number
  /** Unix file type and permissions. */
  mode?: number
}

/** An archive with exactly these files, whatever their names are. */
export function zipFile(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content = '', flags = 0x800, system = 0, mode = 0 } of files) {
    const [bytes, data] = [Buffer.from(name as string), Buffer.from(content as string)]
    const packed = deflateRawSync(data)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(data), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(data.length, 22)
    local.writeUInt16LE(bytes.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt8(system, 5)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(crc32(data), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(data.length, 24)
    central.writeUInt16LE(bytes.length, 28)
    central.writeUInt16LE(mode, 40)
    central.writeUInt32LE(offset, 42)
    locals.push(local, bytes, packed)
    directory.push(central, bytes)
    offset += local.length + bytes.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(
    directory.reduce((length, part) => length + part.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}
