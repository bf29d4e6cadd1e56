import type { Result, Suppression } from 'sarif'
import { clauses, norms } from '../../form/norms.js'
import { fingerprintOf } from '../../results/fingerprint.js'
import type {
  ClauseId,
  GoneFinding,
  LintMessage,
  LintResult,
  Outcome,
  RuleBase,
  SuppressedMessage,
} from '../../model/index.js'
import { distinctBy } from '../../text/lists.js'
import type { FormatContext, OutcomeKind } from '../formatter.js'
import { hasLines } from '../placed-text.js'
import { goneText } from '../rounds.js'
import { wordsFor } from '../stylish-words.js'
import { codeOf, levels } from './driver.js'
import { fixesOf } from './fixes.js'
import { artifactLocation, FileLocations } from './locations.js'
import { plainText } from './message.js'
import type { Taxonomies } from './taxonomies.js'

/** What the results of all files share. */
export interface ResultContext extends Pick<FormatContext, 'cwd' | 'locale' | 'kinds' | 'forms'> {
  taxonomies: Taxonomies
  rules: ReadonlyMap<string, RuleBase>
  /** Where each rule stands among the driver's. */
  indexes: ReadonlyMap<string, number>
}

/** How SARIF calls what has become of a finding; it has no word for one that was not rechecked. */
const baselineStates = { new: 'new', remaining: 'unchanged', changed: 'updated' } as const

/** Name and version of our fingerprint. */
const fingerprintName = 'reportLint/v1'

/** What SARIF lists of one file, the file being the artifact of that index; fatal messages are no results. */
export function resultsOf(result: LintResult, index: number, context: ResultContext): Result[] {
  const view = new FileResults(result, new FileLocations(result, index, context), context)
  return [
    ...result.messages.filter(({ fatal }) => !fatal).map((message) => view.finding(message, [])),
    ...result.suppressedMessages.map((message) => view.finding(message, suppressionsOf(message))),
    ...(result.round?.gone ?? []).map((gone) => view.gone(gone)),
    ...view.outcomes(),
  ]
}

class FileResults {
  constructor(
    private readonly result: LintResult,
    private readonly locations: FileLocations,
    private readonly context: ResultContext,
  ) {}

  /** That a finding has no suppressions is said too: SARIF wants it of all results or of none. */
  finding(message: LintMessage, suppressions: Suppression[]): Result {
    const file = artifactLocation(this.result.filePath, this.context.cwd)
    const fixes = hasLines(this.result) ? fixesOf(message, file) : []
    const related = this.locations.related(message)
    return {
      ...this.rule(message.ruleId ?? codeOf(message)),
      kind: 'fail',
      level: levels[message.level],
      message: plainText(message.message),
      locations: [this.locations.of(message)],
      ...(related.length > 0 && { relatedLocations: related }),
      partialFingerprints: { [fingerprintName]: message.fingerprint },
      suppressions,
      ...(message.round && { baselineState: baselineStates[message.round.state] }),
      properties: { about: message.about, ...(message.round?.before && { before: message.round.before }) },
      ...(fixes.length > 0 && { fixes }),
      ...this.taxa(message),
    }
  }

  /** A finding of the earlier round: gone, or, where nobody can say, for a person to look at. */
  gone(gone: GoneFinding): Result {
    const isFixed = gone.state === 'fixed'
    const { locale } = this.context
    return {
      ...this.rule(gone.ruleId),
      ...(isFixed ? { kind: 'fail', level: levels[gone.level] } : { kind: 'review', level: 'none' }),
      message: plainText(isFixed ? gone.message : goneText(gone, locale) + wordsFor(locale).colon + gone.message),
      locations: [this.locations.whole()],
      partialFingerprints: { [fingerprintName]: gone.fingerprint },
      suppressions: [],
      ...(isFixed && { baselineState: 'absent' }),
    }
  }

  /** What was left open, and outcomes without a finding, in the order of the rules. */
  outcomes(): Result[] {
    const { kinds = ['review'] } = this.context
    const { outcomes, reasons } = this.result
    return [...new Set([...Object.keys(outcomes), ...Object.keys(reasons)])].flatMap((ruleId) => [
      ...(kinds.includes('review') ? this.reviews(ruleId) : []),
      ...kinds
        .filter((kind) => outcomes[ruleId] !== undefined && outcomes[ruleId] === asOutcome[kind])
        .map((kind) => this.outcome(ruleId, kind, this.duty(ruleId))),
    ])
  }

  /** A rule that has found something may have left something else open. */
  private reviews(ruleId: string): Result[] {
    return (this.result.reasons[ruleId] ?? []).map((reason) => this.outcome(ruleId, 'review', reason))
  }

  private outcome(ruleId: string, kind: OutcomeKind, text: string): Result {
    return {
      ...this.rule(ruleId),
      kind,
      level: 'none',
      message: plainText(text),
      locations: [this.locations.whole()],
      partialFingerprints: { [fingerprintName]: fingerprintOf([ruleId, kind, text]) },
      suppressions: [],
    }
  }

  private rule(ruleId: string): Pick<Result, 'ruleId' | 'ruleIndex'> {
    const ruleIndex = this.context.indexes.get(ruleId)
    return { ruleId, ...(ruleIndex !== undefined && { ruleIndex }) }
  }

  private duty(ruleId: string): string {
    const duty = this.context.rules.get(ruleId)?.duty
    return (this.context.locale === 'en' ? duty?.en : duty?.zh) ?? ruleId
  }

  /** Of the clauses of a rule those that the finding cites: a report follows one of the two formats. */
  private taxa({ ruleId, clause }: LintMessage): Pick<Result, 'taxa'> {
    const isCited = (id: ClauseId): boolean => clause.includes(norms[clauses[id].norm].number)
    const cited = this.context.rules.get(ruleId ?? '')?.clause.filter(isCited) ?? []
    return cited.length === 0 ? {} : { taxa: [...new Set(cited)].map((id) => this.context.taxonomies.referenceTo(id)) }
  }
}

/** Reasons stand for incomplete, which has no entry of its own here. */
const asOutcome: Record<OutcomeKind, Outcome | undefined> = {
  pass: 'pass',
  notApplicable: 'notApplicable',
  review: undefined,
}

/** What accepts a finding, once where two entries say the same: SARIF takes them as a set. */
const suppressionsOf = ({ suppressions }: SuppressedMessage): Suppression[] =>
  distinctBy(suppressions.map(suppression), (accepted) => JSON.stringify(accepted))

const suppression = ({
  kind,
  justification,
  owner,
  expires,
}: SuppressedMessage['suppressions'][number]): Suppression => ({
  kind: kind === 'directive' ? 'inSource' : 'external',
  status: 'accepted',
  justification,
  properties: { source: kind, ...(owner !== undefined && { owner }), ...(expires !== undefined && { expires }) },
})
