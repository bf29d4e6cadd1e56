import { checkedElements } from '../../src/config/check.js'
import { globMatcher } from '../../src/config/globs.js'
import { checkedPlugin } from '../../src/config/plugins.js'
import { resolveConfig } from '../../src/config/resolve.js'
import type { FileConfig, LoadedConfig } from '../../src/config/types.js'
import type { Config, Plugin } from '../../src/model/index.js'

/** A loaded configuration of `/reports/report-lint.config.js`. */
export async function loaded(value: Config, plugins: readonly Plugin[] = []): Promise<LoadedConfig> {
  const used = plugins.map((plugin) => checkedPlugin(plugin, plugin.name))
  return {
    request: { cwd: '/reports' },
    file: '/reports/report-lint.config.js',
    base: '/reports',
    elements: await checkedElements([{ value, origin: 'config.js', source: 'config.js' }], used),
    plugins: used,
    match: await globMatcher(),
    hash: '',
    portable: false,
    resolved: new Map(),
  }
}

/** What a configuration says of a file in its folder. */
export const resolved = async (value: Config, path = 'a.md', plugins: readonly Plugin[] = []): Promise<FileConfig> =>
  resolveConfig(await loaded(value, plugins), `/reports/${path}`)
