import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FormatContext } from '../formatters/formatter.js'
import { forEslint, rulesMetaOf } from '../formatters/eslint-results.js'
import { withRefusals } from '../formatters/unjudged.js'
import type { FileResult, Reason } from '../model/index.js'
import { eslintFormatterNames } from './eslint-formatter-names.js'
import { UsageError } from './usage-error.js'

/** What a formatter of ESLint is given. */
interface EslintFormatContext extends Pick<FormatContext, 'cwd' | 'locale' | 'rules'> {
  maxWarningsExceeded?: { maxWarnings: number; foundWarnings: number }
}

/**
 * A formatter of ESLint for our results.
 *
 * @throws {UsageError} when the formatter throws, or gives something else than text.
 */
export type EslintFormatter = (results: readonly FileResult[], context: EslintFormatContext) => Promise<string>

/**
 * Loads a formatter as ESLint does: the package `eslint-formatter-<name>`, or `@scope/eslint-formatter-<name>` for a
 * name with a scope, or a file where the name holds a slash. A package that is called otherwise is found by its full name.
 *
 * @param cwd Folder that packages and files are looked for from.
 * @param notFound What to say when there is none.
 * @throws {UsageError} when there is none, or when it cannot be loaded.
 */
export async function loadEslintFormatter(
  name: string,
  cwd: string,
  notFound = missing(name),
): Promise<EslintFormatter> {
  const path = findFormatter(name, cwd)
  if (path === undefined) throw new UsageError(notFound)
  const format = await importFormatter(name, path)
  return async (results, { cwd: folder, locale, rules, maxWarningsExceeded }) => {
    const context = {
      cwd: folder,
      rulesMeta: rulesMetaOf(rules, locale),
      ...(maxWarningsExceeded && { maxWarningsExceeded }),
    }
    const output = await attempt(name, async () => await format(withRefusals(results, locale).map(forEslint), context))
    if (typeof output !== 'string') throw new UsageError(noText(name))
    return output
  }
}

function findFormatter(name: string, cwd: string): string | undefined {
  const { resolve: find } = createRequire(join(cwd, 'formatter.js'))
  const { path, packages } = eslintFormatterNames(name)
  for (const candidate of path === undefined ? packages : [resolve(cwd, path)]) {
    try {
      return find(candidate)
    } catch (error) {
      // A package that is there but forbids what was asked for is not one that is missing.
      if (!isMissing(error)) throw new UsageError(failed(name, error), { cause: error })
    }
  }
  return undefined
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'

type Format = (results: readonly unknown[], context: object) => unknown

const isFormat = (value: unknown): value is Format => typeof value === 'function'

/** A CommonJS module has its exports as default; one that a compiler has made has its own default within. */
async function importFormatter(name: string, path: string): Promise<Format> {
  const module = await attempt(name, async () => (await import(pathToFileURL(path).href)) as { default?: unknown })
  const { default: outer } = module
  const inner = typeof outer === 'object' && outer !== null && 'default' in outer ? outer.default : undefined
  const format = [outer, inner].find(isFormat)
  if (!format) throw new UsageError(noFunction(name))
  return format
}

async function attempt<Value>(name: string, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action()
  } catch (error) {
    throw new UsageError(failed(name, error), { cause: error })
  }
}

const missing = (name: string): Reason => ({
  zh: `找不到输出格式“${name}”。请检查名称；ESLint 格式化程序要先安装，例如 npm install --save-dev eslint-formatter-${name}`,
  en: `no output format "${name}". Check the name; a formatter of ESLint has to be installed first, as in npm install --save-dev eslint-formatter-${name}`,
})

const noFunction = (name: string): Reason => ({
  zh: `“${name}”不是 ESLint 格式化程序：默认导出不是函数。请检查名称`,
  en: `"${name}" is no formatter of ESLint: its default export is not a function. Check the name`,
})

const noText = (name: string): Reason => ({
  zh: `ESLint 格式化程序“${name}”没有返回文本。请换用其他格式，或告知其作者`,
  en: `the ESLint formatter "${name}" did not return text. Use another format, or tell its author`,
})

const failed = (name: string, error: unknown): Reason => {
  const detail = error instanceof Error ? error.message : String(error)
  return {
    zh: `ESLint 格式化程序“${name}”出错：${detail}。请检查其版本，或换用其他格式`,
    en: `the ESLint formatter "${name}" failed: ${detail}. Check its version, or use another format`,
  }
}
