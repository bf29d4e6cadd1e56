import { fingerprintOf } from '../results/fingerprint.js'
import type { FileResult, Level, LintMessage, LintResult } from '../model/index.js'
import { acceptedTexts } from './accepted.js'
import type { FormatContext } from './formatter.js'
import { printJson } from './json.js'
import { locateFile } from './locate-file.js'
import { hasLines } from './placed-text.js'
import { goneTexts, placedWithState } from './round-lines.js'
import { goneText } from './rounds.js'
import { undecidedTexts } from './undecided.js'
import { withEarlierOnly } from './unjudged.js'

/** One entry of GitLab's Code Quality report. */
interface CodeQualityIssue {
  description: string
  check_name: string
  fingerprint: string
  severity: 'blocker' | 'major' | 'minor' | 'info'
  location: { path: string; lines: { begin: number } }
}

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Level, string>

/**
 * A Code Quality report for GitLab. A file that could not be judged is a blocker, what is left for a person to decide
 * has the name `incomplete`, what is accepted, once a file, the name `accepted`. GitLab itself sees what is gone since an
 * earlier round; what was not rechecked is not gone and has the name `not-rechecked`. Files without lines of their own are pointed at in their first line.
 */
export const gitlab = (
  results: readonly FileResult[],
  context: Pick<FormatContext, 'cwd' | 'locale' | 'forms'>,
): string =>
  printJson(
    toldApart(
      withEarlierOnly(results, context.locale).flatMap((result) =>
        issues(result, locateFile(result.filePath, context.cwd).path, context),
      ),
    ),
  )

function issues(
  result: LintResult,
  path: string,
  context: Pick<FormatContext, 'locale' | 'forms'>,
): CodeQualityIssue[] {
  const { locale } = context
  return [
    ...result.messages.map((message) => ({
      description: placedWithState(message, result, context),
      check_name: nameOf(message),
      fingerprint: fingerprintOf([path, message.fingerprint]),
      severity: message.fatal ? ('blocker' as const) : severities[message.level],
      location: { path, lines: { begin: hasLines(result) ? message.line : 1 } },
    })),
    ...undecidedTexts(result, locale).map((text) => information(text, 'incomplete', path)),
    ...acceptedTexts(result, locale).map((text) => information(text, 'accepted', path)),
    ...goneTexts(result, context).flatMap(({ gone, text }) =>
      gone.state === 'fixed' ? [] : [information(goneText(gone, locale) + text, 'not-rechecked', path)],
    ),
  ]
}

/** What is said of the file and is no finding. */
const information = (description: string, name: string, path: string): CodeQualityIssue => ({
  description,
  check_name: name,
  fingerprint: fingerprintOf([path, name, description]),
  severity: 'info',
  location: { path, lines: { begin: 1 } },
})

const nameOf = ({ ruleId, code }: LintMessage): string => ruleId ?? code ?? 'report-lint'

/** GitLab drops an entry whose fingerprint another one has, as when a file is named twice. */
function toldApart(entries: readonly CodeQualityIssue[]): CodeQualityIssue[] {
  const turns = new Map<string, number>()
  return entries.map((entry) => {
    const turn = turns.get(entry.fingerprint) ?? 0
    turns.set(entry.fingerprint, turn + 1)
    return turn === 0 ? entry : { ...entry, fingerprint: fingerprintOf([entry.fingerprint, turn]) }
  })
}
