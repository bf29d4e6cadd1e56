/** How much two keys have in common in order: 0 nothing, 1 everything. Twice the longest common subsequence over both lengths. */
export function similarity(left: string, right: string): number {
  if (left === '' || right === '') return 0
  let previous = new Array<number>(right.length + 1).fill(0)
  for (const character of left) {
    const current = [0]
    for (let at = 0; at < right.length; at += 1) {
      const best = right[at] === character ? (previous[at] ?? 0) + 1 : Math.max(previous[at + 1] ?? 0, current[at] ?? 0)
      current.push(best)
    }
    previous = current
  }
  return (2 * (previous.at(-1) ?? 0)) / (left.length + right.length)
}
