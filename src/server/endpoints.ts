import type { Asked } from '../node/answer.js'

export type Parameter = 'name' | 'locale'

/** An address of the service. */
export interface Endpoint {
  method: 'GET' | 'POST'
  /** `{id}` stands for the id of a rule. */
  path: string
  parameters: readonly Parameter[]
  /** Whether it asks for a token where the service has some. */
  guarded: boolean
  /** Media types of the answer by what is asked of the engine, the default first; absent where no file is sent. */
  answers?: Readonly<Partial<Record<Asked, string>>>
  /** Whether last year's report may come along, in a multipart body. */
  withPrevious?: true
}

export const json = 'application/json'
const ofFiles = { method: 'POST', parameters: ['name', 'locale'], guarded: true } as const

/** All addresses. /openapi.json is made from this list. */
export const endpoints = {
  lint: {
    ...ofFiles,
    path: '/v1/lint',
    answers: {
      json,
      html: 'text/html',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      sarif: 'application/sarif+json',
    },
    withPrevious: true,
  },
  extract: { ...ofFiles, path: '/v1/extract', answers: { extract: json } },
  facts: { ...ofFiles, path: '/v1/facts', answers: { facts: json } },
  inspect: { ...ofFiles, path: '/v1/inspect', answers: { inspect: json } },
  rules: { method: 'GET', path: '/v1/rules', parameters: ['locale'], guarded: true },
  rule: { method: 'GET', path: '/v1/rules/{id}', parameters: ['locale'], guarded: true },
  metrics: { method: 'GET', path: '/metrics', parameters: ['locale'], guarded: true },
  openapi: { method: 'GET', path: '/openapi.json', parameters: ['locale'], guarded: false },
  healthz: { method: 'GET', path: '/healthz', parameters: ['locale'], guarded: false },
  readyz: { method: 'GET', path: '/readyz', parameters: ['locale'], guarded: false },
  page: { method: 'GET', path: '/', parameters: ['locale'], guarded: false },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints

/** The endpoint at a path, and the id that stands in it. */
export function endpointAt(path: string): { name: EndpointName; id: string } | undefined {
  for (const [name, endpoint] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
    if (endpoint.path === path) return { name, id: '' }
    const [prefix = '', rest] = endpoint.path.split('{id}')
    if (rest !== undefined && path.startsWith(prefix) && path.length > prefix.length)
      return { name, id: path.slice(prefix.length) }
  }
  return undefined
}
