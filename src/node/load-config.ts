import { dirname, resolve } from 'node:path'
import type { LoadConfigOptions, LoadedConfig } from '../config/types.js'
import { checkArgument } from '../library/refuse.js'
import { loadConfigOptions } from './call-checks.js'
import { configHash } from './config-hash.js'
import { findConfig } from './find-config.js'

/**
 * Finds, reads and checks a configuration. Files of JavaScript and TypeScript are run.
 *
 * @throws {ConfigError} where it cannot be used.
 * @throws {TypeError} for an option that there is not or that is of the wrong kind.
 */
export async function loadConfig(request: LoadConfigOptions): Promise<LoadedConfig> {
  checkArgument('loadConfig', 'options', request, loadConfigOptions)
  const { cwd, path, overrides = [] } = request
  const file = path === false ? null : path === undefined ? await findConfig(cwd) : resolve(cwd, path)
  // The schema takes a while to load: a run without configuration does without.
  if (file === null && overrides.length === 0) return defaults(request)
  return (await import('./read-config.js')).readLoaded(request, file, file === null ? cwd : dirname(file))
}

let hashOfDefaults: string | undefined

/** What holds where nothing is configured. */
const defaults = (request: LoadConfigOptions): LoadedConfig => ({
  request,
  file: null,
  base: request.cwd,
  elements: [],
  plugins: [],
  match: null,
  get hash() {
    return (hashOfDefaults ??= configHash([], [], null))
  },
  portable: true,
  resolved: new Map(),
})
