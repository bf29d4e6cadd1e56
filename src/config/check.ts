import { sumRules } from '../rules/additions/table-sum.js'
import { catalogueRules } from '../rules/index.js'
import type { Config, Plugin, Reason } from '../model/index.js'
import { formsWith } from '../form/index.js'
import { ConfigError } from './config-error.js'
import { expanded } from './expand.js'
import { formsOf } from './outside-forms.js'
import { keepKeys, problemsOf } from './issues.js'
import { placeName } from './place.js'
import { presets as corePresets } from './presets.js'
import { elementSchema } from './schema.js'
import type { ConfigElement } from './types.js'

/** A configuration that is still to be checked. */
export interface Unchecked {
  value: unknown
  /** How it is called in `origins`, for example the name of its file. */
  origin: string
  /** How it is called in errors, for example the path of its file. */
  source: string
}

/**
 * Checks configurations, and the presets of plugins, against the schema and puts their elements in a row.
 *
 * @throws {ConfigError} that names every problem with its place, one a line.
 */
export async function checkedElements(
  configs: readonly Unchecked[],
  plugins: readonly Plugin[],
): Promise<ConfigElement[]> {
  const { z } = await import('zod')
  const presets = new Map<string, Config>([
    ...Object.entries(corePresets),
    ...plugins.flatMap((plugin) => Object.entries(plugin.presets ?? {})),
  ])
  const schema = elementSchema(z, {
    rules: [
      ...catalogueRules,
      ...sumRules(formsOf(plugins)),
      ...plugins.flatMap(({ rules = [], setRules = [] }) => [...rules, ...setRules]),
    ],
    presets: [...presets.keys()],
    forms: formsWith(formsOf(plugins)).map(({ id }) => id),
    open: false,
  })
  const problems = ({ value, source }: Unchecked): Reason[] =>
    (Array.isArray(value) ? value : [value]).flatMap((element: unknown, index) => {
      const result = schema.safeParse(element, { error: keepKeys })
      if (result.success) return []
      return problemsOf(result.error.issues, element, Array.isArray(value) ? [index] : []).map(([path, reason]) =>
        placed(reason, source, path),
      )
    })
  const ofPlugins = plugins.flatMap((plugin) =>
    Object.entries(plugin.presets ?? {}).map(([name, value]) => ({ value, origin: name, source: `preset ${name}` })),
  )
  const [first, ...others] = [...ofPlugins, ...configs].flatMap(problems)
  if (first) throw new ConfigError(first, ...others)
  return configs.flatMap(({ value, origin }) => expanded(value as Config, origin, presets))
}

function placed({ zh, en }: Reason, source: string, path: readonly PropertyKey[]): Reason {
  const place = placeName(path)
  return place === ''
    ? { zh: `${source}：${zh}`, en: `${source}: ${en}` }
    : { zh: `${source}：${place}：${zh}`, en: `${source}: ${place}: ${en}` }
}
