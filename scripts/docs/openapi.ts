import { z, type ZodType } from 'zod'
import { inspectionSchema } from '../../src/check/inspection-schema.js'
import { factsSchema } from '../../src/facts/schema.js'
import { project } from '../../src/project.js'
import { dataSchema } from '../../src/report/schema.js'
import { resultSchemas } from '../../src/results/schema.js'
import { endpoints, type Endpoint, type EndpointName, type Parameter } from '../../src/server/endpoints.js'
import { titlesByStatus } from '../../src/server/problem.js'
import { problemSchema, ruleSchema } from '../../src/server/schema.js'

/** Addresses within the document. */
const schemaAddress = (name: string): string => `#/components/schemas/${name}`
const reference = (name: string) => ({ $ref: schemaAddress(name) })

/** The schemas of all answers, by the names that clients are to have for them. */
function schemas(): Record<string, unknown> {
  const { message, result } = resultSchemas(z)
  const registry = z.registry<{ id: string }>()
  const named: Record<string, ZodType> = {
    Result: result,
    Message: message,
    ReportData: dataSchema(z),
    Facts: factsSchema(z),
    Inspection: inspectionSchema(z),
    Rule: ruleSchema(z),
    RuleWithPage: ruleSchema(z).extend({ page: z.string().describe('What it checks, with examples, in Markdown') }),
    Problem: problemSchema(z),
  }
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { uri: schemaAddress, io: 'input' }).schemas
  return Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, withoutIds(schema)]))
}

/** Of a schema within the document, what it says of itself alone. */
const withoutIds = (schema: object): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'))

interface Words {
  summary: string
  /** What 200 gives; a schema by name, or none for what is no JSON. */
  schema?: string | { list: string }
  types?: readonly string[]
}

const words: Record<EndpointName, Words> = {
  lint: { summary: 'Checks a report', schema: 'Result' },
  extract: { summary: 'Gives the content and the table data of a report', schema: 'ReportData' },
  facts: { summary: 'Gives what a report tells the checks of other reports', schema: 'Facts' },
  inspect: { summary: 'Says what was understood of a report', schema: 'Inspection' },
  rules: { summary: 'Lists the rules', schema: { list: 'Rule' } },
  rule: { summary: 'Explains a rule', schema: 'RuleWithPage' },
  metrics: { summary: 'What was counted, in the text format of Prometheus', types: ['text/plain'] },
  openapi: { summary: 'This document', types: ['application/json'] },
  healthz: { summary: 'Whether the process lives', types: ['text/plain'] },
  readyz: { summary: 'Whether it takes files', types: ['text/plain'] },
  page: { summary: 'A page for people', types: ['text/html'] },
}

const parameters: Record<Parameter, object> = {
  name: {
    name: 'name',
    in: 'query',
    description:
      'Name of the file: it stands in the result, tells the format, and chooses the configuration. `report` where absent',
    schema: { type: 'string', maxLength: 1_000 },
  },
  locale: {
    name: 'locale',
    in: 'query',
    description: 'Language of messages',
    schema: { type: 'string', enum: ['zh-CN', 'en'] },
  },
}

/** Statuses that any request may end with, those that need a token, and those about files. */
const ofAll = [400, 404, 405, 408, 431, 500]
const guarded = [401, 429]
const ofFiles = [406, 411, 413, 415, 422, 503, 504]

/** The description of the service for programs, OpenAPI 3.1. */
export function openapi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, endpoint] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
    paths[endpoint.path] = { [endpoint.method.toLowerCase()]: operation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: project.name,
      version: project.version,
      description:
        'Checks annual reports on government information disclosure. A file that takes too long or too much memory, or is no report, is judged too: the answer to /v1/lint is a result with a fatal message.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://127.0.0.1:8600', description: 'What report-lint serve listens at where nothing is said' }],
    paths,
    components: {
      schemas: schemas(),
      responses: Object.fromEntries(
        Array.from(titlesByStatus(), ([status, titles]) => [responseName(status), problemResponse(status, titles)]),
      ),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Where the service runs with --token-file' },
      },
    },
  }
}

const responseName = (status: number): string => `Problem${status}`

const problemResponse = (status: number, titles: readonly { en: string }[]) => ({
  description: titles.map(({ en }) => en).join(', '),
  ...([429, 503, 504].includes(status) && {
    headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
  }),
  content: { 'application/problem+json': { schema: reference('Problem') } },
})

function operation(name: EndpointName, endpoint: Endpoint): object {
  const statuses = [...ofAll, ...(endpoint.guarded ? guarded : []), ...(endpoint.answers ? ofFiles : [])]
  if (name === 'readyz') statuses.push(503)
  const ofRule = { name: 'id', in: 'path', required: true, description: 'Id of the rule', schema: { type: 'string' } }
  return {
    operationId: name,
    summary: words[name].summary,
    // Without --token-file none is asked for.
    security: endpoint.guarded ? [{ token: [] }, {}] : [],
    parameters: [
      ...(endpoint.path.includes('{id}') ? [ofRule] : []),
      ...endpoint.parameters.map((parameter) => parameters[parameter]),
    ],
    ...(endpoint.answers && { requestBody: requestBody(endpoint) }),
    responses: {
      200: { description: words[name].summary, content: contentOf(words[name], endpoint) },
      ...Object.fromEntries(
        statuses.sort().map((status) => [status, { $ref: `#/components/responses/${responseName(status)}` }]),
      ),
    },
  }
}

const bytes = { schema: { description: 'The bytes of a file' } }

/** Whatever a client says of the bytes of a file, their format is recognised. */
const requestBody = ({ withPrevious }: Endpoint) => ({
  required: true,
  description: 'The file: Word, PDF, OFD, HTML, Markdown or text',
  content: {
    'application/octet-stream': bytes,
    ...(withPrevious && {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['report'],
          properties: {
            report: { type: 'string', contentMediaType: 'application/octet-stream' },
            previous: {
              type: 'string',
              contentMediaType: 'application/octet-stream',
              description: 'The report of the year before',
            },
          },
          additionalProperties: false,
        },
      },
    }),
  },
})

function contentOf({ schema, types = [] }: Words, { answers = {} }: Endpoint): object {
  const media = [
    ...new Set([...Object.values(answers), ...types, ...(schema === undefined ? [] : ['application/json'])]),
  ]
  return Object.fromEntries(
    media.map((type) => [type, { schema: type === 'application/json' ? schemaOf(schema) : ofOther(type) }]),
  )
}

const schemaOf = (schema: Words['schema']): object =>
  schema === undefined
    ? { type: 'object' }
    : typeof schema === 'string'
      ? reference(schema)
      : { type: 'array', items: reference(schema.list) }

function ofOther(type: string): object {
  if (type.startsWith('text/')) return { type: 'string' }
  return type.endsWith('+json')
    ? { type: 'object', description: 'SARIF 2.1.0' }
    : { description: 'The bytes of the copy' }
}
