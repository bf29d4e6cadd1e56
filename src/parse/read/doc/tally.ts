import { damagedFile } from './refusals.js'

/** Why a character of the main text is not read. */
export type Omission =
  /** Taken out in a tracked change. */
  | 'deleted'
  /** Formatted as hidden. */
  | 'hidden'
  /** The instruction of a field, and the marks around it and its result. */
  | 'field'
  /** The anchor of a picture or of another object. */
  | 'object'
  /** The anchor of a text box, which is read behind its paragraph. */
  | 'box'
  /** The mark of a footnote or a comment. */
  | 'note'
  /** In a line of the table of contents. */
  | 'contents'
  /** A code that displays nothing. */
  | 'control'

/** Counts what became of each character, so that none is lost without a reason. */
export class Tally {
  written = 0
  readonly #omitted = new Map<Omission, number>()

  omit(reason: Omission, count = 1): void {
    this.#omitted.set(reason, this.omitted(reason) + count)
  }

  omitted(reason: Omission): number {
    return this.#omitted.get(reason) ?? 0
  }

  /** @throws {InputError} `corrupt` where the characters written and omitted are not as many as the file has. */
  check(characters: number): void {
    const omitted = [...this.#omitted.values()].reduce((sum, count) => sum + count, 0)
    if (this.written + omitted !== characters) throw damagedFile
  }
}
