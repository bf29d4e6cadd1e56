import { inLocale } from '../check/message-text.js'
import { placeKeyOfMany } from '../check/place-key.js'
import type {
  FileResult,
  GoneFinding,
  LintResult,
  Locale,
  NotRechecked,
  Reason,
  RoundComparison,
  SetScope,
  UnjudgedResult,
} from '../model/index.js'
import { unjudged } from '../results/found-result.js'
import type { EarlierFinding, EarlierRound, EarlierUnit, Origin } from './earlier.js'
import { countsOfRound, goneOf, matchFindings } from './match-findings.js'
import { UnitFinder } from './match-units.js'

/** How a round is compared with an earlier one. */
export interface CompareOptions extends Origin {
  /** Paths of all files of this round. */
  files: readonly string[]
  locale: Locale
}

/**
 * Compares results with an earlier round, each as it comes. Of the earlier round its findings are held, of this one
 * nothing but which reports were found.
 */
export class RoundComparer {
  readonly #finder: UnitFinder
  readonly #origin: Origin

  constructor(
    private readonly earlier: EarlierRound,
    private readonly options: CompareOptions,
  ) {
    this.#finder = new UnitFinder(earlier.units, options.files)
    const [first] = earlier.units
    const { version = null, configuration = null } = first ?? earlier.many ?? {}
    this.#origin = { version, configuration }
  }

  /** The result of a file with what has become of its findings. */
  apply<Result extends FileResult>(result: Result): Result {
    const unit = this.#finder.find(result)
    const wasRead = !('kind' in result) && !result.messages.some(({ fatal }) => fatal)
    // A file that was never looked at as a report has nothing to say of the rounds.
    if (!unit && 'kind' in result) return result
    return this.#compared(result, unit, ({ ruleId }) => (wasRead ? openReason(result, ruleId) : 'unreadable'))
  }

  /**
   * What was found in many reports together, compared as a whole.
   *
   * @param results All such results of this round; none where that was not checked.
   */
  applyMany(results: readonly LintResult[]): FileResult[] {
    const { many } = this.earlier
    const all = results.flatMap(({ messages, suppressedMessages }) => [...messages, ...suppressedMessages])
    const { since, left: unmatched } = matchFindings(all, many?.findings ?? [])
    const gone = goneOf(unmatched, (finding) => openReasonOfMany(results, finding))
    // What is gone of an organ without a result is told with what is said of all, never with another organ.
    const organs = results.flatMap(({ scope }) => scope?.organ ?? [])
    const keys = new Set(organs.map(placeKeyOfMany))
    const open = new Set(gone)
    const take = (organ: string | null): GoneFinding[] => {
      const isOwn = ({ placeKey }: GoneFinding): boolean =>
        organ === null ? !keys.has(placeKey) : placeKey === placeKeyOfMany(organ)
      const own = [...open].filter(isOwn)
      for (const one of own) open.delete(one)
      return own
    }
    const compared: FileResult[] = results.map((result) =>
      this.#withRound(withStates(result, since), many, take(result.scope?.organ ?? null)),
    )
    return many && open.size > 0
      ? [...compared, this.#withRound({ ...this.#earlierOnly(many), scope: ofAll(many) }, many, [...open])]
      : compared
  }

  /** Reports of the earlier round that this one has not, once all files of this one were compared. */
  end(): UnjudgedResult[] {
    return this.#finder.left.map((unit) => this.#compared(this.#earlierOnly(unit), unit, () => 'missing'))
  }

  /** A report that only the earlier round has. */
  #earlierOnly({ file }: EarlierUnit): UnjudgedResult {
    return unjudged({ filePath: file }, 'earlierOnly', 'earlier-only', inLocale(missing, this.options.locale))
  }

  #compared<Result extends FileResult>(
    result: Result,
    unit: EarlierUnit | undefined,
    reasonFor: (finding: EarlierFinding) => NotRechecked | undefined,
  ): Result {
    const all = [...result.messages, ...result.suppressedMessages]
    const { since, left } = matchFindings(all, unit?.findings ?? [])
    return this.#withRound(withStates(result, since), unit ?? null, goneOf(left, reasonFor))
  }

  #withRound<Result extends FileResult>(
    result: Result,
    unit: EarlierUnit | null,
    gone: RoundComparison['gone'],
  ): Result {
    const { version, configuration } = unit ?? this.#origin
    const round: RoundComparison = {
      file: unit?.file ?? null,
      organ: unit?.organ ?? null,
      year: unit?.year ?? null,
      version,
      sameConfiguration:
        configuration === null || this.options.configuration === null
          ? null
          : configuration === this.options.configuration,
      counts: countsOfRound(result.messages, gone),
      gone,
      handled: unit?.handled ?? [],
    }
    return { ...result, round }
  }
}

/** The results of a round with what has become of the findings of an earlier one. */
export function compareRounds(
  results: readonly FileResult[],
  earlier: EarlierRound,
  options: Omit<CompareOptions, 'files'>,
): FileResult[] {
  const [ofFiles, ofMany] = [results.filter(({ scope }) => !scope), results.filter(isOfMany)]
  const comparer = new RoundComparer(earlier, { ...options, files: ofFiles.map(({ filePath }) => filePath) })
  const compared = ofFiles.map((result) => comparer.apply(result))
  return [...compared, ...comparer.end(), ...comparer.applyMany(ofMany)]
}

const isOfMany = (result: FileResult): result is LintResult => result.scope !== undefined && !('kind' in result)

function withStates<Result extends FileResult>(
  result: Result,
  since: ReturnType<typeof matchFindings>['since'],
): Result {
  const withState = <Message extends LintResult['messages'][number]>(message: Message): Message => {
    const round = since.get(message)
    return round ? { ...message, round } : message
  }
  return {
    ...result,
    messages: result.messages.map(withState),
    suppressedMessages: result.suppressedMessages.map(withState),
  }
}

/** Why it is not certain that what a rule does not find is gone; undefined where it is. */
function openReason({ outcomes, reasons, messages }: FileResult, rule: string): NotRechecked | undefined {
  const outcome = Object.hasOwn(outcomes, rule) ? outcomes[rule] : undefined
  if (outcome === undefined) return 'off'
  const isOmitted = messages.some(({ code, data }) => code === 'findings-omitted' && data['rule'] === rule)
  const isDecided = (outcome === 'pass' || outcome === 'fail') && !Object.hasOwn(reasons, rule) && !isOmitted
  return isDecided ? undefined : 'undecided'
}

/** The same for rules about many reports: what is left open of one organ says nothing of the others. */
function openReasonOfMany(
  results: readonly LintResult[],
  { ruleId, placeKey }: EarlierFinding,
): NotRechecked | undefined {
  if (results.length === 0) return 'missing'
  const ran = results.filter(({ outcomes }) => Object.hasOwn(outcomes, ruleId))
  if (ran.length === 0) return 'off'
  const own = ran.filter(({ scope }) => scope?.organ === null || placeKeyOfMany(scope?.organ ?? null) === placeKey)
  return own.some((result) => Object.hasOwn(result.reasons, ruleId) || result.outcomes[ruleId] === 'notApplicable')
    ? 'undecided'
    : undefined
}

const ofAll = ({ year }: EarlierUnit): SetScope => ({ kind: 'set', organ: null, year })

const missing: Reason = {
  zh: '上次检查过，这次没有检查；上次的问题没有复核',
  en: 'It was checked in the earlier round and not in this one; its findings were not rechecked',
}
