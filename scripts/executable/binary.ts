/** Marks the place in Node's binary that says whether a program is in it; the same in all releases. */
export const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
/** What Node looks for its program by. */
export const resource = 'NODE_SEA_BLOB'

/** Systems by the number that headers have for a machine, as `process.platform` and `process.arch` name them. */
const elfSystems: Readonly<Record<number, string>> = { 62: 'linux-x64', 183: 'linux-arm64' }
const windowsSystems: Readonly<Record<number, string>> = { 0x8664: 'win32-x64', 0xaa64: 'win32-arm64' }

/** Where the header of a Windows program begins; undefined where it is none. */
function headerOf(bytes: Buffer): number | undefined {
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return undefined
  const at = bytes.readUInt32LE(0x3c)
  return bytes.toString('latin1', at, at + 4) === 'PE\0\0' ? at : undefined
}

/** The system that a program is for; undefined for those that are not known here. */
export function systemOf(bytes: Buffer): string | undefined {
  if (bytes.toString('latin1', 0, 4) === '\u007FELF') return elfSystems[bytes.readUInt16LE(18)]
  const header = headerOf(bytes)
  return header === undefined ? undefined : windowsSystems[bytes.readUInt16LE(header + 4)]
}

/** Where a Windows program of 64 bits says where its signature is, and behind it how long that is. */
const signatureEntry = (header: number): number => header + 24 + 112 + 4 * 8

/**
 * A Windows program without its signature, which is that of Node's authors and wrong for what we make of it: Windows
 * says of a wrong one that the file was changed, of none that its author is not known. Others stay as they are.
 */
export function unsigned(bytes: Buffer): Buffer {
  const header = headerOf(bytes)
  if (header === undefined) return bytes
  const entry = signatureEntry(header)
  const [start, length] = [bytes.readUInt32LE(entry), bytes.readUInt32LE(entry + 4)]
  if (length === 0) return bytes
  if (start + length !== bytes.length) throw new Error('The signature of the program does not stand at its end.')
  const rest = Buffer.from(bytes.subarray(0, start))
  rest.fill(0, entry, entry + 8)
  return rest
}

/** What is wrong with an executable made for a system with this blob in it, as far as its bytes tell. */
export function faultsOf(bytes: Buffer, system: string | undefined, blob: Buffer): string[] {
  const header = headerOf(bytes)
  const name = header === undefined ? Buffer.from(`${resource}\0`) : Buffer.from(resource, 'utf16le')
  const isSigned = header !== undefined && bytes.readUInt32LE(signatureEntry(header) + 4) > 0
  const faults: [isFault: boolean, said: string][] = [
    [systemOf(bytes) !== system, `it is for ${systemOf(bytes) ?? 'an unknown system'}`],
    [!bytes.includes(`${fuse}:1`), 'Node is not told that a program is in it'],
    [bytes.includes(`${fuse}:0`), 'Node is told that no program is in it'],
    [!bytes.includes(name), `nothing in it is called ${resource}`],
    [!bytes.includes(blob), 'the program is not in it'],
    [isSigned, 'it has the signature of another'],
  ]
  return faults.flatMap(([isFault, said]) => (isFault ? [said] : []))
}
