/** A case that went otherwise. Test runners show the difference between `actual` and `expected`. */
export class CaseError extends Error {
  override readonly name = 'AssertionError'
  readonly code = 'ERR_ASSERTION'
  readonly showDiff: boolean
  readonly actual: unknown
  readonly expected: unknown

  constructor(message: string, compared?: { actual: unknown; expected: unknown }) {
    super(message)
    this.showDiff = compared !== undefined
    this.actual = compared?.actual
    this.expected = compared?.expected
  }
}
