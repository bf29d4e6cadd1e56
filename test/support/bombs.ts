import { constants, deflateRawSync } from 'node:zlib'

const megabyte = Buffer.alloc(1_000_000)
/** A last block that holds nothing. */
const lastBlock = Buffer.from([3, 0])

/** Zeros deflated, made of pieces of a megabyte so that it takes no time to make: 1 KB for each. */
function deflatedZeros(megabytes: number): Buffer {
  const piece = deflateRawSync(megabyte, { finishFlush: constants.Z_SYNC_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), lastBlock])
}

/** A Word file whose document part inflates to so many megabytes, and says of its size what it likes. */
export function zipBomb(megabytes: number, declaredSize: number): Uint8Array {
  const name = Buffer.from('word/document.xml')
  const content = deflatedZeros(megabytes)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(content.length, 18)
  local.writeUInt32LE(declaredSize, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(content.length, 20)
  central.writeUInt32LE(declaredSize, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + content.length, 16)
  return new Uint8Array(Buffer.concat([local, name, content, central, name, end]))
}

/** A PDF with a stream that inflates to so many megabytes. */
export function pdfBomb(megabytes: number): Uint8Array {
  const content = Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedZeros(megabytes)])
  const head = `%PDF-1.4\n1 0 obj\n<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`
  return new Uint8Array(Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream\nendobj\n')]))
}
