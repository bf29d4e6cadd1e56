/**
 * Every match of a global pattern, which must not match an empty string. `matchAll` gives the same and copies
 * the pattern first: on the short texts of a report, that takes longer than the search.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match)
  return matches
}
