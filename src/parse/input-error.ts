import type { FileKind, Reason } from '../model/index.js'

/** What keeps a file from being read as a report. The codes are part of the output contract. */
export type InputErrorCode =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'unsupported-format'
  | 'own-output'
  | 'not-a-report'
  | 'blank-form'
  | 'other-page'
  | 'unreadable'
  | 'limit-bytes'
  | 'limit-inflated'
  | 'limit-entries'
  | 'limit-depth'
  | 'limit-marks'
  | 'limit-lines'
  | 'limit-cells'
  | 'limit-spans'
  | 'limit-pages'
  | 'limit-operators'
  | 'limit-time'
  | 'limit-memory'
  | 'dtd'
  | 'corrupt'
  | 'encrypted'
  | 'signed'
  | 'write-protected'
  | 'unsafe-archive'
  | 'no-text'
  | 'unread-text'
  | 'pdf-library-missing'

/** Input that cannot be read, with what was met and what to do, in both languages. */
export class InputError extends Error {
  readonly code: InputErrorCode
  readonly reason: Reason
  /** What the file is, where it is of a kind that is not read. */
  readonly kind: FileKind | undefined

  constructor(code: InputErrorCode, reason: Reason, kind?: FileKind) {
    super(reason.en)
    this.name = 'InputError'
    this.code = code
    this.reason = reason
    this.kind = kind
  }
}

/** Whether an error is such a one, of whichever copy of this package: the command and a plugin have one each. */
export const isInputError = (error: unknown): error is InputError =>
  error instanceof Error && error.name === 'InputError' && 'code' in error && 'reason' in error
