import { lint } from '../../src/check/lint.js'
import { isInputError } from '../../src/parse/input-error.js'
import { parseReport } from '../../src/parse/parse.js'
import { readPage } from '../../src/parse/read/html/read.js'
import { textOfBlocks } from '../../src/parse/read/html/hidden-rows.js'
import { type Decoy, type Numbers, numbers, otherDigits } from './decoy.js'
import { differ, type Picture } from './pictures.js'

/** What the linter makes of a file. */
export interface Reading {
  /** What it takes for the text of the report, without white space and with plain digits. */
  text: string
  /** What it says of text that is not seen, or that it cannot read: ids of messages, or the code of a refusal. */
  says: string[]
}

/** - `agreed`: each number is read if and only if it is seen.
 * - `told`: one is not, and a finding says that something is hidden or cannot be read.
 * - `silent`: one is not, and nothing says it. */
export type Outcome = 'agreed' | 'told' | 'silent'

export interface Comparison {
  outcome: Outcome
  /** What is seen and what is read, in words. */
  words: string
}

/** The files of a decoy: as it is, and with other digits in place of each number that it has. */
export function filesOf({ has, make }: Decoy): Uint8Array[] {
  return [make(numbers), ...has.map((name) => make({ ...numbers, [name]: otherDigits(numbers[name]) }))]
}

/** Compares what is seen of a decoy with what is read of it; `pictures` are those of its files. */
export function compare(
  { has }: Decoy,
  pictures: readonly (readonly Picture[])[],
  { text, says }: Reading,
): Comparison {
  const [own = [], ...others] = pictures
  const seen = has.filter((_, index) => areDifferent(own, others[index] ?? []))
  const read = has.filter((name) => text.includes(numbers[name]))
  const agrees = seen.join() === read.join()
  return {
    outcome: agrees ? 'agreed' : says.length > 0 ? 'told' : 'silent',
    words: `${wordsOf(seen)} seen, ${wordsOf(read)} read${says.length > 0 ? ` (${says.join(', ')})` : ''}`,
  }
}

const wordsOf = (names: readonly (keyof Numbers)[]): string => (names.length === 0 ? 'nothing' : names.join(' and '))

const areDifferent = (one: readonly Picture[], other: readonly Picture[]): boolean =>
  one.length !== other.length ||
  one.some((page, index) => {
    const same = other[index]
    return same === undefined || differ(page, same)
  })

/** Reads a file as the linter does. */
export async function readingOf(bytes: Uint8Array, filePath: string): Promise<Reading> {
  const { messages, outcomes } = await lint(bytes, { filePath })
  const says = messages.flatMap(({ fatal, code, ruleId, messageId }) =>
    fatal ? [code ?? 'fatal'] : telling.has(ruleId ?? '') ? [messageId ?? ''] : [],
  )
  if (outcomes['hidden-content'] === 'incomplete') says.push('incomplete')
  return { text: (await textOf(bytes, filePath)).normalize('NFKC').replace(/[\s\u00AD\u200B]+/gu, ''), says }
}

/** The rules that say what a file holds besides what is judged. */
const telling: ReadonlySet<string> = new Set(['hidden-content', 'word-comments'])

async function textOf(bytes: Uint8Array, filePath: string): Promise<string> {
  try {
    if (filePath.endsWith('.html')) return textOfBlocks(readPage(new TextDecoder().decode(bytes)).blocks)
    return (await parseReport(bytes, { filePath })).source
  } catch (error) {
    if (isInputError(error)) return ''
    throw error
  }
}
