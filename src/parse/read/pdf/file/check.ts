import type { Limits } from '../../../../model/index.js'
import { limitError } from '../../../limits.js'
import { unpackWithinLimit, type UnpackedFile } from './inflated-size.js'
import { stepsOfListings } from './page-listings.js'
import { checkPatterns } from './pattern-cycles.js'
import { stepsOfWritingOut } from './written-out.js'

/** A file that pdf.js may be given. */
export interface CheckedFile {
  unpacked: UnpackedFile
  /** What it takes to read besides the operators of its pages, in steps. */
  steps: number
}

/**
 * Takes a file apart and looks at what would make pdf.js take memory or time without end.
 *
 * @throws {InputError} for a limit.
 */
export function checkFile(bytes: Uint8Array, limits: Limits): CheckedFile {
  const unpacked = unpackWithinLimit(bytes, limits)
  checkPatterns(unpacked, limits)
  const steps = stepsOfListings(unpacked, limits) + stepsOfWritingOut(unpacked)
  if (steps > limits.operators) throw limitError('operators', limits)
  return { unpacked, steps }
}
