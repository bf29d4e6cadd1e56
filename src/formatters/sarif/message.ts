import type { MultiformatMessageString } from 'sarif'
import { sanitize } from '../sanitize.js'

/**
 * Text as SARIF's plain text: what reads as an embedded link or as a placeholder is escaped, so that no words of a
 * report become either. Invisible characters are shown, since viewers print the text as it is.
 */
export const plainText = (text: string): MultiformatMessageString => ({
  text: sanitize(text)
    .replaceAll('](', String.raw`\](`)
    .replace(/\{\d+\}/gu, '{$&}'),
})
