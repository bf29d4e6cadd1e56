import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute path of a package that these tests need besides the project. */
export const packagePath = (name: string): string => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url))

/** Why remark cannot be run here; undefined where it can. */
export const whyNoRemark = (): string | undefined =>
  existsSync(packagePath('remark-cli')) ? undefined : 'run npm ci --prefix test/tools/remark'
