import type { Random } from '../fuzz/random.js'

/** The two numbers of a decoy, of the same length. */
export interface Numbers {
  /** Written as any number of the report. */
  plain: string
  /** Written in some way of which it is asked whether it is seen. */
  special: string
}

/** No other number of the report has these digits. */
export const numbers: Numbers = { plain: '4917', special: '6283' }

/** A number with another digit in place of each: it takes as much room. */
export const otherDigits = (number: string): string =>
  number.replace(/\d/gu, (digit) => String((Number(digit) + 5) % 10))

/** A correct report in which a number is written in a special way, next to the plain one or in its place. */
export interface Decoy {
  /** How the number is written, in words that make a row of a table. */
  way: string
  extension: 'html' | 'docx' | 'pdf'
  /** The numbers that it has. */
  has: readonly (keyof Numbers)[]
  make: (numbers: Numbers) => Uint8Array
}

/** A way to write a number, of which many decoys can be drawn. */
export interface Way {
  name: string
  draw: (random: Random) => Omit<Decoy, 'way'>
}

/** Where the number in question stands: next to the plain one, or alone. */
export type Order = 'alone' | 'before' | 'behind'
export const orders: readonly Order[] = ['alone', 'before', 'behind']

/** Writes a piece of a file that holds the plain number again with the special one. */
export function place(
  file: string,
  piece: RegExp,
  order: Order,
  { plain, special }: Numbers,
  write: (piece: string) => string,
): string {
  const found = piece.exec(file)?.[0]
  if (found === undefined) throw new Error(`${piece.source} is not in the file.`)
  const written = write(found.replace(numbers.plain, special))
  const own = found.replace(numbers.plain, plain)
  const both = order === 'before' ? written + own : own + written
  return file.replace(found, () => (order === 'alone' ? written : both))
}

/** So many decoys from a seed: each way comes as often as any other. */
export function decoysOf(ways: readonly Way[], count: number, random: Random): Decoy[] {
  return Array.from({ length: count }, (_, index) => {
    const { name, draw } = ways[index % ways.length] ?? random.oneOf(ways)
    return { way: name, ...draw(random) }
  })
}
