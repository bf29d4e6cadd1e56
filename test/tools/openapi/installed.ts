import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute path of a package that these tests need. */
export const packagePath = (name: string): string => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url))

/** Why they are not here; undefined where they are. */
export const whyNoOpenapi = (): string | undefined =>
  existsSync(packagePath('openapi-typescript')) ? undefined : 'run npm ci --prefix test/tools/openapi'
