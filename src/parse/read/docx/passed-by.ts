import type { NoteKind } from '../../../model/index.js'

/** Who changed text in a document that keeps track of it, and how. */
export interface TrackedChange {
  kind: Extract<NoteKind, 'insertion' | 'deletion' | 'move'>
  author: string
}

/**
 * Counts what the main part of a document holds besides its final text. A tracked change is cut into runs, paragraphs
 * and cells there: what goes on where another of its kind and author ended is one change, as it is to its reader.
 */
export class PassedBy {
  readonly #counts = new Map<NoteKind, number>()
  /** Changes that put in the text at hand, the innermost last. */
  readonly #open: TrackedChange[] = []
  /** The change that ended just before. */
  #last: TrackedChange | undefined

  get counts(): ReadonlyMap<NoteKind, number> {
    return this.#counts
  }

  /** Counts one. Returns whether it is the first of its kind. */
  add(kind: NoteKind): boolean {
    const before = this.#counts.get(kind) ?? 0
    this.#counts.set(kind, before + 1)
    return before === 0
  }

  /** Meets a part of a change. Returns whether it is the first of its kind. */
  meet(change: TrackedChange): boolean {
    const goesOn = [this.#last, this.#open.at(-1)].some((other) => isSame(other, change))
    this.#last = change
    return !goesOn && this.add(change.kind)
  }

  /** Begins text that a change puts in. Returns whether it is the first of its kind. */
  open(change: TrackedChange): boolean {
    const isFirst = this.meet(change)
    this.#open.push(change)
    return isFirst
  }

  close(): void {
    this.#last = this.#open.pop()
  }

  /** Meets text, or the mark of a paragraph, that is part of no change but the one of its whole row. */
  pass(rowChange: TrackedChange | undefined): void {
    if (this.#open.length === 0) this.#last = rowChange
  }
}

const isSame = (one: TrackedChange | undefined, { kind, author }: TrackedChange): boolean =>
  one?.kind === kind && one.author === author
