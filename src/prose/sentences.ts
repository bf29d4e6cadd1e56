/** Characters on each side of a place that are looked at: more than a sentence has. */
const farthest = 1000

/** The words around a place, from the mark before to the mark behind that ends a sentence or a part of one. */
export function sentenceAround(text: string, index: number): string {
  const from = Math.max(0, index - farthest)
  const around = text.slice(from, index + farthest)
  const place = index - from
  const start = Math.max(around.lastIndexOf('。', place), around.lastIndexOf('；', place)) + 1
  const end = around.slice(place).search(/[。；]/u)
  return around.slice(start, end < 0 ? undefined : place + end)
}
