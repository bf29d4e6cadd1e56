import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ConfigError } from '../config/config-error.js'
import { loadedPlugin } from '../config/loaded-plugin.js'
import { refuseTwins } from '../config/plugins.js'
import type { Plugin } from '../model/index.js'
import { importDefault } from './config-module.js'

/** A plugin in use, and what distinguishes its versions. */
export interface LoadedPlugin {
  plugin: Plugin
  /** Content of the file that exports it; null where the configuration itself holds it. */
  code: string | null
}

/**
 * The plugins that configurations name or hold, in order, each once.
 *
 * @param values Configurations as they were read, not checked yet.
 * @param folder Absolute path of the folder that names are resolved from.
 * @param source How the configuration is called in errors.
 * @throws {ConfigError} for a plugin that is not found, cannot be run or is none.
 */
export async function loadPlugins(values: readonly unknown[], folder: string, source: string): Promise<LoadedPlugin[]> {
  const named = new Set(values.flatMap((value) => namedIn(value)))
  const loaded: LoadedPlugin[] = []
  for (const one of named) {
    if (typeof one === 'string') loaded.push(await loadPlugin(one, folder, source))
    else {
      loaded.push({ plugin: await loadedPlugin(one, `plugins[${loaded.length}]`), code: null })
    }
  }
  refuseTwins(loaded.map(({ plugin }) => plugin))
  return loaded
}

/** What stands under `plugins` in a configuration, and in those that it extends. */
function namedIn(value: unknown, above: readonly unknown[] = []): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (above.includes(value))
    throw new ConfigError({ zh: 'extends：配置引用了自身', en: 'extends: a configuration contains itself' })
  const inside = [...above, value]
  if (Array.isArray(value)) return value.flatMap((one) => namedIn(one, inside))
  const { plugins, extends: extended } = value as { plugins?: unknown; extends?: unknown }
  return [...namedIn(extended, inside), ...(Array.isArray(plugins) ? (plugins as unknown[]) : [])]
}

/** Whether a configuration that is data names a plugin, whose code would run. */
export const namesPlugin = (value: unknown): boolean => namedIn(value).length > 0

async function loadPlugin(name: string, folder: string, source: string): Promise<LoadedPlugin> {
  const path = await pathOf(name, folder, source)
  const value = await importDefault(path, name)
  return { plugin: await loadedPlugin(value, name), code: await readFile(path, 'utf8') }
}

async function pathOf(name: string, folder: string, source: string): Promise<string> {
  if (/^(?:\.{0,2}[\\/]|[a-z]:)/iu.test(name)) {
    const path = resolve(folder, name)
    if (existsSync(path)) return path
    throw new ConfigError({
      zh: `${source}：plugins：找不到文件“${name}”；请检查路径，相对路径从配置文件所在的文件夹算起`,
      en: `${source}: plugins: there is no file “${name}”. Check the path; it is relative to the folder of the configuration`,
    })
  }
  const { resolve: resolvePackage } = await import('import-meta-resolve')
  try {
    return fileURLToPath(resolvePackage(name, pathToFileURL(join(folder, 'report-lint.config.js')).href))
  } catch {
    throw new ConfigError({
      zh: `${source}：plugins：找不到包“${name}”；请先用 npm install 安装，本地文件写成“./${name}”`,
      en: `${source}: plugins: there is no package “${name}”. Install it with npm install; write a local file as “./${name}”`,
    })
  }
}
