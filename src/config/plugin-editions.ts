import { editions as coreEditions } from '../form/index.js'
import { deadlineOf } from '../rules/additions/deadline.js'
import { requiredSectionsOf } from '../rules/additions/required-sections.js'
import { requiredStatementsOf } from '../rules/additions/required-statements.js'
import type { EditionAddition, Plugin, Reason, Rule } from '../model/index.js'
import { ConfigError } from './config-error.js'
import { editionSchema } from './edition-schema.js'
import { keepKeys, problemsOf } from './issues.js'
import { placeName } from './place.js'

/**
 * Turns the editions of a plugin, if it has any, into rules of it, and into a preset `editions` that turns them on.
 *
 * @param value What was exported or written in the configuration; what is no plugin comes back as it is.
 * @param source How it is called in errors.
 * @throws {ConfigError} for editions that are wrong, and for ids that they share with the core or with one another.
 */
export async function withEditionRules(value: unknown, source: string): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !('editions' in value)) return value
  const { z } = await import('zod')
  const result = z.array(editionSchema(z, formIds(value))).safeParse(value.editions, { error: keepKeys })
  if (!result.success) {
    const problems = problemsOf(result.error.issues, value.editions, ['editions'])
    const [first, ...others] = problems.map(([path, { zh, en }]) => placed(placeName(path), { zh, en }))
    if (first) throw refusal(source, first, ...others)
    return value
  }
  const plugin = value as unknown as Plugin & { editions: readonly EditionAddition[] }
  const { rules = [], presets = {}, editions } = plugin
  const [twin, ...twins] = twinIds(editions)
  if (twin) throw refusal(source, twin, ...twins)
  const made = rulesOf(editions)
  const taken = made.find(({ id }) => rules.some((rule) => rule.id === id))
  if (taken) throw refusal(source, takenRule(taken.id))
  if (Object.hasOwn(presets, 'editions')) throw refusal(source, takenPreset)
  const on = Object.fromEntries(made.map(({ id }) => [`${plugin.name}/${id}`, 'error' as const]))
  return { ...plugin, rules: [...rules, ...made], presets: { ...presets, editions: { rules: on } } }
}

/** Ids of the built-in forms and of those that the plugin itself brings. */
function formIds(plugin: object): string[] {
  const { forms = [] } = plugin as Pick<Plugin, 'forms'>
  return [...coreEditions, ...forms].map(({ id }) => id)
}

/** A rule for each kind of demand that the editions make. */
const rulesOf = (editions: readonly EditionAddition[]): Rule[] => [
  ...(editions.some(({ sections = [] }) => sections.length > 0) ? [requiredSectionsOf(editions)] : []),
  ...(editions.some(({ statements = [] }) => statements.length > 0) ? [requiredStatementsOf(editions)] : []),
  ...(editions.some(({ deadline }) => deadline) ? [deadlineOf(editions)] : []),
]

const twinIds = (editions: readonly EditionAddition[]): Reason[] =>
  editions.flatMap(({ id }, index) => {
    if (coreEditions.some((edition) => edition.id === id))
      return [
        placed(`editions[${index}].id`, {
          zh: `格式“${id}”已内置，不能替换；请另取名称`,
          en: `the edition “${id}” is built in and cannot be replaced; choose another id`,
        }),
      ]
    return editions.findIndex((edition) => edition.id === id) === index
      ? []
      : [placed(`editions[${index}].id`, { zh: `“${id}”出现两次`, en: `“${id}” is there twice` })]
  })

const placed = (place: string, { zh, en }: Reason): Reason => ({ zh: `${place}：${zh}`, en: `${place}: ${en}` })

function refusal(source: string, first: Reason, ...others: readonly Reason[]): ConfigError {
  const ofPlugin = ({ zh, en }: Reason): Reason => ({ zh: `插件 ${source}：${zh}`, en: `plugin ${source}: ${en}` })
  return new ConfigError(ofPlugin(first), ...others.map(ofPlugin))
}

const takenRule = (id: string): Reason => ({
  zh: `规则“${id}”由 editions 生成，插件自己的规则不能同名`,
  en: `the rule “${id}” is made from the editions; a rule of the plugin cannot have its id`,
})

const takenPreset: Reason = {
  zh: '预设“editions”由 editions 生成，插件自己的预设不能同名',
  en: 'the preset “editions” is made from the editions; one of the plugin cannot have its name',
}
