import { z } from 'zod'
import { resultSchemas } from '../../src/results/schema.js'
import { fileUrl } from '../../src/project.js'

/** The JSON Schema of an element of what `--format json` prints, and of what the service answers to /v1/lint. */
export function resultJsonSchema(): object {
  const { result, other } = resultSchemas(z)
  // Later versions may add keys: whoever checks results against this schema should not refuse them.
  const { $schema, ...rest } = z.toJSONSchema(z.union([result, other]), { target: 'draft-07', io: 'input' })
  return { $schema, $id: fileUrl('docs/result.schema.json'), title: 'report-lint result', ...rest }
}
