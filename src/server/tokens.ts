import { createHash, timingSafeEqual } from 'node:crypto'

/** Least characters of a token: shorter ones can be guessed. */
export const shortestToken = 16

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Knows callers by their tokens. */
export class Tokens {
  private readonly digests: readonly Buffer[]

  constructor(tokens: readonly string[]) {
    this.digests = tokens.map(digestOf)
  }

  /**
   * Index of the token that a header Authorization holds; undefined where it holds none of them. It takes the same time
   * whichever token is right, and however much of one.
   */
  indexOf(authorization: string | undefined): number | undefined {
    const given = digestOf(/^bearer +(\S+)\s*$/iu.exec(authorization ?? '')?.[1] ?? '')
    let found: number | undefined
    for (const [index, digest] of this.digests.entries()) if (timingSafeEqual(digest, given)) found = index
    return found
  }
}

/** The tokens of a file, one a line; empty lines and those that begin with # do not count. */
export function readTokens(text: string): { tokens: string[] } | { wrongLine: number } {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
  const isToken = (line: string): boolean => line !== '' && !line.startsWith('#')
  const wrong = lines.findIndex((line) => isToken(line) && !isGood(line))
  return wrong < 0 ? { tokens: lines.filter(isToken) } : { wrongLine: wrong + 1 }
}

/** Whether something can be a token: characters that a header may hold, and enough of them. */
export const isGood = (token: string): boolean => token.length >= shortestToken && /^[\x21-\x7e]+$/u.test(token)
