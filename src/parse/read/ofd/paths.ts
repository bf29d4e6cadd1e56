import type { Matrix, Rules } from '../fixed/geometry.js'
import { addPath } from '../fixed/tables/ruling-lines.js'

/** Commands of abbreviated path data with how many numbers follow each. `S` begins a figure as `M` does. */
const numbersAfter: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }
const token = /[SMLQBAC]|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/giu

/** Commands as `addPath` knows them. */
const [moveTo, lineTo, curveTo, close] = [0, 1, 2, 4]

/** Path data in the form of `addPath`: a command, then its numbers. What follows a fault in it is left out. */
export function pathOf(data: string): number[] {
  const path: number[] = []
  const words = data.match(token) ?? []
  let command = ''
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ''
    if (isCommand(word)) {
      command = word.toUpperCase()
      at += 1
    } else if (command === '' || command === 'C') break
    const end = at + (numbersAfter[command] ?? 0)
    if (end > words.length) break
    for (; at < end; at += 1) if (isCommand(words[at] ?? '')) return path
    addCommand(path, command, Number(words[end - 2]), Number(words[end - 1]))
    // More points without a command go on with lines.
    if (command === 'M' || command === 'S') command = 'L'
  }
  return path
}

/** Digits, signs and points all come before the letters. */
const isCommand = (word: string): boolean => word >= 'A'

/** Adds a command that ends at a point. */
function addCommand(path: number[], command: string, x: number, y: number): void {
  if (command === 'C') path.push(close)
  else if (command === 'M' || command === 'S') path.push(moveTo, x, y)
  else if (command === 'L') path.push(lineTo, x, y)
  // Which curve it is does not matter: none of them is a line of a table.
  else path.push(curveTo, x, y, x, y, x, y)
}

/** Adds the lines that a path draws. */
export function addRules(
  rules: Rules,
  path: readonly number[],
  matrix: Matrix,
  { stroke, fill }: { stroke: boolean; fill: boolean },
): void {
  if (stroke) addPath(rules, { data: path, matrix, stroked: true })
  if (fill) addPath(rules, { data: path, matrix, stroked: false })
}
