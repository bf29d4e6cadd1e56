import { fileKinds } from '../parse/file-kinds.js'
import type { FileKind, FileResult, LintResult, Locale, Unjudged, UnjudgedResult } from '../model/index.js'
import { arrivalOfFound, standingOfRefusal, treatmentOf } from './treatment.js'

/** A file that was found and is not read: what it is, and how it is reported. */
export interface PassedFile {
  kind: FileKind
  treatment: Unjudged
}

/**
 * The result of a file that was read: as it is, also where it comes from an earlier run; or, where the file was found
 * and could not be judged, as the table has it. null for a file that is not reported.
 */
export function resultOfRead(result: FileResult, found: ReadonlySet<string>, locale: Locale): FileResult | null {
  const refusal = result.messages.find(({ fatal }) => fatal)
  if ('kind' in result || !refusal || !found.has(result.filePath)) return result
  const { code, message } = refusal
  const kind = code === 'pdf-library-missing' ? 'pdf' : kindIn(refusal.data)
  const standing = standingOfRefusal(result.filePath, code, kind)
  const treatment = treatmentOf(arrivalOfFound(result.filePath), standing)
  switch (treatment) {
    case 'nothing':
      return null
    case 'unchecked':
    case 'otherFile':
      return unjudged(result, treatment, kind ?? 'unknown', adviceOn(kind ?? 'unknown', locale))
    case 'notReport':
      return unjudged(result, treatment, code as UnjudgedResult['kind'], message)
    default:
      return result
  }
}

/** The result of a file that was found and is of a kind that is not read. */
export const passedResult = (filePath: string, { kind, treatment }: PassedFile, locale: Locale): UnjudgedResult =>
  unjudged({ filePath }, treatment, kind, treatment === 'unchecked' ? adviceOn(kind, locale) : nameOf(kind, locale))

const kindIn = ({ kind }: LintResult['messages'][number]['data']): FileKind | undefined =>
  typeof kind === 'string' && Object.hasOwn(fileKinds, kind) ? (kind as FileKind) : undefined

const adviceOn = (kind: FileKind, locale: Locale): string =>
  locale === 'en' ? fileKinds[kind].advice.en : fileKinds[kind].advice.zh

const nameOf = (kind: FileKind, locale: Locale): string =>
  locale === 'en' ? fileKinds[kind].name.en : fileKinds[kind].name.zh

/** Without messages, and with every count 0, so that nobody who adds counts up takes it for a finding. */
export const unjudged = (
  { filePath, sha256 }: Pick<LintResult, 'filePath' | 'sha256'>,
  verdict: Unjudged,
  kind: UnjudgedResult['kind'],
  note: string,
): UnjudgedResult => ({
  filePath,
  ...(sha256 !== undefined && { sha256 }),
  verdict,
  kind,
  note,
  messages: [],
  suppressedMessages: [],
  errorCount: 0,
  warningCount: 0,
  infoCount: 0,
  fatalErrorCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  report: null,
  outcomes: {},
  reasons: {},
})
