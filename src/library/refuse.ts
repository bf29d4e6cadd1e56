import { placeName } from '../config/place.js'
import type { Reason } from '../model/index.js'
import type { Check, Problem } from './value-checks.js'

/** A call that cannot be carried out: which function, which argument, what was met and what to do, in both languages. */
export class CallError extends TypeError {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason.en)
    this.reason = reason
  }
}

/**
 * Checks what a caller gave.
 *
 * @param called The function, as its caller knows it.
 * @throws {TypeError} that names every problem with its place, one a line.
 */
export function checkArgument(called: string, name: string, value: unknown, check: Check): void {
  refuse(called, check(value, [name]))
}

/** @throws {TypeError} for any problems. */
export function refuse(called: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new CallError(together(called, problems))
}

function together(called: string, problems: readonly Problem[]): Reason {
  const placed = problems.map(({ path, reason }) => ({
    zh: `${called}：${placeName(path)}：${reason.zh}`,
    en: `${called}: ${placeName(path)}: ${reason.en}`,
  }))
  return { zh: placed.map(({ zh }) => zh).join('\n'), en: placed.map(({ en }) => en).join('\n') }
}
