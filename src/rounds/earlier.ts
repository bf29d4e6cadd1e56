import { addressText } from '../form/cells.js'
import type { FileResult, GoneFinding, HandledRow, LintMessage, SuppressedMessage } from '../model/index.js'

/** A finding of an earlier round: what it is matched by, and what is said of it when it is gone. */
export interface EarlierFinding extends Omit<GoneFinding, 'state' | 'reason'> {
  /** Whether it was accepted: then nobody was to correct it. */
  isAccepted: boolean
}

/** What an earlier round says of one report. */
export interface EarlierUnit {
  /** Path as it is written there. */
  file: string
  organ: string | null
  year: number | null
  version: string | null
  /** SHA-256 of the configuration in hexadecimal digits. */
  configuration: string | null
  findings: EarlierFinding[]
  handled: HandledRow[]
}

/** Results of an earlier round, as much of them as is needed to compare another with it. */
export interface EarlierRound {
  /** Reports; of those that were checked twice, the last result. */
  units: EarlierUnit[]
  /** What was found in many reports together; null: that was not checked, or nothing was found. */
  many: EarlierUnit | null
}

/** What the round was made with. */
export type Origin = Pick<EarlierUnit, 'version' | 'configuration'>

/** What a result of an earlier round says of its report. What that round did not recheck is still open. */
function unitOfResult(result: FileResult, origin: Origin): EarlierUnit {
  const { report, scope, round } = result
  const known = round?.gone.filter(({ state }) => state === 'notRechecked') ?? []
  return {
    file: result.filePath,
    organ: report?.organ ?? scope?.organ ?? round?.organ ?? null,
    year: report?.year ?? scope?.year ?? round?.year ?? null,
    ...origin,
    findings: [
      ...result.messages.flatMap((message) => findingOf(message)),
      ...result.suppressedMessages.flatMap((message) => findingOf(message)),
      ...known.map(openStill),
    ],
    handled: round?.handled ?? [],
  }
}

/** A finding that was not rechecked. */
function openStill(gone: GoneFinding): EarlierFinding {
  const { ruleId, message, level, section, cell, clause, placeKey, fingerprint, handling } = gone
  return {
    ...{ ruleId, message, level, section, clause, placeKey, fingerprint, isAccepted: false },
    ...(cell && { cell }),
    ...(handling && { handling }),
  }
}

function findingOf(message: LintMessage | SuppressedMessage): EarlierFinding[] {
  const { ruleId, level, section = null, cell, clause, fingerprint, round } = message
  if (ruleId === null) return []
  return [
    {
      ...{ ruleId, message: message.message, level, section, clause, fingerprint },
      ...(cell && { cell }),
      placeKey: placeKeyOf(message),
      isAccepted: 'suppressions' in message,
      ...(round?.handling && { handling: round.handling }),
    },
  ]
}

/** The place of a finding without its numbers; results of other programs may not have it. */
export const placeKeyOf = ({ placeKey, cell, section, messageId }: LintMessage): string =>
  placeKey ?? (cell ? addressText(cell) : `${section ?? ''}!${messageId ?? ''}`)

/** Adds up the results of an earlier round. */
export class RoundBuilder {
  readonly #units = new Map<string, EarlierUnit>()
  #many: EarlierUnit | null = null

  /** Takes a result. Files that hold no report, and were found by a search, are nothing to compare with. */
  add(result: FileResult, origin: Origin): void {
    if ('kind' in result && result.verdict !== 'earlierOnly' && result.verdict !== 'unchecked') return
    this.addUnit(unitOfResult(result, origin), result.scope !== undefined)
  }

  /** Takes what is known of a report, or of many together. */
  addUnit(unit: EarlierUnit, isMany: boolean): void {
    if (!isMany) this.#units.set(unit.file, unit)
    else if (this.#many) {
      this.#many.findings.push(...unit.findings)
      this.#many.handled.push(...unit.handled)
    } else this.#many = { ...unit, findings: [...unit.findings], handled: [...unit.handled] }
  }

  get round(): EarlierRound {
    return { units: [...this.#units.values()], many: this.#many }
  }

  /** Whether nothing was added. */
  get isEmpty(): boolean {
    return this.#units.size === 0 && this.#many === null
  }
}
