/** What is used of the Web Crypto API: not every environment knows its types. */
interface Digester {
  digest(algorithm: string, bytes: Uint8Array): Promise<ArrayBuffer>
}

/** SHA-256 of bytes in hexadecimal digits, by what both Node and browsers have; undefined in a page without it, which is one that was not loaded safely. */
export async function sha256Of(bytes: Uint8Array): Promise<string | undefined> {
  const { subtle } = (globalThis as { crypto?: { subtle?: Digester } }).crypto ?? {}
  if (!subtle) return undefined
  const digest = new Uint8Array(await subtle.digest('SHA-256', Uint8Array.from(bytes)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
