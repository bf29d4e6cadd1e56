import type { Locale } from '../types.js'
import type { Engine } from './engine.js'
import type { Io } from './io.js'

/** What every command is given besides its arguments. */
export interface CommandContext {
  locale: Locale
  io: Io
  engine: Engine
}
