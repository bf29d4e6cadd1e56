import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute path of a package that these tests need. */
export const packagePath = (name: string): string => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url))

/** Why it is not here; undefined where it is. */
export const whyNoMcp = (): string | undefined =>
  existsSync(packagePath('@modelcontextprotocol/sdk')) ? undefined : 'run npm ci --prefix test/tools/mcp'
