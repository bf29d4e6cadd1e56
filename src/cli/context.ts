import type { Locale } from '../model/index.js'
import type { MakeEngine } from './engine.js'
import type { Io } from './io.js'

/** What every command is given besides its arguments. */
export interface CommandContext {
  /** Language that the command speaks until a configuration says otherwise. */
  locale: Locale
  /** Language asked for in the call. */
  requestedLocale?: Locale
  io: Io
  makeEngine: MakeEngine
  /** Version of report-lint. */
  version: string
}
