import { ConfigError } from '../config/config-error.js'
import type { Reason } from '../model/index.js'

/** A place in a text, counted from 1. */
interface TextPlace {
  line: number
  column: number
}

/** The error for a file that is not well-formed at a place. */
export const illFormed = (source: string, { line, column }: TextPlace, reason: Reason): ConfigError =>
  new ConfigError({ zh: `${source}:${line}:${column}：${reason.zh}`, en: `${source}:${line}:${column}: ${reason.en}` })
