import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The module of the validator, absolute. */
export const validatorPath = fileURLToPath(
  new URL('node_modules/@ooxml-tools/validate/dist/npm/index.js', import.meta.url),
)

/** Why there is no validator here; undefined where there is. */
export const whyNoValidator = (): string | undefined =>
  existsSync(validatorPath) ? undefined : 'run npm ci --prefix test/tools/ooxml'
