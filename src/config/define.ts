import type { CatalogueRule } from '../rules/index.js'
import type {
  Config,
  ConfigObject,
  EditionAddition,
  FormInput,
  Plugin,
  Reader,
  RuleLevel,
  RuleSetting,
} from '../model/index.js'
import type { PresetName } from './presets.js'

/** The options of a built-in rule; never where it has none. */
type OptionsOf<Definition> = Definition extends { defaults?: infer Options }
  ? object extends Options
    ? keyof Options extends never
      ? never
      : Partial<Options>
    : Partial<Options>
  : never

/** How a built-in rule may be set. */
type SettingOf<Definition> =
  | RuleLevel
  | readonly [RuleLevel]
  | ([OptionsOf<Definition>] extends [never] ? never : readonly [RuleLevel, OptionsOf<Definition>])

/** Settings of the built-in rules by id with their own options, and of those of plugins as `plugin/rule`. */
export type TypedRules = {
  readonly [Definition in CatalogueRule as Definition['id']]?: SettingOf<Definition>
} & Readonly<Record<`${string}/${string}`, RuleSetting>>

/** An element of a configuration whose rules and presets an editor completes. */
export interface TypedConfigObject extends Omit<ConfigObject, 'rules' | 'extends'> {
  rules?: TypedRules
  extends?: Extended | readonly Extended[]
}

type Extended = PresetName | `${string}/${string}` | TypedConfigObject

/** Gives a configuration its types; it comes back as it is. */
export function defineConfig(config: TypedConfigObject | readonly TypedConfigObject[]): Config {
  return config
}

/** Gives a plugin its types; it comes back as it is. */
export const definePlugin = (plugin: Plugin): Plugin => plugin

/** Gives a reader its types; it comes back as it is. */
export const defineReader = (reader: Reader): Reader => reader

/** Gives an edition its types; it comes back as it is. It is checked when its plugin is loaded. */
export const defineEdition = (edition: EditionAddition): EditionAddition => edition

/** Gives a whole format its types; it comes back as it is. It is checked when its plugin, or the call with it, is used. */
export const defineForm = (form: FormInput): FormInput => form
