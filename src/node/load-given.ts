import type { LoadedConfig } from '../config/types.js'
import type { Config, ConfigObject } from '../model/index.js'
import { loadConfig } from './load-config.js'

/**
 * The configuration that a function of the library was given: one at hand, or what `loadConfig` gave.
 *
 * @param called The function, as its caller knows it.
 * @throws {ConfigError} for an unknown key, rule, option or preset.
 */
export async function loadGiven(called: string, config: Config | LoadedConfig, cwd: string): Promise<LoadedConfig> {
  if (isLoaded(config)) return config
  const elements = Array.isArray(config) ? (config as readonly ConfigObject[]) : [config as ConfigObject]
  const overrides = elements.map((element, index) => ({
    origin: element.name ?? `${called}[${String(index)}]`,
    config: element,
  }))
  return loadConfig({ cwd, path: false, overrides })
}

const isLoaded = (config: Config | LoadedConfig): config is LoadedConfig => 'elements' in config
