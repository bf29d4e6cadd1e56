import type { LintMessage } from '../model/index.js'

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

/** Messages that say the same of two places of a section differ in their turn. */
export function toldApart(messages: readonly LintMessage[]): LintMessage[] {
  const turns = new Map<string, number>()
  return messages.map((message) => {
    const turn = turns.get(message.fingerprint) ?? 0
    turns.set(message.fingerprint, turn + 1)
    return turn === 0 ? message : { ...message, fingerprint: fingerprintOf([message.fingerprint, turn]) }
  })
}
