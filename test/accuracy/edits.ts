/** How the cells of a row stand in the lines of a form. */
const separatorOf = (line: string): string => (line.includes('\t') ? '\t' : ' | ')

/** Changes the cells of the one line that has the label; undefined where there is none. */
export function editRow(text: string, label: string, change: (cells: string[]) => string[]): string | undefined {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.includes(label) && (line.includes('\t') || line.startsWith('|')))
  const line = lines[index]
  if (line === undefined) return undefined
  const separator = separatorOf(line)
  const isPipe = separator === ' | '
  const cells = isPipe ? line.replace(/^\| /u, '').replace(/ \|$/u, '').split(separator) : line.split(separator)
  const changed = change(cells).join(separator)
  return [...lines.slice(0, index), isPipe ? `| ${changed} |` : changed, ...lines.slice(index + 1)].join('\n')
}

/** Puts a copy of the line that has the label behind it, changed. */
export function addRow(text: string, label: string, change: (line: string) => string): string | undefined {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.includes(label) && (line.includes('\t') || line.startsWith('|')))
  const line = lines[index]
  if (line === undefined) return undefined
  return [...lines.slice(0, index + 1), change(line), ...lines.slice(index + 1)].join('\n')
}

/** Takes the lines from the one that has the label up to the one that has the next label, which stays. */
export function cutRows(text: string, from: string, to: string): string | undefined {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.includes(from))
  const end = lines.findIndex((line, index) => index > start && line.includes(to))
  return start < 0 || end < 0 ? undefined : [...lines.slice(0, start), ...lines.slice(end)].join('\n')
}

/** Takes a column from the rows of tabs between its header and the last row; its numbers stand so many cells from the end. */
export function withoutColumn(text: string, label: string, last: string, fromEnd: number): string | undefined {
  const lines = text.split('\n')
  const header = lines.findIndex((line) => line.split('\t').includes(label))
  const end = lines.findIndex((line, index) => index > header && line.startsWith(`${last}\t`))
  if (header < 0 || end < 0) return undefined
  return lines
    .map((line, index) => {
      if (index < header || index > end) return line
      const cells = line.split('\t')
      const at = index === header ? cells.indexOf(label) : cells.length - fromEnd
      return cells.filter((_, cell) => cell !== at).join('\t')
    })
    .join('\n')
}
