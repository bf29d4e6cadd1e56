/** What a content leaves of the graphics states that it saves. */
export interface SavedStates {
  /** The most that are saved at once. */
  deepest: number
  /** Those that are not restored at its end; below 0 where it restores those of others. */
  left: number
}

/** Names and strings, in which the letters mean nothing, and the letters, which are part of no other operator. */
const tokens = /\/[^\s/<>[\]()]+|\((?:\\[\s\S]|[^\\()])*\)?|q/giu

/** Counts the saved states of a content: each of them makes pdf.js slower for everything within. */
export function savedStates(content: string): SavedStates {
  let deepest = 0
  let left = 0
  for (const [token] of content.matchAll(tokens)) {
    if (token === 'q') left += 1
    if (token === 'Q') left -= 1
    if (left > deepest) deepest = left
  }
  return { deepest, left }
}
