/** Expressions that are slow by themselves, as they stand in the sources, and why they never are there. */
const accepted = [
  [String.raw`/<!--[\s\S]*?-->/gu`, 'charset.ts: a page says its encoding in its first 4,096 bytes'],
  [String.raw`/<meta\s[^>]*>|<\?xml\s[^>]*>/giu`, 'charset.ts: a page says its encoding in its first 4,096 bytes'],
  [String.raw`/<[^>]*>|[^<]+/gu`, 'markdown/html.ts: the text is cut behind its last >, so each < finds an end'],
  [
    String.raw`/<!--[\s\S]*?(?:-->|$)|<(\/?)(tr|table)\b[^<>]*>/giu`,
    'html-rows.ts: a comment without an end goes to the end of the text, so each <!-- finds an end',
  ],
]

/** Which of them there are, with their reasons by source, and which of them are gone. */
export function acceptedIn(expressions) {
  const gone = accepted.map(([source]) => source).filter((source) => !expressions.has(source))
  return { reasons: new Map(accepted.filter(([source]) => !gone.includes(source))), gone }
}
