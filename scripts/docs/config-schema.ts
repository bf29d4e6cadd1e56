import { z } from 'zod'
import { presets } from '../../src/config/presets.js'
import { editions } from '../../src/form/index.js'
import { elementSchema, pluginId } from '../../src/config/schema.js'
import type { RuleBase } from '../../src/model/index.js'
import { fileUrl } from '../../src/project.js'

const level = { type: 'string', enum: ['off', 'info', 'warn', 'error'] }

/** How a rule of a plugin may be set; its options are not known. */
const pluginSetting = {
  anyOf: [
    level,
    { type: 'array', items: [level, { type: 'object' }], minItems: 1, maxItems: 2, additionalItems: false },
  ],
}

/** The JSON Schema of configuration files, for editors. */
export function configJsonSchema(rules: readonly RuleBase[]): object {
  const element = elementSchema(z, {
    rules,
    presets: Object.keys(presets),
    forms: editions.map(({ id }) => id),
    open: true,
  })
  const schema = z.toJSONSchema(z.union([element, z.array(element)]), {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema, path }) => {
      if (path.at(-1) === 'rules')
        Object.assign(jsonSchema, { patternProperties: { [pluginId.source]: pluginSetting } })
    },
  })
  const { $schema, ...rest } = schema
  const named = JSON.parse(JSON.stringify(rest).replaceAll('__schema0', 'element')) as object
  return { $schema, $id: fileUrl('docs/config.schema.json'), title: 'report-lint configuration', ...named }
}
