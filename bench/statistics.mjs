/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The least and the largest of some numbers, as text. */
export const spread = (numbers, digits = 2) =>
  `${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)}`

/** Exponent of growth: the slope of the line through points [size, time] on logarithmic scales. */
export function exponent(points) {
  const logs = points.map((point) => point.map(Math.log))
  const mean = (index) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const rise = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0)
  return rise / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
}
