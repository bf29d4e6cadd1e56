import type { Config, ConfigObject, RuleSetting } from '../model/index.js'
import { ConfigError } from './config-error.js'
import type { ConfigElement, RuleChange } from './types.js'

/** Where elements stand, and what those that extend them ask of the files. */
interface Surroundings {
  origin: string
  files: readonly (readonly string[])[]
  ignores: readonly (readonly string[])[]
  /** Names of the presets that are being put in. */
  presets: readonly string[]
}

/** Presets by name. */
export type Presets = ReadonlyMap<string, Config>

/**
 * The elements of a checked configuration in a row: what an element extends comes before it and only holds for its files.
 *
 * @throws {ConfigError} for presets that extend each other.
 */
export function expanded(config: Config, origin: string, presets: Presets): ConfigElement[] {
  return (isList(config) ? config : alone(config)).flatMap((element, index) => {
    const number = isList(config) ? `[${index}]` : ''
    const name = element.name === undefined ? '' : ` ${element.name}`
    return expandedOne(element, { origin: `${origin}${number}${name}`, files: [], ignores: [], presets: [] }, presets)
  })
}

/** Where an object is the whole configuration, a file that it ignores is not checked at all: nothing else would be said of it. */
function alone(element: ConfigObject): ConfigObject[] {
  const { ignores, ...rest } = element
  return ignores && !element.files ? [{ ignores }, rest] : [element]
}

const isList = (config: Config): config is readonly ConfigObject[] => Array.isArray(config)

const elementsOf = (config: Config): readonly ConfigObject[] => (isList(config) ? config : [config])

function expandedOne(element: ConfigObject, around: Surroundings, presets: Presets): ConfigElement[] {
  const ignored = isIgnoreList(element) ? element.ignores : undefined
  const inside: Surroundings = {
    ...around,
    files: element.files ? [...around.files, element.files] : around.files,
    ignores: element.ignores && !ignored ? [...around.ignores, element.ignores] : around.ignores,
  }
  const extended = element.extends === undefined ? [] : [element.extends].flat()
  return [
    ...extended.flatMap((one) =>
      typeof one === 'string' ? expandedPreset(one, inside, presets) : expandedOne(one, inside, presets),
    ),
    {
      origin: around.origin,
      files: inside.files,
      ignores: inside.ignores,
      ignored: ignored ?? null,
      rules: Object.fromEntries(Object.entries(element.rules ?? {}).map(([id, setting]) => [id, changeOf(setting)])),
      settings: element.settings ?? {},
      ...(element.locale && { locale: element.locale }),
      limits: element.limits ?? {},
      suppressions: element.suppressions ?? [],
    },
  ]
}

function expandedPreset(name: string, around: Surroundings, presets: Presets): ConfigElement[] {
  if (around.presets.includes(name))
    throw new ConfigError({
      zh: `预设循环引用：${[...around.presets, name].join(' → ')}`,
      en: `presets extend each other: ${[...around.presets, name].join(' → ')}`,
    })
  const inside = { ...around, origin: `preset ${name}`, presets: [...around.presets, name] }
  return elementsOf(presets.get(name) ?? []).flatMap((element) => expandedOne(element, inside, presets))
}

/** Keys that say nothing about files. */
const besideIgnores: readonly string[] = ['$schema', 'name', 'ignores']

const isIgnoreList = (element: ConfigObject): boolean =>
  element.ignores !== undefined && Object.keys(element).every((key) => besideIgnores.includes(key))

function changeOf(setting: RuleSetting): RuleChange {
  if (typeof setting === 'string') return { level: setting }
  const [level, options] = setting
  return { level, ...(options && { options }) }
}
