import { editions, tableIds } from '../form/index.js'
import type { Edition, Plugin, Reason } from '../model/index.js'
import { ConfigError } from './config-error.js'
import { keepKeys, problemsOf } from './issues.js'
import { placeName } from './place.js'

/** What is wrong with forms from outside, and where. */
export interface FormProblem {
  path: readonly PropertyKey[]
  reason: Reason
}

/**
 * Checks forms from outside and completes them with their defaults.
 *
 * @param value What was given as a list of forms.
 * @returns The forms, or what is wrong with them.
 */
export async function completedForms(value: unknown): Promise<{ forms: Edition[] } | { problems: FormProblem[] }> {
  const [{ z }, { editionSchema }, { faultsOf }] = await Promise.all([
    import('zod'),
    import('../form/schema.js'),
    import('../form/faults.js'),
  ])
  const result = z.array(editionSchema).safeParse(value, { error: keepKeys })
  if (!result.success)
    return { problems: problemsOf(result.error.issues, value).map(([path, reason]) => ({ path, reason })) }
  const forms = result.data
  const problems = forms.flatMap((form, index) => [
    ...faultsOf(form).map(({ path, reason }) => ({ path: [index, ...path], reason })),
    ...(isTaken(form, forms.slice(0, index)) ? [{ path: [index, 'id'], reason: taken(form.id) }] : []),
  ])
  return problems.length > 0 ? { problems } : { forms }
}

const isTaken = ({ id }: Edition, others: readonly Edition[]): boolean =>
  [...editions, ...others].some((other) => other.id === id)

const taken = (id: string): Reason => ({
  zh: `格式“${id}”已经有了；请另取名称`,
  en: `there is a form “${id}” already; choose another id`,
})

/**
 * A plugin with its forms checked and completed, its name before their ids.
 *
 * @param value What was exported or written in the configuration; what is no plugin comes back as it is.
 * @param source How it is called in errors.
 * @throws {ConfigError} for forms that are wrong.
 */
export async function withForms(value: unknown, source: string): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !('forms' in value)) return value
  const completed = await completedForms(value.forms)
  if ('forms' in completed) return { ...value, forms: completed.forms.map((form) => named(form, value)) }
  const [first, ...others] = completed.problems.map(({ path, reason }): Reason => {
    const place = placeName(['forms', ...path])
    return { zh: `插件 ${source}：${place}：${reason.zh}`, en: `plugin ${source}: ${place}: ${reason.en}` }
  })
  if (first) throw new ConfigError(first, ...others)
  return value
}

const official: ReadonlySet<string> = new Set(tableIds(editions))

/** A table that an official format has too is known by the rules, and keeps its id. */
function named(form: Edition, plugin: object): Edition {
  const name = 'name' in plugin ? String(plugin.name) : ''
  const tables = form.tables.map((table) => (official.has(table.id) ? table : { ...table, id: `${name}:${table.id}` }))
  return { ...form, id: `${name}/${form.id}`, tables }
}

const lists = new WeakMap<readonly Plugin[], readonly Edition[]>()

/** The forms of checked plugins, one list for all files of a run. */
export function formsOf(plugins: readonly Plugin[]): readonly Edition[] {
  const known = lists.get(plugins) ?? (plugins.flatMap(({ forms = [] }) => forms) as Edition[])
  lists.set(plugins, known)
  return known
}
