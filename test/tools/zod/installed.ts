import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute path of the lowest zod that the library takes. */
export const lowestZod = fileURLToPath(new URL('node_modules/zod', import.meta.url))

/** Why there is none here; undefined where there is. */
export const whyNoZod = (): string | undefined =>
  existsSync(lowestZod) ? undefined : 'run npm ci --prefix test/tools/zod'
