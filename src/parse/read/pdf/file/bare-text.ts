/** Text of the same length in which strings and comments, where anything can be said, are blank. A string without an end stays. */
export function bareText(text: string): string {
  let bare = ''
  let from = 0
  for (let at = next(/[(%]/gu, text, 0); at < text.length; at = next(/[(%]/gu, text, from)) {
    const end = text[at] === '%' ? next(/[\r\n]/gu, text, at) : endOfString(text, at)
    bare += text.slice(from, at) + (end === undefined ? text.charAt(at) : ' '.repeat(end - at))
    from = end ?? at + 1
  }
  return bare + text.slice(from)
}

/** Where an expression matches next; the end of the text where it does not. */
function next(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from
  return expression.exec(text)?.index ?? text.length
}

/** Behind the parenthesis that closes a string; undefined where none does. */
function endOfString(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}
