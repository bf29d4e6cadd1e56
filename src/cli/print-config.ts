import { resolve } from 'node:path'
import { printConfig } from '../config/print.js'
import { printJson } from '../formatters/json.js'
import { configFor, type Run } from '../node/run.js'
import { UsageError } from '../node/usage-error.js'
import type { CommandContext } from './context.js'
import { problems } from './problems.js'

/** Prints the configuration in force for a file, each value with where it comes from. The file need not be there. */
export function printConfigOf(
  file: string,
  paths: readonly string[],
  run: Run,
  { io, locale }: CommandContext,
): number {
  if (paths.length > 0) throw new UsageError(problems.contradiction('--print-config', paths.join(' ')))
  io.stdout.write(printJson(printConfig(configFor(run, resolve(io.cwd, file)), locale)))
  return 0
}
