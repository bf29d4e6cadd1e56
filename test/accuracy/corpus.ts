import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from '../../src/check/lint.js'
import type { LintMessage } from '../../src/model/index.js'
import frozen from './corpus.json' with { type: 'json' }

/** A finding on a real report as it was judged. It holds no words of the report. */
export interface JudgedFinding {
  rule: string
  message: string
  /** Cell address, or else the section; null for neither. */
  at: string | null
  fingerprint: string
  /** `unread` until somebody has judged it. */
  verdict: 'right' | 'known limit' | 'unread'
  /** Why it is right, or why it is not, in our words. */
  reason: string
}

/** A file of the corpus and all findings on it. */
export interface CorpusFile {
  file: string
  findings: JudgedFinding[]
}

/** What was judged, file by file. */
export const corpusFiles = frozen as CorpusFile[]

const isReport = (name: string): boolean => /\.(?:txt|md|html|docx|pdf)$/u.test(name)

/** Report files of a corpus folder, by their paths in it; empty where there is no folder. */
export const reportsIn = (corpus: string): string[] =>
  existsSync(corpus)
    ? ['samples', 'real', 'specimens'].flatMap((folder) =>
        readdirSync(join(corpus, folder))
          .filter(isReport)
          .sort()
          .map((name) => `${folder}/${name}`),
      )
    : []

const placeOf = ({ cell, section }: LintMessage): string | null =>
  cell ? `${cell.table}/${cell.row}/${cell.column}` : (section ?? null)

type Found = Omit<JudgedFinding, 'verdict' | 'reason'>

/** The findings on one file, as they are compared. */
export async function findingsOn(corpus: string, file: string): Promise<Found[]> {
  const { messages } = await lint(readFileSync(join(corpus, file)), { filePath: file })
  return messages.map((message) => ({
    rule: message.ruleId ?? 'file',
    message: message.messageId ?? message.code ?? '',
    at: placeOf(message),
    fingerprint: message.fingerprint,
  }))
}

const sameAs =
  (found: Found) =>
  ({ rule, message, at, fingerprint }: JudgedFinding): boolean =>
    rule === found.rule && message === found.message && at === found.at && fingerprint === found.fingerprint

/** The findings of today with the verdicts of before; what is new is unread. */
export async function judgedAnew(corpus: string): Promise<CorpusFile[]> {
  const files: CorpusFile[] = []
  for (const file of reportsIn(corpus)) {
    const before = corpusFiles.find((known) => known.file === file)?.findings ?? []
    const findings = await findingsOn(corpus, file)
    files.push({
      file,
      findings: findings.map((found) => {
        const { verdict, reason } = before.find(sameAs(found)) ?? { verdict: 'unread' as const, reason: '' }
        return { ...found, verdict, reason }
      }),
    })
  }
  return files
}
