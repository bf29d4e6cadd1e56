/**
 * What a function gives for each item, in one list: as `items.flatMap(give)` does. That of V8 calls into its runtime for
 * every element, which on the short lists of a report took an eighth of the whole time.
 */
export function flatMap<Item, Result>(
  items: readonly Item[],
  give: (item: Item, index: number) => Result | readonly Result[],
): Result[] {
  const results: Result[] = []
  // Counted, since iterators are objects of which a report would make thousands.
  for (let index = 0; index < items.length; index += 1) {
    const given = give(items[index] as Item, index)
    if (isList(given)) for (const result of given) results.push(result)
    else results.push(given)
  }
  return results
}

const isList = <Result>(given: Result | readonly Result[]): given is readonly Result[] => Array.isArray(given)
