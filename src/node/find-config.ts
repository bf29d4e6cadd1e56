import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ConfigError } from '../config/config-error.js'

/** Names of configuration files. */
export const configNames: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'json', 'jsonc', 'yaml', 'yml'].map(
  (extension) => `report-lint.config.${extension}`,
)

/**
 * The configuration file of a folder or of the nearest one above it that has any; null where there is none.
 *
 * @throws {ConfigError} for a folder with more than one.
 */
export async function findConfig(folder: string): Promise<string | null> {
  const found = (await entriesOf(folder)).filter((name) => configNames.includes(name)).sort()
  const [name] = found
  if (found.length > 1)
    throw new ConfigError({
      zh: `${folder} 中有多个配置文件：${found.join('、')}；请只保留一个，或用 --config 指定`,
      en: `${folder} has more than one configuration file: ${found.join(', ')}. Keep one of them, or name one with --config`,
    })
  if (name !== undefined) return join(folder, name)
  const parent = dirname(folder)
  return parent === folder ? null : findConfig(parent)
}

/** Names in a folder; none where it may not be read, as can be the case above one's own. */
const entriesOf = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
