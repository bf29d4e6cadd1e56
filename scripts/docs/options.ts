import { z } from 'zod'
import type { Reason, RuleBase } from '../../src/model/index.js'

/** An option of a rule as its schema describes it. */
export interface OptionInfo {
  key: string
  type: Reason
  /** JSON; undefined where the option may be left unset. */
  default: string | undefined
  description: string
}

/** The part of JSON Schema that options use. */
interface Schema {
  type?: string
  enum?: string[]
  default?: unknown
  description?: string
  minimum?: number
  exclusiveMinimum?: number
}

export function optionsOf({ options }: RuleBase): OptionInfo[] {
  if (!options) return []
  const { properties = {} } = z.toJSONSchema(options(z)) as { properties?: Record<string, Schema> }
  return Object.entries(properties).map(([key, schema]) => ({
    key,
    type: typeOf(schema),
    default: schema.default === undefined ? undefined : JSON.stringify(schema.default),
    description: schema.description ?? '',
  }))
}

function typeOf({ type, enum: values, minimum, exclusiveMinimum }: Schema): Reason {
  if (values) {
    const quoted = values.map((value) => `\`"${value}"\``)
    return { zh: `${quoted.join('、')}之一`, en: `one of ${quoted.join(', ')}` }
  }
  if (type !== 'integer') throw new Error(`An option of type ${String(type)} is new here: say how it is called.`)
  // Without a bound of its own, a whole number has that of exact ones.
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1
  return least === undefined || least === Number.MIN_SAFE_INTEGER
    ? { zh: '整数', en: 'whole number' }
    : { zh: `不小于${least}的整数`, en: `whole number from ${least}` }
}
