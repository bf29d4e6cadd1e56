/** What typesetting keeps off the start of a line. */
const closing = /^[，。、：；）”》]/u

/** A label cut into parts of about equal length, never inside a number and never before a closing mark. */
export function wrapLabel(text: string, width: number): string[] {
  if (text.length <= width) return [text]
  const size = Math.ceil(text.length / Math.ceil(text.length / width))
  const parts: string[] = []
  let rest = text
  while (rest.length > size) {
    let cut = size
    while (cut < rest.length && (/\d$/u.test(rest.slice(0, cut)) || closing.test(rest.slice(cut)))) cut += 1
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return rest === '' ? parts : [...parts, rest]
}
