import { pathToFileURL } from 'node:url'
import type * as jiti from 'jiti'
import { ConfigError } from '../config/config-error.js'

/** What Node says of TypeScript in which more than types would have to go, and of imports that leave `.ts` out. */
const beyondNode: readonly unknown[] = [
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
  'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING',
  'ERR_MODULE_NOT_FOUND',
]

/** How Node says, from 22.18 on, that it runs TypeScript by itself. */
interface Features {
  typescript?: false | 'strip' | 'transform'
}

/**
 * What a module of TypeScript exports. Node runs it where it can; otherwise jiti does, where that is installed.
 *
 * @param path Absolute path.
 * @param source How the file is called in errors.
 * @param native Imports it as Node does.
 * @throws {ConfigError} where neither can run TypeScript; otherwise what running the module throws.
 */
export async function importTypeScript(path: string, source: string, native: () => Promise<object>): Promise<object> {
  let refusal: Error | undefined
  if ((process.features as Features).typescript) {
    try {
      return await native()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && beyondNode.includes(error.code))) throw error
      refusal = error
    }
  }
  const { createJiti } = (await findJiti(path)) ?? {}
  // A linter leaves no files behind, so nothing is cached.
  if (createJiti) return createJiti(path, { fsCache: false, moduleCache: false, tryNative: false }).import<object>(path)
  throw refusal ?? new ConfigError(cannotRun(source))
}

/** The jiti of the project that the file belongs to, or that next to report-lint, which may be installed elsewhere. */
async function findJiti(path: string): Promise<typeof jiti | undefined> {
  const { resolve } = await import('import-meta-resolve')
  for (const from of [pathToFileURL(path).href, import.meta.url]) {
    try {
      return (await import(/* @vite-ignore */ resolve('jiti', from))) as typeof jiti
    } catch {
      // The next place may have it.
    }
  }
  return undefined
}

const cannotRun = (source: string): ConfigError['reason'] => ({
  zh: `${source}：Node.js ${process.versions.node} 不能直接运行 TypeScript；请改用 Node.js 22.18 或更新的版本，或在此文件夹运行 npm install --save-dev jiti，或把它写成 JavaScript 或 JSONC`,
  en: `${source}: Node.js ${process.versions.node} does not run TypeScript by itself. Use Node.js 22.18 or later, run npm install --save-dev jiti in this folder, or write the file as JavaScript or JSONC`,
})
