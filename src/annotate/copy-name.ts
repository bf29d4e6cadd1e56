/** Stands at the end of a copy's name. */
const mark = '（核对）'

/** The name of the annotated copy of a file, both without extension. A copy that is checked again keeps its name. */
export const copyName = (name: string): string => (name.endsWith(mark) ? name : name + mark)
