import { nearest } from '../text/nearest.js'
import type { Locale, Reason } from '../model/index.js'
import { answerRefused, type Asked, type Question, type Refusal } from '../node/answer.js'
import { catalogue } from '../node/catalogue.js'
import { pageFor } from '../node/page.js'
import { readOwn, readPage } from '../node/pages.js'
import { configFor, type Run } from '../node/run.js'
import { readSource } from '../node/sources.js'
import type { Engine } from '../server/engine.js'
import type { Folders } from './folders.js'
import type { CallResult, ListedTool, ToolCall } from './sdk.js'
import { mcpWords } from './words.js'

/** What the tools work with. */
export interface ToolsOptions {
  run: Run
  engine: Engine
  folders: Folders
  locale: Locale
  /** The day it is, ISO. */
  today: () => string
}

/** The tools: what they are called with, and the schema of the service's description that their answers have. */
const tools = {
  lint: { argument: 'path', schema: 'Result', asked: 'json' },
  explain: { argument: 'rule', schema: 'RuleWithPage' },
  inspect: { argument: 'path', schema: 'Inspection', asked: 'inspect' },
  extract: { argument: 'path', schema: 'ReportData', asked: 'extract' },
} as const satisfies Record<string, { argument: 'path' | 'rule'; schema: string; asked?: Asked }>
type ToolName = keyof typeof tools
const names = Object.keys(tools) as ToolName[]

/** The tools that an assistant may call. They read, and change nothing. */
export class Tools {
  constructor(private readonly options: ToolsOptions) {}

  /** The tools with the schemas of what they take and give. */
  async list(): Promise<ListedTool[]> {
    const text = await readOwn(['../openapi.json', '../../docs/openapi.json'])
    const { schemas } = (JSON.parse(text) as { components: { schemas: Record<string, object> } }).components
    return names.map((name) => {
      const { argument, schema } = tools[name]
      return {
        name,
        description: this.#say(mcpWords[name]),
        inputSchema: {
          type: 'object',
          properties: { [argument]: { type: 'string', description: this.#say(mcpWords[argument]) } },
          required: [argument],
          additionalProperties: false,
        },
        outputSchema: within(schemas, schema),
        annotations: { readOnlyHint: true, openWorldHint: false },
      }
    })
  }

  /** Answers a call. What is wrong with it is an answer too, marked as an error. */
  async call({ name, arguments: given = {} }: ToolCall): Promise<CallResult> {
    const known = names.find((one) => one === name)
    if (!known) return this.#refuse(mcpWords.unknownTool(name, names))
    const tool = tools[known]
    const value = given[tool.argument]
    if (typeof value !== 'string' || value === '') return this.#refuse(mcpWords.wrongArgument(tool.argument))
    return 'asked' in tool ? this.#read(value, tool.asked) : this.#explain(value)
  }

  async #explain(id: string): Promise<CallResult> {
    const rules = catalogue()
    const rule = rules.find((one) => one.id === id)
    const ids = rules.map((one) => one.id)
    if (!rule) return this.#refuse(mcpWords.unknownRule(id, nearest(id, ids)))
    const page = pageFor(await readPage(id), this.options.locale)
    return { content: [{ type: 'text', text: page }], structuredContent: { ...rule, page } }
  }

  async #read(given: string, asked: Asked): Promise<CallResult> {
    const { run, engine, folders, today } = this.options
    const allowed = await folders.find(given)
    if ('refused' in allowed) return this.#refuse(allowed.refused)
    const { path } = allowed
    const source = await readSource(path, configFor(run, path).limits)
    const setup = { ...run.setup, today: today() }
    const about = { setup, configurationHash: run.loaded.hash, name: path, asked: [asked] }
    const question = (content: Uint8Array): Question => ({ ...about, content })
    const answered =
      'content' in source
        ? await engine.answer(question(source.content))
        : await answerRefused(refusalOf(source), question(new Uint8Array()), { ...run, setup })
    if ('refused' in answered) return this.#refuse(answered.refused.reason)
    if (!('body' in answered))
      return this.#refuse('unacceptable' in answered ? answered.unacceptable : mcpWords.configurationChanged)
    const text = String(answered.body)
    return { content: [{ type: 'text', text }], structuredContent: JSON.parse(text) as Record<string, unknown> }
  }

  #refuse(reason: Reason): CallResult {
    return { content: [{ type: 'text', text: this.#say(reason) }], isError: true }
  }

  #say({ zh, en }: Reason): string {
    return this.options.locale === 'en' ? en : zh
  }
}

const refusalOf = ({ code, reason }: { code: string; reason: Reason }): Refusal => ({
  code: code as Refusal['code'],
  reason,
})

/** A schema of the service's description as a document of its own. */
function within(schemas: Readonly<Record<string, object>>, name: string): object {
  const text = JSON.stringify({ ...schemas[name], $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')
  return JSON.parse(text) as object
}
