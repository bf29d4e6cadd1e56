import type { Box, Matrix, Rule, Rules } from '../geometry.js'
import { rulingLines as tolerances } from '../tolerances.js'

const moveTo = 0
const lineTo = 1
const curveTo = 2
const quadraticCurveTo = 3
const argumentsOf = [2, 2, 6, 4, 0]

/** A path that is stroked or filled. `data` is the path as pdf.js gives it. */
export interface PaintedPath {
  data: ArrayLike<number>
  matrix: Matrix
  stroked: boolean
  /** What is painted outside of it is not seen; absent where all is. */
  clip?: Box
}

/** Adds the straight lines of a path, as far as they are seen. */
export function addPath(rules: Rules, { data, matrix, stroked, clip }: PaintedPath): void {
  const before = { horizontal: rules.horizontal.length, vertical: rules.vertical.length }
  addLines(rules, data, matrix, stroked)
  if (!clip) return
  cutOff(rules.horizontal, before.horizontal, [clip.left, clip.right], [clip.top, clip.bottom])
  cutOff(rules.vertical, before.vertical, [clip.top, clip.bottom], [clip.left, clip.right])
}

/** Cuts off the lines from an index on where they leave what is seen: browsers draw tables on beyond the end of the page. */
function cutOff(rules: Rule[], index: number, along: [number, number], across: [number, number]): void {
  let kept = index
  for (const rule of rules.slice(index)) {
    const from = Math.max(rule.from, along[0])
    const to = Math.min(rule.to, along[1])
    const isSeen = rule.at >= across[0] - tolerances.thinnest && rule.at <= across[1] + tolerances.thinnest
    if (isSeen && from <= to) rules[kept++] = from === rule.from && to === rule.to ? rule : { at: rule.at, from, to }
  }
  rules.length = kept
}

function addLines(rules: Rules, data: ArrayLike<number>, matrix: Matrix, stroked: boolean): void {
  let shape: [number, number][] = []
  const end = (): void => {
    if (!stroked && shape.length > 2) addFilled(rules, shape)
    shape = []
  }
  let closed = false
  for (let at = 0; at < data.length;) {
    const command = data[at] ?? 0
    const last = at + (argumentsOf[command] ?? 0)
    const x = data[last - 1] ?? 0
    const y = data[last] ?? 0
    const point: [number, number] = [
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    ]
    at = last + 1
    if (command === moveTo) end()
    if (command > quadraticCurveTo) {
      const [first] = shape
      const from = shape.at(-1)
      if (stroked && first && from) addStroke(rules, from, first)
      closed = true
      continue
    }
    const from = closed ? shape[0] : shape.at(-1)
    closed = false
    if (stroked && command === lineTo && from) addStroke(rules, from, point)
    if (command === curveTo || command === quadraticCurveTo) shape.length = 0
    shape.push(point)
  }
  end()
}

function addStroke(rules: Rules, [x1, y1]: [number, number], [x2, y2]: [number, number]): void {
  if (Math.abs(y1 - y2) <= tolerances.straight)
    rules.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  if (Math.abs(x1 - x2) <= tolerances.straight)
    rules.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

/** A thin filled shape is a line; a dot may belong to a line of either direction. */
function addFilled(rules: Rules, shape: readonly [number, number][]): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of shape) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (bottom - top <= tolerances.thinnest) rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  if (right - left <= tolerances.thinnest) rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
}

/** Lines drawn in pieces, or twice, as one. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const joined: Rule[] = []
  for (let from = 0; from < sorted.length;) {
    let to = from + 1
    while (to < sorted.length && (sorted[to]?.at ?? 0) - (sorted[from]?.at ?? 0) <= tolerances.sameLine) to += 1
    joined.push(...joinCollinear(sorted.slice(from, to)))
    from = to
  }
  return joined.filter((rule) => rule.to - rule.from >= tolerances.shortest)
}

function joinCollinear(rules: Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const rule of rules.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && rule.from - last.to <= tolerances.smallGap) last.to = Math.max(last.to, rule.to)
    else joined.push({ ...rule })
  }
  return joined
}
