import type { Plugin } from '../model/index.js'
import { withForms } from './outside-forms.js'
import { withEditionRules } from './plugin-editions.js'
import { checkedPlugin } from './plugins.js'

/**
 * A plugin as it is used: checked, with the rules of its editions and with its forms, its name before their ids.
 *
 * @param value What was exported or written in the configuration.
 * @param source How it is called in errors.
 * @throws {ConfigError} for anything that is no plugin, and for editions or forms that are wrong.
 */
export async function loadedPlugin(value: unknown, source: string): Promise<Plugin> {
  const withRules = await withEditionRules(await withForms(value, source), source)
  return checkedPlugin(withRules, source)
}
