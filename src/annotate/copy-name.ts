/** Stands at the end of a copy's name. */
const mark = '（核对）'

/** The name of the annotated copy of a file, both without extension. A copy that is checked again keeps its name. */
export const copyName = (name: string): string => (name.endsWith(mark) ? name : name + mark)

/** The name of the file that a copy is of, both without extension; undefined for what has no name of a copy. */
export const originalName = (name: string): string | undefined =>
  name.endsWith(mark) ? name.slice(0, -mark.length) : undefined
