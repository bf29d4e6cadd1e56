/** Characters that are shown on each side, but for a number that begins or ends there. */
const most = 10

const mark = /[，。；：、！？,;:!?（）()《》〈〉“”\n]/u
const digit = /[\d.%％]/u

/**
 * A stretch of a text with the words around it, as far as the marks of punctuation on both sides, for a message to
 * quote. Where a side is longer, … stands for what is left out; numbers stay whole.
 */
export function excerpt(text: string, start: number, end: number): string {
  const from = start - reach(start, (at) => text[start - 1 - at])
  const to = end + reach(text.length - end, (at) => text[end + at])
  const isCut = (at: number): boolean => at >= 0 && at < text.length && !mark.test(text[at] ?? '')
  return `${isCut(from - 1) ? '…' : ''}${text.slice(from, to).trim()}${isCut(to) ? '…' : ''}`
}

/** How many characters are taken, counted away from the stretch. */
function reach(available: number, character: (at: number) => string | undefined): number {
  let at = 0
  while (at < available && !mark.test(character(at) ?? '')) {
    if (at >= most && !(digit.test(character(at) ?? '') && digit.test(character(at - 1) ?? ''))) break
    at += 1
  }
  return at
}
