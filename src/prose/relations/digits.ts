/** Numbers below have too few digits for a slip to be told from another number. */
const smallest = 100

/** Whether a slip makes one whole number of another: a digit too many, too few or another, or two exchanged. */
export function lookAlike(a: number, b: number): boolean {
  if (a === b || Math.max(a, b) < smallest || !Number.isInteger(a) || !Number.isInteger(b)) return false
  const [short = '', long = ''] = [String(a), String(b)].sort((one, other) => one.length - other.length)
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  return short.slice(start + 1) === long.slice(start + 1) || areExchanged(a, b)
}

/** Whether two whole numbers differ in the order of two digits next to each other alone. */
export function areExchanged(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)]
  if (a === b || one.length !== other.length) return false
  let start = 0
  while (one[start] === other[start]) start += 1
  const exchanged = one.slice(0, start) + (one[start + 1] ?? '') + (one[start] ?? '') + one.slice(start + 2)
  return exchanged === other
}
