/** FNV-1a over UTF-16 units, twice with different starts: 64 bits, enough to tell the findings of a file apart. */
export function fingerprintOf(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts)
  return [0x811c9dc5, 0x01000193].map((start) => hash(text, start)).join('')
}

function hash(text: string, start: number): string {
  let value = start
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
