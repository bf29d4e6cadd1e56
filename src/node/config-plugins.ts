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
 * @throws {ConfigError} for a plugin that is not found, cannot be run or is none.
 */
export async function loadPlugins(values: readonly unknown[], folder: string): Promise<LoadedPlugin[]> {
  const named = new Set(values.flatMap((value) => namedIn(value)))
  const loaded: LoadedPlugin[] = []
  for (const one of named) {
    if (typeof one === 'string') loaded.push(await loadPlugin(one, folder))
    else {
      const source = `plugins[${loaded.length}]`
      loaded.push({ plugin: await loadedPlugin(one, source), code: null })
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

async function loadPlugin(name: string, folder: string): Promise<LoadedPlugin> {
  const path = await pathOf(name, folder)
  const value = await importDefault(path, name)
  return { plugin: await loadedPlugin(value, name), code: await readFile(path, 'utf8') }
}

async function pathOf(name: string, folder: string): Promise<string> {
  if (/^(?:\.{0,2}[\\/]|[a-z]:)/iu.test(name)) return resolve(folder, name)
  const { resolve: resolvePackage } = await import('import-meta-resolve')
  try {
    return fileURLToPath(resolvePackage(name, pathToFileURL(join(folder, 'report-lint.config.js')).href))
  } catch {
    throw new ConfigError({
      zh: `plugins：找不到包“${name}”；请先用 npm install 安装，本地文件写成“./${name}”`,
      en: `plugins: there is no package “${name}”. Install it with npm install; write a local file as “./${name}”`,
    })
  }
}
