/** The rectangles that a path fills; none for any other shape. */
export function rectanglesOf(path: ArrayLike<number>): [x1: number, y1: number, x2: number, y2: number][] {
  const found: [number, number, number, number][] = []
  let points: [number, number][] = []
  const close = (): void => {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const isRectangle = points.every(([x, y]) => (x === x1 || x === x2) && (y === y1 || y === y2))
    if (points.length >= 4 && points.length <= 5 && isRectangle) found.push([x1, y1, x2, y2])
    points = []
  }
  for (let at = 0; at < path.length;) {
    const step = path[at]
    if (step === moveTo) close()
    if (step === moveTo || step === lineTo) {
      points.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
      at += 3
    } else if (step === closePath) at += 1
    else return []
  }
  close()
  return found
}

/** Steps of a path as pdf.js numbers them; any other is a curve. */
const moveTo = 0
const lineTo = 1
const closePath = 4

/** The box around a path. */
export function boundsOf(path: ArrayLike<number>): readonly [number, number, number, number] {
  const xs: number[] = []
  const ys: number[] = []
  for (let at = 0; at < path.length;) {
    const count = pointsOf[path[at] ?? 0] ?? 0
    for (let point = 0; point < count; point += 1) {
      xs.push(path[at + 1 + 2 * point] ?? 0)
      ys.push(path[at + 2 + 2 * point] ?? 0)
    }
    at += 1 + 2 * count
  }
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
  return [least(xs), least(ys), most(xs), most(ys)]
}

/** Points of each step of a path, as pdf.js numbers them: to a place, a line, two kinds of curve, back to the start. */
const pointsOf = [1, 1, 3, 2, 0]
