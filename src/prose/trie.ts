import { phrasesOf, type Phrase } from '../form/wordings/word-list.js'
import { wordLists } from '../form/wordings/words/index.js'

interface Node {
  next: Map<number, Node>
  phrase: Phrase | undefined
}

const node = (): Node => ({ next: new Map(), phrase: undefined })

/** Phrases by their characters: the longest that begins at a place is found in one pass. */
export class Trie {
  readonly #root = node()

  constructor(phrases: Iterable<Phrase>) {
    for (const phrase of phrases) this.#add(phrase)
  }

  /** The longest phrase that begins at a place of a text. */
  longestAt(text: string, start: number): Phrase | undefined {
    let current = this.#root
    let longest: Phrase | undefined
    for (let at = start; at < text.length; at += 1) {
      const next = current.next.get(text.charCodeAt(at))
      if (!next) break
      current = next
      longest = current.phrase ?? longest
    }
    return longest
  }

  #add(phrase: Phrase): void {
    let current = this.#root
    for (let at = 0; at < phrase.text.length; at += 1) {
      const code = phrase.text.charCodeAt(at)
      let next = current.next.get(code)
      if (!next) current.next.set(code, (next = node()))
      current = next
    }
    current.phrase ??= phrase
  }
}

let words: Trie | undefined

/** All words of the wordings, built when they are first asked for. */
export const wordTrie = (): Trie => (words ??= new Trie(wordLists.flatMap(phrasesOf)))
