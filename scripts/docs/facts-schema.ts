import { z } from 'zod'
import { factsSchema } from '../../src/facts/schema.js'
import { fileUrl } from '../../src/project.js'

/** The JSON Schema of what a line of `-f facts` holds. */
export function factsJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(factsSchema(z), { target: 'draft-07' })
  return { $schema, $id: fileUrl('docs/facts.schema.json'), title: 'report-lint facts', ...rest }
}
