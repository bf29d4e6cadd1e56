import { loadConfig } from './load-config.js'
import type { Run, Setup } from './run.js'

/**
 * Loads the configuration of a run.
 *
 * @throws {ConfigError} for a configuration that cannot be read or is wrong.
 */
export async function openRun(setup: Setup): Promise<Run> {
  const { cwd, config, overrides } = setup
  const loaded = await loadConfig({
    cwd,
    ...(config !== undefined && { path: config }),
    ...(overrides && { overrides }),
  })
  return { setup, loaded }
}
