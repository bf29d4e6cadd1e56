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

/** The corners of a shape, from one to the next. */
export type Corners = readonly (readonly [x: number, y: number])[]

/** Pieces that a curve is taken for. */
const curvePieces = 8
/** Shapes with more corners are drawings. */
const mostCorners = 500

/** The corners of a path that is one shape; undefined for several, and for those with too many. */
export function cornersOf(path: ArrayLike<number>): Corners | undefined {
  const corners: [number, number][] = []
  const value = (at: number): number => path[at] ?? 0
  for (let at = 0; at < path.length;) {
    const step = value(at)
    const points = pointsOf[step] ?? 0
    if (step === moveTo && corners.length > 0 && at + 3 < path.length) return undefined
    if (corners.length > mostCorners) return undefined
    if (points === 1) corners.push([value(at + 1), value(at + 2)])
    else if (points > 1) corners.push(...curve(corners.at(-1) ?? [0, 0], path, at + 1, points))
    at += 1 + 2 * points
  }
  return corners.length > 2 ? corners : undefined
}

/** Points of a curve of Bézier whose control points stand in a path. */
function curve(
  start: readonly [number, number],
  path: ArrayLike<number>,
  at: number,
  count: number,
): [number, number][] {
  const points = Array.from({ length: count }, (_, index) => [path[at + 2 * index] ?? 0, path[at + 2 * index + 1] ?? 0])
  return Array.from({ length: curvePieces }, (_, piece) => {
    let line = [[...start], ...points]
    const part = (piece + 1) / curvePieces
    while (line.length > 1)
      line = line
        .slice(1)
        .map((point, index) => point.map((to, axis) => (line[index]?.[axis] ?? 0) * (1 - part) + to * part))
    return [line[0]?.[0] ?? 0, line[0]?.[1] ?? 0]
  })
}

/** Whether a point lies within a shape. */
export function isWithin(corners: Corners, x: number, y: number): boolean {
  let isInside = false
  corners.forEach(([right, bottom], index) => {
    const [left, top] = corners.at(index - 1) ?? [0, 0]
    if (top > y !== bottom > y && x < ((left - right) * (y - bottom)) / (top - bottom) + right) isInside = !isInside
  })
  return isInside
}

/** The straight upright and level lines of a path, from one end to the other. */
export function linesOf(path: ArrayLike<number>): [x1: number, y1: number, x2: number, y2: number][] {
  const corners = cornersOf(path) ?? (path.length <= 7 ? twoPoints(path) : [])
  return corners.slice(1).flatMap(([x2, y2], index): [number, number, number, number][] => {
    const [x1, y1] = corners[index] ?? [0, 0]
    return x1 === x2 || y1 === y2 ? [[Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]] : []
  })
}

const twoPoints = (path: ArrayLike<number>): Corners => [
  [path[1] ?? 0, path[2] ?? 0],
  [path[4] ?? 0, path[5] ?? 0],
]

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
