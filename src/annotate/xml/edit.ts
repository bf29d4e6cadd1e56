/** A stretch of a text that is replaced; where it is empty, something is put in. */
export interface Edit {
  start: number
  end: number
  text: string
}

export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })

export const removal = ({ start, end }: Pick<Edit, 'start' | 'end'>): Edit => ({ start, end, text: '' })

/** Makes changes that do not overlap; those at one place are made in their order. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
