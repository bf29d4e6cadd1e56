import { follow, linesOf, type WordList } from '../form/wordings/word-list.js'
import { wordLists } from '../form/wordings/words/index.js'
import type { WordToken } from './tokens.js'

const root = 0

type Word = Pick<WordToken, 'kind' | 'id'>

/**
 * Phrases by their characters: the longest that begins at a place is found in one pass. Phrases are not written out, and
 * what is known of a node stands in lists by its number: with twenty thousand strings and forty thousand maps it took a
 * sixth of a run of one report to build.
 */
export class Trie {
  /** The nodes that phrases begin with, by their character; the root for none. */
  readonly #first = new Int32Array(0x10000)
  /** Character of each node. */
  readonly #codes = [0]
  /** The first node behind each node, and the next one behind the same node; the root for none. Most have one or two. */
  readonly #behind = [root]
  readonly #next = [root]
  /** The word that ends at a node. */
  readonly #words: (Word | undefined)[] = [undefined]

  constructor(lists: Iterable<WordList>) {
    for (const { kind, words } of lists)
      for (const [id, lines] of Object.entries(words)) {
        const word = { kind, id }
        for (const line of linesOf(lines))
          for (const node of follow(line, root, this.#step)) if (node !== root) this.#words[node] ??= word
      }
  }

  /** The longest phrase that begins at a place of a text, as a token. */
  longestAt(text: string, start: number): WordToken | undefined {
    let longest: Word | undefined
    let end = start
    let node = this.#first[text.charCodeAt(start)] ?? root
    for (let at = start + 1; node !== root; at += 1) {
      const word = this.#words[node]
      if (word) {
        longest = word
        end = at
      }
      node = this.#follower(node, text.charCodeAt(at))
    }
    return longest && { kind: longest.kind, id: longest.id, text: text.slice(start, end), start, end }
  }

  /** The node behind another with a character; the root for none, as behind the end of a text. */
  #follower(node: number, code: number): number {
    let next = this.#behind[node] ?? root
    while (next !== root && this.#codes[next] !== code) next = this.#next[next] ?? root
    return next
  }

  /** The node that some text leads to from another; it is made where it is missing. */
  readonly #step = (from: number, text: string): number => {
    let node = from
    for (let at = 0; at < text.length; at += 1) node = this.#made(node, text.charCodeAt(at))
    return node
  }

  #made(node: number, code: number): number {
    const known = node === root ? (this.#first[code] ?? root) : this.#follower(node, code)
    if (known !== root) return known
    const made = this.#codes.push(code) - 1
    this.#behind.push(root)
    this.#words.push(undefined)
    if (node === root) {
      this.#next.push(root)
      this.#first[code] = made
    } else {
      this.#next.push(this.#behind[node] ?? root)
      this.#behind[node] = made
    }
    return made
  }
}

let words: Trie | undefined

/** All words of the wordings, built when they are first asked for. */
export const wordTrie = (): Trie => (words ??= new Trie(wordLists))
