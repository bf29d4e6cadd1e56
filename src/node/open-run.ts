import { loadConfig } from './load-config.js'
import type { Run, Setup } from './run.js'

/**
 * Loads the configuration of a run.
 *
 * @throws {ConfigError} for a configuration that cannot be read or is wrong.
 */
export const openRun = async (setup: Setup): Promise<Run> => ({ setup, loaded: await loadConfig(setup.config) })
