import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import AjvDraft4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'

// One of the schema's patterns is none with the flag u.
const ajv = new AjvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isValid = ajv.compile(schema)

/** How a log breaks the official schema of SARIF 2.1.0; empty where it does not. */
export function sarifErrors(log: unknown): string[] {
  return isValid(log)
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
