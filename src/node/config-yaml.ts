import { parseDocument } from 'yaml'
import { ConfigError } from '../config/config-error.js'
import { illFormed } from './config-error-place.js'
import { yamlFault } from './yaml-words.js'

/** Aliases that a file may expand; a configuration needs a handful, a bomb millions. */
const maxAliasCount = 100

/** Reads YAML 1.2 without tags of its own. A file apart, since its parser is loaded only where it is needed. */
export function parseYaml(text: string, source: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: true, logLevel: 'silent' })
  // An unknown tag is only a warning to the parser, and its value would be taken for something that it is not.
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const [at] = error.linePos ?? []
    const message = error.message.split(' at line ')[0] ?? error.message
    throw illFormed(source, { line: at?.line ?? 1, column: at?.col ?? 1 }, yamlFault(error.code, message))
  }
  try {
    return document.toJS({ maxAliasCount })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new ConfigError({
      zh: `${source}：别名（*）过多，展开后过大`,
      en: `${source}: its aliases (*) grow too large`,
    })
  }
}
