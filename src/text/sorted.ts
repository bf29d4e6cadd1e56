/** How many items of a list, from its first on, hold: the list is sorted, so that behind one that does not none does. */
export function holding(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
