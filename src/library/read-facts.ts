import { keepKeys, problemsOf } from '../config/issues.js'
import { cellsOfFacts } from '../facts/facts.js'
import { factsSchema } from '../facts/schema.js'
import { cellsOfForm } from '../form/cells.js'
import { formsWith } from '../form/index.js'
import type { Edition, Facts, FormInput, ReadFacts } from '../model/index.js'
import { settledForms } from './forms.js'
import { CallError, checkArgument, refuse } from './refuse.js'
import { being, isObject, list, shape } from './value-checks.js'

/** The options of reading facts. */
export interface ReadFactsOptions {
  /** Official formats from outside that the report may be in, besides the built-in ones. */
  forms?: readonly FormInput[]
}

/**
 * Reads the facts of one report, and gives its numbers by address `table/row/column`.
 *
 * @param source A line of what `-f facts` wrote, or the object in it.
 * @throws {TypeError} for what are no facts, for a format that is not known, and for numbers that are not those of it.
 */
export async function readFacts(source: string | object, options: ReadFactsOptions = {}): Promise<ReadFacts> {
  const form = being(isObject, { zh: '格式的对象', en: 'the object of a form' })
  checkArgument('readFacts', 'options', options, shape({ forms: list(form) }))
  const { forms } = await settledForms('readFacts', options.forms)
  return readFactsFor('readFacts', source, formsWith(forms))
}

/** The same for a function of the library, which errors name, with the formats of its run. */
export async function readFactsFor(
  called: string,
  source: string | object,
  forms: readonly Edition[],
): Promise<ReadFacts> {
  const value: unknown = typeof source === 'string' ? parsed(called, source) : source
  const { z } = await import('zod')
  const result = factsSchema(z).safeParse(value, { error: keepKeys })
  if (!result.success)
    refuse(
      called,
      problemsOf(result.error.issues, value).map(([path, reason]) => ({ path: ['facts', ...path], reason })),
    )
  const facts = value as Facts
  return { ...facts, cells: cellsOfFacts(facts, addressesOf(called, facts, forms)) }
}

function parsed(called: string, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new CallError({
      zh: `${called}：不是 JSON：“${line.slice(0, 40)}”；应为 -f facts 输出的一行`,
      en: `${called}: no JSON: “${line.slice(0, 40)}”. It is a line of what -f facts wrote`,
    })
  }
}

function addressesOf(called: string, { form: id, values }: Facts, forms: readonly Edition[]) {
  if (id === null && values.length === 0) return []
  const form = forms.find((one) => one.id === id)
  if (!form) {
    const known = forms.map((one) => one.id)
    throw new CallError({
      zh: `${called}：没有“${String(id)}”这种格式（已知：${known.join('、')}）；请用 forms 给出它的定义`,
      en: `${called}: no format “${String(id)}” (known: ${known.join(', ')}). Give its definition as forms`,
    })
  }
  const addresses = cellsOfForm(form)
  if (addresses.length === values.length) return addresses
  throw new CallError({
    zh: `${called}：values 有 ${String(values.length)} 个数，格式 ${form.id} 有 ${String(addresses.length)} 格；请用同一版本重新生成`,
    en: `${called}: values has ${String(values.length)} numbers and the format ${form.id} has ${String(addresses.length)} cells. Write the facts again with this version`,
  })
}
