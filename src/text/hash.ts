const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A hash of 64 bits in base64url, eleven characters: two lanes of 32 bits, each with its own multiplier. Not for secrets. */
export function hashOf(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x5f356495)
  }
  return base64(mixed(high, low), mixed(low, high))
}

/** Spreads what the last characters have changed over all bits. */
function mixed(lane: number, other: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  return (once ^ (once >>> 13) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35)) >>> 0
}

/** Six bits a digit, from the highest: one of them begins in one lane and ends in the other. */
function base64(high: number, low: number): string {
  let text = ''
  for (let shift = 60; shift >= 0; shift -= 6) {
    const bits = shift >= 32 ? high >>> (shift - 32) : shift === 30 ? (high << 2) | (low >>> 30) : low >>> shift
    text += digits[bits & 63] ?? ''
  }
  return text
}
