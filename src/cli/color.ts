import type { Io } from './io.js'

/** Whether to colour: what the option says, else NO_COLOR or FORCE_COLOR, else whether output is a terminal. */
export function wantsColor(option: boolean | undefined, { env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (option !== undefined) return option
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR'])
  return stdout.isTTY === true && env['TERM'] !== 'dumb'
}
