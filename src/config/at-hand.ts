import type { Config, ConfigObject, Plugin } from '../model/index.js'
import { checkedElements } from './check.js'
import { ConfigError } from './config-error.js'
import { globMatcher } from './globs.js'
import { loadedPlugin } from './loaded-plugin.js'
import { refuseTwins } from './plugins.js'
import { resolveConfig } from './resolve.js'
import type { FileConfig } from './types.js'

/**
 * Checks a configuration that is at hand, for where no file can be read: its plugins must be objects.
 *
 * @param source How it is called in errors.
 * @param base Folder that its globs are relative to.
 * @returns The configuration of each file, by its path: absolute, or relative to the folder.
 * @throws {ConfigError} for an unknown key, rule, option or preset, and for a plugin that is not an object.
 */
export async function configAtHand(
  config: Config,
  { source, base }: { source: string; base: string },
): Promise<(filePath: string) => FileConfig> {
  const plugins = await pluginsOf(config)
  const elements = await checkedElements([{ value: config, origin: source, source }], plugins)
  const match = await globMatcher()
  const request = { cwd: base, path: false } as const
  const loaded = { request, file: null, base, elements, plugins, match, hash: '', portable: false, resolved: new Map() }
  return (filePath) => resolveConfig(loaded, filePath)
}

async function pluginsOf(config: Config): Promise<Plugin[]> {
  const named = [...new Set([config].flat().flatMap((element: ConfigObject) => element.plugins ?? []))]
  const plugins = await Promise.all(
    named.map(async (plugin, index) => {
      if (typeof plugin === 'string') throw new ConfigError(byName(plugin))
      const source = `plugins[${index}]`
      return loadedPlugin(plugin, source)
    }),
  )
  refuseTwins(plugins)
  return plugins
}

const byName = (name: string): ConstructorParameters<typeof ConfigError>[0] => ({
  zh: `plugins：此处不能按名称加载插件“${name}”；请先 import，再写入该对象`,
  en: `plugins: the plugin “${name}” cannot be loaded by its name here. Import it and give the object`,
})
