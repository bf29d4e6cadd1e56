/** Puts a value at the end of the list of a key, which begins with it where there is none. */
export function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The last value of each key, in the order in which the keys first stand. */
export const distinctBy = <Value>(values: readonly Value[], keyOf: (value: Value) => unknown): Value[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
]
