/** The words around a place, from the mark before to the mark behind that ends a sentence or a part of one. */
export function sentenceAround(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index)) + 1
  const end = text.slice(index).search(/[。；]/u)
  return text.slice(start, end < 0 ? undefined : index + end)
}
