import { loadConfig } from './load-config.js'
import type { Run, Setup } from './run.js'

/**
 * Loads the configuration of a run.
 *
 * @throws {ConfigError} for a configuration that cannot be read or is wrong.
 */
export async function openRun(setup: Setup): Promise<Run> {
  const loaded = await loadConfig(setup.config)
  if (!setup.previous) return { setup, loaded }
  const { findPreviousIn } = await import('./previous-facts.js')
  return { setup, loaded, previous: await findPreviousIn(setup.previous) }
}
